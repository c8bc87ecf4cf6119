// Pages spell the same word in many ways: full-width, traditional, with invisible characters in between.

const TRADITIONAL =
  '車车訂订單单號号碼码編编額额狀状態态時时間间產产稱称數数賣卖買买價价總总實实應应聯联繫系係系電电郵邮貨货發发過过關关閉闭處处進进銷销敗败錯错誤误無无該该驗验證证兌兑換换啟启動动條条規规則则務务協协議议權权終终釋释歸归點点擊击鏈链頁页網网這这還还請请說说認认識识幣币轉转帳账賬账戶户餘余優优費费運运遞递選选擇择購购結结賠赔償偿補补質质後后內内鐘钟區区國国際际帶带復复複复訴诉儲储銀银個个們们開开約约訊讯圖图連连線线設设備备綁绑鎖锁凍冻經经幾几將将許许讓让為为與与從从隨随級级現现損损壞坏預预載载輸输傳传達达劃划殘残導导對对專专門门題题類类員员題题簡简體体繼继續续給给絡络標标權权營营業业執执領领頭头顯显顧顾師师幫帮當当嚴严謹谨慎慎確确試试於于檢检嘗尝暫暂僅仅屬属臺台灣湾遊游戲戏禮礼贈赠虛虚寶宝獲获獎奖勵励裝装斷断鍵键錄录檔档鑰钥獨独雙双絕绝變变訪访詢询審审寫写異异話话錢钱項项須须頻频兩两冊册別别匯汇參参週周嗎吗圍围報报場场塊块夠够滿满麼么據据飛飞嶼屿贖赎佈布卻却勢势獻献誰谁貼贴驟骤駁驳製制擴扩擁拥擋挡擬拟擾扰舊旧蓋盖蘋苹蘭兰術术裏里視视覽览觸触計计討讨記记評评詞词詳详誠诚談谈諾诺講讲讀读贏赢輕轻較较輔辅辦办農农適适遠远遲迟醫医釐厘針针鈕钮鋪铺鎮镇長长閃闪陸陆隊队階阶雲云靜静韓韩頂顶順顺願愿風风駐驻鮮鲜龍龙問问沒没會会負负責责紀纪聽听見见難难種种樣样測测廠厂語语諮咨張张統统維维護护資资環环偵侦擷撷納纳組组織织細细綠绿練练緩缓緣缘縮缩繳缴贊赞趕赶軟软軌轨輪轮轄辖邊边鄰邻鈔钞鉛铅銳锐鋼钢錶表鐵铁鑑鉴閱阅閥阀陳陈陰阴雜杂離离靈灵響响頓顿頒颁頗颇顆颗飯饭飲饮飾饰館馆馬马駕驾騰腾驅驱驚惊魚鱼鳥鸟麗丽黃黄齊齐齒齿龜龟偽伪側侧傷伤傾倾僑侨儀仪億亿兇凶凱凯剛刚創创劇剧劍剑勞劳勝胜廣广廳厅廢废彈弹彙汇徵征徹彻恆恒恥耻惡恶惱恼愛爱慣惯憂忧憑凭懷怀戰战採采掃扫掛挂揮挥搶抢摺折撥拨攔拦攜携敵敌斂敛暢畅曆历曉晓極极榮荣構构樂乐樓楼樹树橋桥橫横櫃柜歐欧歲岁殺杀毀毁氣气決决淨净減减湯汤準准滅灭漲涨潔洁潛潜濟济濾滤災灾煙烟煩烦熱热爭争爺爷牆墙狹狭瑪玛療疗瘋疯監监盤盘睜睁瞭了礎础礙碍禍祸禦御積积穩稳窮穷競竞筆笔節节範范築筑簽签籌筹籤签糾纠紙纸純纯絲丝繪绘罰罚羅罗職职聲声膽胆臨临舉举艙舱藝艺藥药蘇苏蟲虫襲袭親亲覺觉觀观訓训託托診诊誌志誘诱課课調调謎谜謝谢譯译豐丰貝贝財财貧贫貪贪貸贷賀贺賓宾賺赚趨趋跡迹踐践輯辑辭辞鄉乡醜丑釘钉鈴铃鍊炼鑽钻闆板險险隱隐隻只雖虽霧雾飄飘養养髮发鬆松鬥斗麵面黨党齡龄腦脑螢萤鏡镜夾夹攤摊喚唤喪丧啓启欄栏鑒鉴糧粮縣县灘滩瀏浏濫滥滯滞';
const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) {
  SIMPLIFIED.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
}
const HAS_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
const FOLDS = new RegExp(`[\\uff01-\\uff5e￥︰﹕∶’${[...SIMPLIFIED.keys()].join('')}]`);
/** Letters, digits, Han and their punctuation: nearly every text, and nothing in it to take out. */
const PLAIN = /^[!-~\u3001-\u9fff\uff01-\uffe6¥ ]*$/;

const INVISIBLE =
  /[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]/g;
// Icon fonts live in the private use area.
const ICONS = /[\ue000-\uf8ff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\f\v ]+/g;

/** The page's own words without what cannot be seen; spaces collapsed to one. */
export function clean(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text;
  return text.replace(INVISIBLE, '').replace(ICONS, ' ').replace(SPACES, ' ').toWellFormed();
}

/** Half-width, simplified, straight apostrophes; as long as `clean` text, so that positions in both agree. */
export function fold(cleaned: string): string {
  if (!FOLDS.test(cleaned)) return cleaned;
  return cleaned
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/[︰﹕∶]/g, ':')
    .replace(/’/g, "'")
    .replace(HAS_TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char);
}
