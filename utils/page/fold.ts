// Pages spell the same word in many ways: full-width, traditional, with invisible characters in between.

const TRADITIONAL =
  '訂订單单號号碼码編编額额狀状態态時时間间產产稱称數数賣卖買买價价總总實实應应聯联繫系係系電电郵邮貨货發发過过關关閉闭處处進进銷销敗败錯错誤误無无該该驗验證证兌兑換换啟启動动條条規规則则務务協协議议權权終终釋释歸归點点擊击鏈链頁页網网這这還还請请說说認认識识幣币轉转帳账賬账戶户餘余優优費费運运遞递選选擇择購购結结賠赔償偿補补質质後后內内鐘钟區区國国際际帶带復复複复訴诉儲储銀银個个們们開开約约訊讯圖图連连線线設设備备綁绑鎖锁凍冻經经幾几將将許许讓让為为與与從从隨随級级現现損损壞坏預预載载輸输傳传達达劃划殘残導导對对專专門门題题類类員员題题簡简體体繼继續续給给絡络標标權权營营業业執执領领頭头顯显顧顾師师幫帮當当嚴严謹谨慎慎';
const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) {
  SIMPLIFIED.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
}
const HAS_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

const INVISIBLE =
  /[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]/g;
// Icon fonts live in the private use area.
const ICONS = /[\ue000-\uf8ff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\f\v ]+/g;

/** The page's own words without what cannot be seen; spaces collapsed to one. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(ICONS, ' ').replace(SPACES, ' ').toWellFormed();
}

/** Half-width, simplified; as long as `clean` text, so that positions in both agree. */
export function fold(cleaned: string): string {
  return cleaned
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/[︰﹕∶]/g, ':')
    .replace(HAS_TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char);
}
