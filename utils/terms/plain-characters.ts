// Traditional characters and full-width letters as the rules know them, one for one, so that places stay the same.
const TRADITIONAL =
  '騙無恥賠償訴銷刪舉報發視頻壓罵賣買詐團夥臉慘損壞爛廢個們嗎說話對給錢費後會來還讓證據處權條規網絡電腦號碼記錄實際認為應該當與從開關門時間點請問題務員長麼麽這裡裏過進選擇達構賬帳戶匯圖單稱責獄滾貨變態豬雜種終釋歸協議須遲內週兩幾項聯繫繳額換補臨絕資訊購產屬負擔導雙則違約繼續轉贈優預級鑑審動營業虧';
const SIMPLIFIED =
  '骗无耻赔偿诉销删举报发视频压骂卖买诈团伙脸惨损坏烂废个们吗说话对给钱费后会来还让证据处权条规网络电脑号码记录实际认为应该当与从开关门时间点请问题务员长么么这里里过进选择达构账账户汇图单称责狱滚货变态猪杂种终释归协议须迟内周两几项联系缴额换补临绝资讯购产属负担导双则违约继续转赠优预级鉴审动营业亏';
const PLAIN = new Map([...TRADITIONAL].map((char, i) => [char, [...SIMPLIFIED][i] ?? char]));
const FOREIGN = new RegExp(`[${TRADITIONAL}Ａ-Ｚａ-ｚ０-９]`, 'g');

/** Same length as the text, for matching only: what is shown or quoted stays as it was. */
export function plainCharacters(text: string): string {
  return text.replace(FOREIGN, (char) => PLAIN.get(char) ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
