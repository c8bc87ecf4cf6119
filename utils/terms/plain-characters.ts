// Traditional characters and full-width letters as the rules know them, one for one, so that places stay the same.
const TRADITIONAL =
  '騙無恥賠償訴銷刪舉報發視頻壓罵賣買詐團夥臉慘損壞爛廢個們嗎說話對給錢費後會來還讓證據處權條規網絡電腦號碼記錄實際認為應該當與從開關門時間點請問題務員長麼麽這裡裏過進選擇達構賬帳戶匯' +
  '圖單稱責獄滾貨變態豬雜種終釋歸協議須遲內週兩幾項聯繫繳額換補臨絕資訊購產屬負擔導雙則違約繼續轉贈優預級鑑審動營業虧賞將專東嚴喪豐麗烏樂喬習鄉書亂爭雲畝親億僅倉儀價眾傘傳傷倫偽體餘側' +
  '偵儉債傾儲兒黨蘭興養獸寫軍農凍淨減鳳憑擊劃剛創別劑劇勸辦勵勞勢勳區醫華盧衛廠厭參葉嘆聽啟嚇嘗嘩嚮圍園圓聖場塊堅壇墜墊壯聲壺備復頭夾奪奮奧婦媽嬌孫學寧寶寵憲宮寬賓尋屆層歲豈島嶺幣帥師' +
  '帶幫廣慶廬庫廟異棄張彌彎彈強徹徵徑憂懷憐總戀恆懇惡惱憶戰戲執擴掃揚擬擋擠揮攜攝數斂斷舊曠顯曉暫術機殺楊極槍標棧欄樹樣橋檢樓檔歡歐殘氣漢湯溝沒決況淚潔淺測濟渾濃涼漁滅燈靈災煙燒熱愛爺' +
  '狀獨獲獎環現畫瘋療盜盤睜瞞礙確禮禍離積窮竊競筆箋簡節簽籃類糧緊紀純紙紛細組經結統維綜綠緩編線練縣縮績織罰羅職肅腳膽艙藝蘇藥蘊虛蟲蠻裝襲見覺觀觸計訂訪設許評詞試詩詳誤誰課調論識護讀豎' +
  '貝財敗質販貿賀賜賢賴贏趕跡踐軌軟輕載輔輛輸邊遷運遠連適遺鄰針鈔銀鎖鍵鏈鏡閉閱隊階陸陳陽隨險隱雖難靜響頁順頒領顧風飛飯飲館驗騰髮鬥魚鮮鳥麥黃齊齡於並併佈瀏覽臺誠託邏輯鑰儘盡佔註冊衝廂' +
  '綫複覆纔隻贓誌彙';
const SIMPLIFIED =
  '骗无耻赔偿诉销删举报发视频压骂卖买诈团伙脸惨损坏烂废个们吗说话对给钱费后会来还让证据处权条规网络电脑号码记录实际认为应该当与从开关门时间点请问题务员长么么这里里过进选择达构账账户汇' +
  '图单称责狱滚货变态猪杂种终释归协议须迟内周两几项联系缴额换补临绝资讯购产属负担导双则违约继续转赠优预级鉴审动营业亏赏将专东严丧丰丽乌乐乔习乡书乱争云亩亲亿仅仓仪价众伞传伤伦伪体余侧' +
  '侦俭债倾储儿党兰兴养兽写军农冻净减凤凭击划刚创别剂剧劝办励劳势勋区医华卢卫厂厌参叶叹听启吓尝哗向围园圆圣场块坚坛坠垫壮声壶备复头夹夺奋奥妇妈娇孙学宁宝宠宪宫宽宾寻届层岁岂岛岭币帅师' +
  '带帮广庆庐库庙异弃张弥弯弹强彻征径忧怀怜总恋恒恳恶恼忆战戏执扩扫扬拟挡挤挥携摄数敛断旧旷显晓暂术机杀杨极枪标栈栏树样桥检楼档欢欧残气汉汤沟没决况泪洁浅测济浑浓凉渔灭灯灵灾烟烧热爱爷' +
  '状独获奖环现画疯疗盗盘睁瞒碍确礼祸离积穷窃竞笔笺简节签篮类粮紧纪纯纸纷细组经结统维综绿缓编线练县缩绩织罚罗职肃脚胆舱艺苏药蕴虚虫蛮装袭见觉观触计订访设许评词试诗详误谁课调论识护读竖' +
  '贝财败质贩贸贺赐贤赖赢赶迹践轨软轻载辅辆输边迁运远连适遗邻针钞银锁键链镜闭阅队阶陆陈阳随险隐虽难静响页顺颁领顾风飞饭饮馆验腾发斗鱼鲜鸟麦黄齐龄于并并布浏览台诚托逻辑钥尽尽占注册冲厢' +
  '线复复才只赃志汇';
const PLAIN = new Map([...TRADITIONAL].map((char, i) => [char, [...SIMPLIFIED][i] ?? char]));
const FOREIGN = new RegExp(`[${TRADITIONAL}]`, 'g');

/** Same length as the text, for matching only: what is shown or quoted stays as it was. */
export function simplified(text: string): string {
  return text.replace(FOREIGN, (char) => PLAIN.get(char) ?? char);
}

/** The same with half-width letters and digits. */
export function plainCharacters(text: string): string {
  return simplified(text).replace(/[Ａ-Ｚａ-ｚ０-９]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** The words of `original` where `plain`, its folded twin, has `words`; `words` themselves where they do not stand there. */
export function asPrinted(words: string, plain: string, original: string, from = 0): string {
  if (plain === original) return words;
  const at = plain.indexOf(words, from);
  return at < 0 ? words : original.slice(at, at + words.length);
}
