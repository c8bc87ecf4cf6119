// Words that hurt the buyer's own case: threats tied to money, insults, claims nobody can prove, other people's data.
export interface ToneFinding {
  code:
    | 'money-for-silence'
    | 'threat'
    | 'insult'
    | 'exaggeration'
    | 'impersonation'
    | 'personal-data'
    | 'harassment'
    | 'absolute-claim'
    | 'wrong-term';
  match: string;
  suggestion: string;
}

interface ToneRule {
  code: ToneFinding['code'];
  pattern: RegExp;
  suggestion: string;
}

const OTHERWISE = '如未能解决，我将依法向有关部门反映。';
const RULES: readonly ToneRule[] = [
  {
    code: 'money-for-silence',
    pattern:
      /(?:删帖|封口|撤诉|私了|和解|闭嘴|撤销投诉|删评)费|(?:退|赔|给)[^。；;！!\n]{0,12}(?:我|就|才)[^。；;！!\n]{0,4}(?:撤诉|撤销|删帖|删除|不举报|不投诉|不曝光|不发)/g,
    suggestion: '问题解决后我会如实确认处理结果。',
  },
  {
    code: 'threat',
    pattern:
      /(?:不|否则|拒绝|再不)[^。；;！!\n]{0,8}(?:退|赔|处理|解决|补)?[^。；;！!\n]{0,6}(?:就|我就|马上|立刻|直接)[^。；;！!\n]{0,6}(?:曝光|发帖|发抖音|举报|找媒体|报警|起诉|让你|搞)|(?:弄死|搞死|打爆|砸了|人肉|报复|让你(?:们)?(?:开不下去|关门|好看|后悔)|等着瞧|走着瞧|后果自负)/g,
    suggestion: OTHERWISE,
  },
  {
    code: 'insult',
    pattern:
      /骗子|黑店|黑心|奸商|垃圾(?:公司|店|商家|平台|客服)|诈骗团伙|诈骗犯|无耻|不要脸|畜生|傻[逼叉屄]|妈的|他妈|混蛋|王八|狗东西|人渣|败类|流氓|缺德/g,
    suggestion: '改为陈述事实：“实际情况是……”“本人认为……”。',
  },
  {
    code: 'exaggeration',
    pattern:
      /全国(?:很多|多)?(?:人|用户)?[^。；;，,\n]{0,4}被骗|(?:无数|成千上万|几百|上百|大量)(?:人|买家|用户|受害者)|损失(?:上万|惨重|巨大|数万)|涉黑|黑社会/g,
    suggestion: '只写能用证据证明的人数和金额。',
  },
  {
    code: 'impersonation',
    pattern:
      /(?:我是|本人是|身为|作为)(?:一名)?(?:律师|记者|警察|公务员|市监局|工商|媒体)|我(?:有|认识)[^。；;，,\n]{0,4}(?:内部人|关系|领导|记者朋友)/g,
    suggestion: '删去，只以买家身份陈述。',
  },
  {
    code: 'personal-data',
    pattern:
      /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?![\dA-Za-z])|(?:老板|店主|卖家|法人|客服)[^。；;，,\n]{0,6}(?:家庭|住址|家住|身份证|老婆|孩子|父母)/g,
    suggestion: '改为店铺名或平台公示的信息。',
  },
  {
    code: 'harassment',
    pattern:
      /每(?:隔)?(?:一|\d{1,2})?分钟[^。；;，,\n]{0,8}(?:发|打|骚扰)|电话轰炸|短信轰炸|轰炸你|骚扰到|天天(?:打|发|找)/g,
    suggestion: '一次说清，隔一段时间再联系。',
  },
  {
    code: 'absolute-claim',
    pattern:
      /必须(?:三倍|3倍|十倍|10倍|退一赔[三十])|违反(?:了)?刑法|(?:就是|已经?构成|属于)(?:诈骗|犯罪)(?!嫌疑)|(?:一定|肯定)(?:要|会)?(?:坐牢|判刑)/g,
    suggestion: '改为有条件的说法：“涉嫌”“如经查实，依法主张……”。',
  },
  {
    code: 'wrong-term',
    pattern:
      /七天无理由|7天无理由|七日无理由|12315[^。；;，,\n]{0,4}消协|消协[（(]?12315|投诉举报处理暂行办法/g,
    suggestion: '数字商品不适用无理由退货，请写“不符合约定”；12315 由市场监管部门处理。',
  },
];
const LONGEST_MATCH = 60;

/** Findings in the order of the text; empty where nothing stands out. */
export function checkTone(text: string): ToneFinding[] {
  return RULES.flatMap(({ code, pattern, suggestion }) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: match.index,
      code,
      match: match[0].slice(0, LONGEST_MATCH),
      suggestion,
    })),
  )
    .sort((a, b) => a.at - b.at)
    .map(({ code, match, suggestion }) => ({ code, match, suggestion }));
}
