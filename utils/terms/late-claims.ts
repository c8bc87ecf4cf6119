// Short windows after which a buyer loses a right. The seller's own lateness is another matter.
import type { ClauseDeadline } from './clause.ts';

/** What follows when the buyer is late. */
const FORFEITS =
  /(?:逾期|过期|过时|过后|超时|超期|超出|超过|过后|过了|过\d{1,2}[点时]|否则|未(?:在|于|按|及时|反馈|提出|投诉|联系|激活|验证|使用|提交|申请)|不(?:在|及时)[^。；;]{0,8})[^。；;]{0,30}?(?:不予?(?:受理|处理|支持|售后|退|换|补|负责|认)|不再(?:受理|处理|支持|提供|负责|承担|退|换|补)|不(?:支持|接受|提供|负责|承担|处理)|概不|恕不|视(?:为|作|同)|默认|放弃|丧失|失去|失效|无效|拒绝|自负|(?:由|归)(?:买家|用户|您|客户|消费者|乙方)[^。；;]{0,6}(?:承担|负责)|无法(?:受理|处理|退|售后)|不受理|不候|作废|自动(?:确认|完成|放弃|结束|关闭|好评|打款|结算|到账|放款))/;
const ENGLISH =
  /within[^.;]{0,30}(?:hours?|days?)[^.]{0,80}(?:late|otherwise|after (?:that|which|this)|no longer|will not be (?:accepted|considered|processed)|waive|forfeit|void|deemed)|(?:after|beyond|later than)[^.;]{0,20}(?:hours?|days?)[^.;]{0,40}(?:not be|no longer|will not|void|rejected|refus|no )/i;
/** 可于当日24点前……投诉，限一次: a window without a word of what comes after it. */
const WINDOW =
  /(?:可|只能|仅可|仅限|限|只在|须|应|务必)(?:于|在)?[^。；;]{0,16}(?:前|内)[^。；;]{0,16}(?:投诉|售后|反馈|申诉)[^。；;]{0,20}(?:限|仅|只|一次)|(?:投诉|售后|反馈|申诉)(?:时间|时限|期限|有效期)?(?:仅限|限|只限|截止)[^。；;]{0,14}(?:当天|当日|小时|分钟|点)/;
const NAMED_LIMIT = /(?:以上|上述|前述|上列|规定|该|此|约定)(?:的)?(?:售后|投诉)?(?:时限|期限|时间|时效)/;
const SHORT_HOURS: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  workday: 24,
  week: 168,
  month: 720,
  year: 8760,
};
const LONGEST_SHORT_HOURS = 168;
const BUYERS_RIGHT =
  /投诉|售后|反馈|申请|联系|退|换|异议|质保|维权|理赔|申诉|受理|查验|验卡|检查|核对|激活|使用|确认|报错|补|凭证|争议|客服|提交|claim|complain|report|refund|dispute|request/i;
const SELLERS = /(?:商家|卖家|商户|供货商|店家|卖方|客服|平台|本站|甲方)[^买您用顾，,]{0,10}$/;
const SELLER_LATE =
  /(?:商家|卖家|商户|供货商|店家|卖方|甲方)[^。；;]{0,24}(?:逾期|超时|未)[^。；;]{0,24}(?:视为|默认|放弃|自动|退款|买家)/;

function isShort({ amount, unit }: ClauseDeadline): boolean {
  return unit === 'clock' || Number(amount) * (SHORT_HOURS[unit] ?? 8760) <= LONGEST_SHORT_HOURS;
}

function isLateBuyer(sentence: string): boolean {
  const late = FORFEITS.exec(sentence);
  if (late === null) return WINDOW.test(sentence);
  return !SELLERS.test(sentence.slice(0, late.index)) && !SELLER_LATE.test(sentence);
}

/** `text` in simplified characters. */
export function forfeitsSoon(text: string, deadlines: readonly ClauseDeadline[]): boolean {
  if (!(deadlines.some(isShort) || NAMED_LIMIT.test(text)) || !BUYERS_RIGHT.test(text)) return false;
  return ENGLISH.test(text) || text.split(/(?<=[。！!？?])/).some(isLateBuyer);
}
