// Text made to be slow to match: what every pattern of the recogniser must get through in one pass.

const LENGTH = 100_000;
const fill = (part: string) => part.repeat(Math.ceil(LENGTH / part.length));

/** By what it aims at. Each is about 100 kB and stands on the page whole. */
export const BAIT: Record<string, string> = {
  'labels without values': fill('订单号：'),
  'a label and spaces': `订单号${fill(' ')}`,
  'values without an end': `订单号：${fill('a-')}!`,
  digits: `金额：${fill('1')}`,
  'digits and commas': `金额：${fill('1,')}`,
  'digits and points': `金额：¥${fill('1.')}`,
  'dates cut short': fill('2026-11-22 20:15:'),
  'clocks in a row': fill('上午 12:00 '),
  'card numbers': `卡密：${fill('AB12-')}`,
  'cards and passwords': fill('卡号：A 密码：B '),
  'failures begun': fill('如果提示卡密'),
  'failures in clauses': fill('该卡密已被使用，'),
  'failures in a question': `${fill('该卡密无效')}？`,
  'success begun': fill('兑换成功后'),
  'promises begun': fill('质保内'),
  'promises with times': fill('24小时内'),
  'promises and refusals': fill('不支持退款，'),
  'a paragraph numbered throughout': fill('1.1.1.'),
  'clause heads': fill('第一条 '),
  'quotation marks': fill('“'),
  brackets: fill('[('),
  'JSON cut short': `{"msg":"${fill('a')}`,
  'words of other trades': fill('快递物流运单'),
  'software at the foot': `powered by ${fill(' ')}独角数卡`,
  'letters that look alike': fill('\u0430а'),
  'marks of direction': fill('\u202e订单号：\u202c'),
  'zero width': fill('\u200b'),
  'lone surrogates': fill('\ud800'),
  'copyright signs': fill('© 2026 '),
  'a title of separators': fill(' - '),
};
