// Statements about law that are wrong without any article being named.
export interface LawStatement {
  pattern: RegExp;
  /** Words of the sentence that make it right after all. */
  unless?: RegExp;
  replacement: string;
  suggestion: string;
  /** Looked for inside quotation marks too. */
  inQuotes?: true;
}

const SEVEN =
  '(?:(?:七|7)\\s?[天日](?:之?内)?(?:无理由|无条件|后悔权|冷静期|鉴赏期)(?:退换?[货款]?)?(?:权利)?|无理由退(?:换)?[货款]?|网购后悔权|(?:七|7)[天日]后悔)';
const NO_SEVEN = /不(?:适用|支持|属于|以此)|并非|不是|商家(?:说|以|称)|除外|承诺|宣传|其承诺|平台(?:说|称)/;

export const LAW_STATEMENTS: readonly LawStatement[] = [
  {
    pattern: new RegExp(
      `(?<=主张|要求|申请|享有|享受|依据|根据|按照?|应支持|支持|适用|有)[“"]?${SEVEN}[”"]?`,
      'g',
    ),
    unless: NO_SEVEN,
    inQuotes: true,
    replacement: '因商品不符合约定而退款',
    suggestion: '在线交付的数字化商品不适用七天无理由退货；写“商品不符合约定”。',
  },
  {
    pattern: new RegExp(SEVEN, 'g'),
    unless: new RegExp(
      `${NO_SEVEN.source}|不可用|(?:主张|要求|申请|享有|享受|依据|根据|按照?|应支持|支持|适用|有)[“"]?${SEVEN}`,
    ),
    replacement: '商品不符合约定',
    suggestion: '在线交付的数字化商品不适用七天无理由退货；写“商品不符合约定”。',
  },
  {
    pattern:
      /《?(?:市场监督管理)?投诉举报处理暂行办法》?(?:[（(][^（）()\n]{0,20}[）)])?(?:第[零〇一二三四五六七八九十百\d]{1,4}条)?/g,
    unless: /废止|失效|原《/,
    replacement: '《市场监督管理投诉举报处理办法》',
    suggestion: '《暂行办法》已废止，2026年4月15日起是《市场监督管理投诉举报处理办法》。',
  },
  {
    pattern:
      /《?网络(?:商品)?交易(?:及有关服务)?管理(?:暂行)?办法》?(?:第[零〇一二三四五六七八九十百\d]{1,4}条)?/g,
    unless: /废止|失效|原《/,
    replacement: '《网络交易监督管理办法》',
    suggestion: '现行的是《网络交易监督管理办法》。',
  },
  {
    pattern:
      /(?:消费者协会|中?消协|中国消费者协会)(?:的)?(?:热线|电话|平台)?\s?[（(]?12315[）)]?(?:热线|平台)?|12315\s?[（(]?(?:中国)?(?:消费者协会|消协)[）)]?/g,
    replacement: '12315（市场监管部门）',
    suggestion: '12315由市场监管部门受理，不是消费者协会。',
  },
  {
    pattern:
      /(?:依法|法律(?:明确)?规定|法定|有义务|强制|必须)[^，,。；;\n]{0,10}先行赔付(?:是?(?:的)?(?:法定)?义务)?|先行赔付[^，,。；;\n]{0,8}(?:法定|法律)(?:的)?义务/g,
    unless: /没有|并非|不是/,
    replacement: '如平台承诺先行赔付，请按承诺履行',
    suggestion: '先行赔付是鼓励，不是法定义务；平台自己承诺了才可要求。',
  },
  {
    pattern:
      /(?:由|请|向|应由)[^，,。；;\n]{0,4}互联网法院[^，,。；;\n]{0,14}(?:管辖|起诉|立案|审理)|互联网法院[^，,。；;\n]{0,6}有?管辖权?/g,
    replacement: '由有管辖权的人民法院处理',
    suggestion: '互联网法院的管辖范围已经调整，由法院说明，不自行写明。',
  },
  {
    pattern: /存储介质(?:的)?(?:应当?)?(?:保持)?清洁性?/g,
    unless: /第\s?(?:93|九十三)\s?条/,
    replacement: '电子数据的完整性',
    suggestion: '规定里没有“存储介质清洁性”的说法。',
  },
  {
    pattern:
      /(?<=(?:支付宝|微信支付|微信|支付平台|财付通)[^，,。；;\n]{0,16})(?:进行|申请|提起)?(?:交易|支付)?(?:的)?仲裁/g,
    replacement: '投诉处理',
    suggestion: '支付平台做的是投诉处理，不是仲裁。',
  },
  {
    pattern: /退一赔(?:十|10)/g,
    unless: /承诺|宣传|写明|假一赔十/,
    replacement: '依法赔偿',
    suggestion: '“退一赔十”是食品的规定，不适用于卡密。',
  },
  {
    pattern: /不足(?:一千|1000|1,000)元(?:的)?[^。；\n]{0,6}(?:一千|1000|1,000)元(?:计(?:算)?)?/g,
    replacement: '不足五百元的，按五百元计算',
    suggestion: '消法第五十五条：不足五百元的为五百元，前提是有欺诈的证据。',
  },
  {
    pattern:
      /(?<=(?:12315|监管局|监管部门|调解|市监)[^。；\n]{0,12})(?:45|四十五)\s?(?:天|日|个工作日)(?:之?内)?/g,
    replacement: '60日内',
    suggestion: '现行规定：受理后60日未达成协议的终止调解。',
  },
];
