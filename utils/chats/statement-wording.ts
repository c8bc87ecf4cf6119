// Words by which a merchant binds himself, concedes or evades. Read on folded text, clause by clause.

const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十半几]{1,3})';
const SPAN = `${COUNT}\\s?个?(?:工作日|小时|分钟|钟头|天|日|周|星期|月)(?:之内|以内|内|左右|后)?|半(?:个)?小时(?:之内|以内|内|左右|后)?`;
const DAY =
  '(?:今天|今日|今晚|今夜|当天|明天|明日|明早|明晚|后天|本周|这周|下周[一二三四五六日天]?|周[一二三四五六日天]|月底|下班)';
const CLOCK = '(?:上午|下午|晚上|中午)?(?:\\d{1,2}(?:[:点时]\\d{0,2}分?)?)?';
const ENGLISH =
  '(?:with)?in (?:the next )?(?:\\d{1,3}|one|two|three|a few|an?) ?(?:-?to ?\\d{1,2} )?(?:business |working )?(?:minutes?|hours?|days?|weeks?)|by (?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of (?:the )?(?:day|week))|today|tomorrow|tonight|immediately|right away|asap';
/** A time that is still to come, as printed. */
const WHEN = new RegExp(
  `${DAY}${CLOCK}(?:之前|以前|之内|内|前)?|${SPAN}|${CLOCK}(?:之前|以前|前)(?=[^\\d])|马上|立刻|立即|现在就|尽快|${ENGLISH}`,
  'giu',
);
const WILL =
  /换|补(?:发|偿|时|一|张|给|您|你|卡|单|上|差)|退(?:款|还|回|钱|给|您|你|$|的)|重发|发(?:货|给|您|你|新|一|出|到)|给[您你].{0,2}发|处理|解决|回复|答复|到账|恢复|解绑|赔|返还|核实|办理|安排|审核|(?:will|we'll|i'll|shall|going to|gonna|you'll|be)\b.{0,40}?\b(?:refund|replace|replacement|send|resend|process|resolve|reply|fix|reissue|get back|receive|credit|deliver|check)/iu;
const CANNOT =
  /不能|不可|无法|没法|没办法|不会|不给|不予|不支持|不退|不换|不补|不处理|不了|没有?(?:处理|退|换|补)|别|未必|不一定|不保证|can(?:'|no)t|cannot|won't|will not|unable|not able|never|no refund/iu;
const DONE =
  /已经?(?:给|为|帮|退|换|补|发|处理|回复|核实(?!,)|解决|提交|反馈|安排|恢复|到账)|过了?$|(?:退|换|补|发|处理|解决)(?:好|完)?了$|昨天|前天|刚才|yesterday|have (?:been|already)|was /iu;
const YOUR_TURN =
  /^(?:请(?!放心|稍|耐心|等)|麻烦|务必|[您你](?:需|要|先|可以?|得|应|在|自己|务必)|需要?[您你]|记得|如需|please (?!wait|allow|be patient))/iu;
const IF = /如果|假如|要是|倘若|若|除非|\bif\b|unless/iu;
const ROUND_THE_CLOCK = /24\s?小时(?:自动|在线|客服|发货|服务|全天)|7\s?[*x×]\s?24/iu;

const SEEN =
  '(?:系统|后台|我们|我这|这边|数据库?|记录|日志|订单|our (?:system|records|logs)|the system|we|i)';
const SHOWN = '(?:显示|看到|查到|查询到?|检测到?|记录|发现|shows?|see|can see|found|indicates?)';
const USED =
  '(?:激活|使用|兑换|绑定|登录|核销|领取|用过|用掉|充值|储值|被用|activated|used|redeemed|registered|claimed)';
const ADMISSIONS: readonly RegExp[] = [
  new RegExp(`${SEEN}[^,。]{0,10}?${SHOWN}[^。]{0,30}?${USED}`, 'iu'),
  /这批?(?:次|张|些)?(?:的)?(?:卡密?|货|码|账号|号|密钥)?[^,。]{0,4}(?:有|出|存在|是有)(?:了|些|点)?(?:问题|异常|故障|瑕疵)/u,
  /(?:卡密?|货源?|渠道|上游|供货商?|库存|接口)[^,。]{0,4}(?:有问题|出(?:了)?问题|出错|缺货|断货|被封|异常|重复)/u,
  /(?:是|确实|属于|因为)?我们(?:这边)?的?(?:问题|失误|疏忽|过错|责任|原因|错误|错)(?!不)|我方(?:责任|失误|原因)/u,
  /(?:给[您你])?(?:发|给|搞|弄|传)(?:错|重|漏)(?:了|卡|货)|重复(?:发|售)(?:卡|货|卖|出)/u,
  /(?:our|my) (?:mistake|fault|error|bad)|this batch (?:is|was|has)[^.]{0,20}(?:defective|faulty|bad|problem|issue)|sent (?:you )?(?:the|a) wrong|(?:key|code|card) (?:was|had been) (?:already )?(?:activated|used|redeemed) before/iu,
];
const NOT_ADMITTED =
  /(?:显示|看到|查到|检测)[^,。]{0,4}(?:未|没|正常|无异常|不)|没有?(?:任何)?(?:问题|异常|发错|重复)|不是我们|非我们|并非|与我们|不存在|怎么会|不可能|shows? (?:not|no|un)|not our|isn't our/iu;

const EVASIONS: readonly RegExp[] = [
  /(?:用户|[您你]|买家|自己|个人|本人|客户)?(?:自己|自身)?的?操作(?:不当|失误|错误|有误|问题)/u,
  /(?:[您你]|用户|买家|自己|个人|自身)(?:自己)?的?(?:原因|问题|网络|设备|环境|电脑|手机|账号)(?:问题|导致|造成|原因)?(?:$|的|,|。|导致|造成)/u,
  /(?:发货|售出|卖出|发出|提货|交易)(?:之?后|以后)?[,]?(?:我们|本店)?(?:一律|概)?(?:不负责|不退|不换|不支持|不予|不管|不承担)/u,
  /一经(?:售出|发出|发货|购买|卖出)[^。]{0,8}(?:不|概)/u,
  /虚拟(?:商品|物品|产品|卡)[^。]{0,10}(?:不(?:退|换|支持|予|可|能|给)|概不|无法)/u,
  /概不(?:负责|退换?|退款|受理|处理)|不负(?:任何)?责(?!任地)|恕不/u,
  /(?:自己|[您你]|本人|同事|朋友|家人|别人)(?:自己|这边)?(?:已经?)?(?:激活|使用|兑换|用|登录|绑定|泄露|操作)(?:掉|过)?了?的/u,
  /(?:与|和|跟)(?:本店|我们|我方|本站|我|小店|商家|卖家)(?:都)?(?:无关|没有?关系?|没关)/u,
  /不(?:是|属于|归|算)(?:我们|本店|我方|我)(?:这边)?的?(?:责任|问题|原因|管|事)/u,
  /不(?:支持|能|予|给|可以?|接受)(?:退款?|退换|退货|换货|补发|售后)|没(?:有)?(?:办法|法)(?:处理|退|换|补|给)|爱莫能助/u,
  /(?:找|联系|去问)(?:官方|厂家|上游|发行方)(?!客服)/u,
  /user error|your (?:own )?(?:fault|mistake|problem|error)|not (?:our|my) (?:fault|responsibility|problem)|no refunds?\b|non-?refundable|not responsible|you (?:have )?(?:already )?(?:activated|used|redeemed) it|(?:can(?:no|')t|unable to) (?:refund|replace)|all sales (?:are )?final/iu,
];
const NOT_EVADED = /(?:不是|并非|并不是|不会|没说|不存在|isn't|is not)[^,。]{0,3}$/iu;

/** The time an undertaking names, as printed; null where the clause binds nobody. */
export function undertakenWithin(clause: string): string | null {
  if (CANNOT.test(clause) || DONE.test(clause) || YOUR_TURN.test(clause) || IF.test(clause)) return null;
  if (ROUND_THE_CLOCK.test(clause) || !WILL.test(clause)) return null;
  const times = [...clause.matchAll(WHEN)].map(([time]) => time.trim()).filter(Boolean);
  // 马上 says less than 今天内.
  return times.find((time) => !/^(?:马上|立刻|立即|现在就|尽快)$/u.test(time)) ?? times[0] ?? null;
}

export function isAdmission(sentence: string): boolean {
  return !NOT_ADMITTED.test(sentence) && ADMISSIONS.some((pattern) => pattern.test(sentence));
}

export function isEvasion(sentence: string): boolean {
  return EVASIONS.some((pattern) => {
    const match = pattern.exec(sentence);
    return match !== null && !NOT_EVADED.test(sentence.slice(0, match.index));
  });
}

/** `能今天换吗` and `是您用的吗` ask; `自己激活的吧` says. */
export function isQuestion(sentence: string): boolean {
  return /[?]\s*$|(?:吗|么|没有|可不可以|能不能|行不行)[。!~…\s]*$|^(?:请问|是不是|有没有|能不能)/u.test(
    sentence,
  );
}
