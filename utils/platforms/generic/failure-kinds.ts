// Why a code was refused, from the words of one clause (half-width simplified).
import type { FailureKind } from '../../evidence/facts.ts';

interface KindRule {
  kind: FailureKind;
  pattern: RegExp;
  /** Has to stand in the same clause: a region alone is no refusal. */
  and?: RegExp;
  /** Rules and hints are worded like this too; only the place can tell. */
  weak?: true;
}

const REGION =
  /日本|台湾|香港|澳门|韩国|[美英德法泰]国|土耳其|俄罗斯|巴西|印度|阿根廷|新加坡|马来西亚|地区|区域|[欧亚美非]洲|\p{Script=Han}区(?:账号|用户|玩家|专[属用]|版)|国家|区服|大区|所在地|归属地|国[区服]|[外美港日土台]区|国际服|[外美日港台]服|海外|大陆|(?:ip|ip\s?地址)|region|country|countries|territory|your location|storefront|\b(?:turk\w+|german\w*|japan\w*|us|uk|eu|european|chin\w+|russian?|brazil\w*|argentin\w+|indian?) (?:accounts?|stores?|users?)\b/iu;

const RULES: readonly KindRule[] = [
  { kind: 'other', pattern: /已拥有|无需重复|already (?:own|have this|in your library)/iu },
  {
    kind: 'network',
    pattern:
      /(?:兑换|激活|核销|业务|当前)(?:较为?|过于)?繁忙|网络[^。!,，次]{0,8}(?:异常|错误|超时|繁忙|不稳定|故障|失败|开小差|中断|断开|不给力|出错|不可用|有误|问题|不太?(?:通畅|畅通|好|行)|不通)|无网络|断网|联网失败|连接[^。!,，]{0,8}(?:失败|超时|中断|异常|断开|不上)|(?:服务器|伺服器|系统|服务|接口|网关|数据库|后台|通道|运营商)[^。!,，]{0,4}(?:错误|出错|繁忙|异常|忙碌?|超时|无响应|未响应|没反应|没响应|开小差|走神|打瞌睡|打盹|睡着|抽风|卡住|卡了|宕机|掉线|挂了|忙线|忙着|拥挤|累了|出了?点?(?:小)?(?:问题|状况|毛病|岔子)|罢工|崩溃|崩了|维护|升级|不可用|故障)|(?:正在|停机|维护升级|例行)维护|维护中|请求(?:超时|失败(?!次数)|出错|异常)|响应(?:超时|失败)|(?:加载|通信|通讯|访问)(?:失败|超时|异常)|开小差|走丢|人数过多|挤爆/u,
  },
  {
    kind: 'network',
    pattern:
      /network (?:error|request|issue|problem|failure|is un)|server (?:error|is |not |unavailable|busy|timeout|timed|problem)|internal (?:server )?error|connection (?:was |has )?(?:lost|failed|timed|refused|reset|error|closed)|\btimed? ?out\b|gateway|(?:service|server) (?:is )?(?:currently |temporarily )?(?:unavailable|down|busy|offline)|unable to (?:connect|reach|contact)|(?:could|can)(?:not|n't| not) (?:connect|reach|contact)|failed to (?:fetch|connect)|status code 5\d\d|http\s?(?:error\s?)?5\d\d|\b50[0-4] [a-z]|under maintenance|on our (?:end|side)|(?:trouble|problems?|difficulty) (?:reaching|connecting|contacting)|offline|unreachable|ECONNRE|ETIMEDOUT|ERR_NETWORK|ERR_CONN|(?:temporarily|currently) unavailable/iu,
  },
  {
    kind: 'rate-limited',
    pattern:
      /频繁|(?:点|试|操作|提交|按|输)得?太(?:勤|猛|急|密)|(?:操作|请求|提交|点击|兑换|激活|输入|速度)(?:得?太|过于?)快|太快[了啦]|手速|歇(?:一会|一下|会|歇)|(?:尝试|操作|请求|错误|失败|提交|输入|输错|验证|兑换失败)(?:的)?次数[^。!,，]{0,4}(?:过多|太多|已达|超过|达到|超限|用尽|用完|上限|过高)|(?:今日|今天|当日|当天|每日|每天|本日|本周|本月|小时内)[^。!,，]{0,12}(?:次数|机会|上限)|次数超限|连续[^。!,，]{0,4}错[误了]?\s?\d+\s?次|(?:限制|禁止|锁定)(?:兑换|激活|充值)|(?:尝试|兑换|提交|请求|试|输|点)(?:得|的)?(?:过多|太多|太频)次?|(?:明[天日]|改天|晚点|晚些时候)再(?:来|试)|(?:输错|错误|失败)(?:已|了)?(?:达|超过|超)?\s?\d+\s?次[^。]{0,12}(?:锁定|再试|重试|再来)|\d+\s?(?:秒|分钟|分|小时|s|min)钟?(?:之?后)(?:再|重|才|可)|冷却/iu,
  },
  {
    kind: 'rate-limited',
    pattern:
      /rate.?limit|too many|too frequent|too (?:fast|quickly|often)|try again (?:in|after) (?:\d|a few min|an hour|one hour)|wait (?:at least )?\d+ (?:sec|min|hour)|slow down|locked (?:out|for \d)|attempt limit|status code 429|http 429|\b429\b/iu,
  },
  {
    kind: 'region',
    pattern: REGION,
    and: /不(?!同账)|无法|异常|锁|跨|未开放|禁止|非本|有误|(?:只能|仅限|只支持|仅支持|限)[^。!]{0,16}[,，](?:但)?(?:您|你|当前)的?[^。!,，]{0,4}是/u,
  },
  {
    kind: 'region',
    pattern: REGION,
    and: /\bnot\b|n't\b|cannot|unsupported|restrict|locked|different|wrong|mismatch|blocked|outside|another|invalid|unavailable|ineligible|(?:while|but|whereas) your|set to/iu,
  },
  { kind: 'region', pattern: /锁区|跨区|region.?lock|not available in your/iu },
  {
    kind: 'region',
    pattern: REGION,
    and: /仅限|只限|仅支持|仅适用|只能|仅能|仅可|限(?:于|定|制)?|\bonly\b/iu,
    weak: true,
  },
  {
    kind: 'region',
    pattern:
      /only be (?:redeemed|used|activated) (?:in|within) |only (?:valid|redeemable|available|works?) (?:in|within) /iu,
    weak: true,
  },
  {
    kind: 'bound',
    pattern:
      /绑定(?:了|过|于|在|到|至)?(?:其[他它]|别的|另|至其|邮箱|手机|设备|账[号户]|帐[号户]|微信|qq|机器|电脑|用户|数量|次数|上限)|(?:已|被|经)(?:经)?(?:被)?(?:其[他它](?:的)?|别的|他人|另一?个?)?(?:账[号户]|帐[号户]|用户|设备|手机号?|邮箱|微信|qq|机器|电脑)?绑定|(?:设备|装置|机器|电脑|台数|终端|绑定|激活|启用|授权)(?:数量?|次数|台数|数目|个数|名额)?(?:已|已经)?(?:达|超|满|用完|用尽|不足|受限|上限)|名额已?满|在(?:太多|过多|多)(?:台|个)?(?:的)?(?:设备|装置|电脑|机器|手机)|(?:在|被|于)(?:其[他它]|别的|另[一外]?(?:一)?[台个部]?|\s?\d+\s?[台个部])(?:的)?\s?(?:设备|装置|电脑|机器|终端|手机)[^。!,，]{0,4}(?:激活|使用|绑定|占用|登录|注册)?|其[他它](?:账[号户]|帐[号户]|设备)(?:占用|绑定)|(?:机器码|硬件码|硬件信息|设备码|设备id|机器id|设备指纹)[^。!,，]{0,8}(?:不|变|错|异)|解绑|绑定?(?:的是|在|了|到了?)(?:别|他人|其[他它]|另)|(?:其[他它]|别的|另一?个)(?:账[号户]|帐[号户]|用户)[^。!,，]{0,3}使用了|不属于(?:当前|您|你|本|此)[^。!,，]{0,3}(?:账[号户]|帐[号户]|用户|设备)|与其[他它][^。!,，]{0,3}(?:账[号户]|用户|设备)[^。!,，]{0,3}(?:连结|关联|连接|链接)|(?:别处|异地|其[他它]地方)(?:登录|使用|激活)|(?:他人|别人|其[他它])[^。!,，]{0,4}(?:专属|名下|所有|持有)|(?:与|跟|和)(?:当前|本|您的?|此)[^。!,，区]{0,6}(?:账[号户]|设备|本?机|电脑|用户)[^。!,，]{0,4}不(?:符|一致|匹配|同)/iu,
  },
  {
    kind: 'bound',
    pattern:
      /(?:already |been )?(?:bound|linked|assigned|tied|locked|associated|registered) (?:to|with) (?!(?:this|your|the current) )|(?:in use|activated|registered|used|active) on (?:(?:another|a different|too many|other)(?! (?:account|user))|\d+ (?:device|comp|mach|pc|site|other)|the max)|(?:another|a different|other) (?:device|computer|machine|pc|site|domain|website|installation)|no (?:more )?(?:activations|seats|devices) (?:left|remaining|available)|(?:device|activation|seat|machine|computer|installation)s? (?:limit|quota|count)|maximum (?:number of )?(?:allowed )?(?:devices|activations|computers|machines|seats|installations)|hardware (?:id )?(?:mismatch|changed|does)|hwid|not belong to (?:you\b|your|this (?:account|user|device))|too many (?:devices|computers)/iu,
  },
  {
    kind: 'used',
    pattern:
      /(?:已|被|经)(?:经)?(?:被)?(?:您|该|此|本|当前)?(?:其[他它](?:人|用户|账[号户]|帐[号户]|玩家|会员|角色)?|他人|别人|别的账号|账[号户]|用户|人|玩家)?(?:成功)?(?:使用|兑换|激活|领取|核销|充值|提货|取货|用完|消费|占用|用掉|用过|提取|抢兑|认领|注册)|(?:使用|兑换|激活|领取|核销|充值|用|领|兑)过(?!期|程|多|于|快)|(?:使用|兑换|核销|充值|领取)(?:的)?次数[^。!,，]{0,5}(?:上限|用完|用尽|超限|已满|耗尽)|重复(?:使用|兑换|激活|领取|充值|核销)|(?:余额|次数|额度|名额|点数)已?(?:经)?(?:用完|用尽|耗尽|为\s?0)|已用完|已(?:被)?领完|(?:有人|别人|他人|谁)(?:已经?|早就?)?[^。!,，]{0,4}(?:用|兑|领|激活|抢|占|充)(?!户)|(?:被|让|给)[^。!,，]{0,8}(?:用|兑|领|抢|占|充)(?:掉|走|光|完)|(?:先|抢先)(?:一步)?(?:兑|领|用|抢|激活)(?:走|掉|光)|使用机会[^。!,，]{0,6}(?:没有|已无)|[被由](?!暂|限|禁|冻|锁|系统)[^。!,，;不能]{1,20}(?:使用|兑换|激活|领取|核销|充值|储值|占用)(?!过?的|后|前|时)/u,
  },
  {
    kind: 'used',
    pattern:
      /already (?:been )?(?:used|redeemed|activated|claimed|consumed|applied)|(?:has|have|was|were|been|is) (?:previously )?(?:been )?(?:used|redeemed|claimed|consumed)|(?:has|been|was) activated|previously (?:used|redeemed|activated)|used up|spoken for|(?:already|been) taken|a second time|\btwice\b|someone (?:else )?(?:has )?(?:already )?(?:used|claimed|redeemed|took)|no (?:more |remaining )?(?:uses|redemptions)\b|fully (?:used|redeemed)|(?:redemption|usage|use) limit|maximum (?:number of )?(?:redemptions|uses|claims)|(?:redeemed|used|claimed) on \d|(?:redeemed|used|claimed) by (?:another|someone|a different)|\b(?:code|cdk\w*|key|card|voucher|token|license|err|error|is) (?:is )?(?:already )?(?:used|redeemed)\b/iu,
  },
  {
    kind: 'expired',
    pattern:
      /已经?过期|过了?(?:保质期|期限|时效|有效期)|(?:优惠|促销|活动)期?(?:早就?|已经?)(?:结束|下线|下架)|已?失效(?!包)|过期(?:了|失效)|(?:卡|码|券|密|钥)过期|于[^。!,，]{0,20}过期|(?:超过|超出|已经?过|过了|不在)[^。!,，]{0,8}(?:有效期|使用期限?|兑换期|兑换时间|可用时间|期限|截止|期间)|(?:期限|时间|有效期)已过(?!期)|已(?:经|于[^。!,，]{2,20})?(?:到期|截止)|已于[^。!,，]{2,20}(?:下线|下架|终止|结束|关闭|停止)|(?:活动|兑换|领取)(?:早就?已?|都|已经?|时间已?)(?:结束|截止)/u,
  },
  {
    kind: 'expired',
    pattern:
      /\b(?:has|have|is|was|been|had)? ?expired\b|lapsed|passed its|\bwas (?:only )?valid (?:until|till|through)|no longer valid|past its|redemption (?:has |is )?(?:now )?(?:closed|ended|over)|(?:has|period|event|promotion|offer) (?:has )?ended/iu,
  },
  {
    kind: 'format',
    pattern:
      /正确(?:的)?格式|格式(?:不正确|错误|无效|有误|不对|不符|异常|不合法|不支持|非法|不匹配)|(?:位数|长度)(?:不|错|有误)|(?:少|多|漏)(?:输|填|写|打|了)(?:了)?[^。!,，]{0,2}(?:[几一两\d]|位|个|个?字)|(?:含有?|包含|存在)了?(?:非法|无效|特殊|其[他它])?(?:空格|符号|字符|中文)|非法字符|(?:invalid|incorrect|wrong|bad|unexpected) (?:code |key |card |licen[cs]e )?(?:format|length|characters?)|format (?:is )?(?:invalid|incorrect|wrong|not|error)|malformed|(?:do|does|must|should|can)(?:n't| ?not) (?:contain|include)|invalid characters?|too (?:short|long)|\bformat error/iu,
  },
  {
    kind: 'format',
    pattern:
      /(?:位数|长度)(?:应|必须|须|需)|(?:必须|应该?|须|需)(?:为|是|由|输入|包?含|有)?\s?\d+(?:\s?[-~至到]\s?\d+)?\s?[位个]|请(?:输入|填写)(?:完整的?|正确的?)?\s?\d+\s?位|(?:只能|仅能?)(?:包含|由|输入|使用)[^。!,，]{0,8}(?:字母|数字|英文)|(?:must|should|needs? to) (?:be|contain|have) (?:exactly |at least )?\d+|\b(?:are|have|has) \d+ (?:characters|digits|letters)|(?:letters|characters|digits) (?:and|only|or)/iu,
    weak: true,
  },
  {
    kind: 'other',
    pattern:
      /(?:产品|商品|版本|平台|类型|渠道|活动|套餐|面值|面额)[^。!,，]{0,6}(?:不匹配|不符|不一致|不支持|不适用)/u,
  },
  {
    kind: 'invalid',
    pattern:
      /不存在|无效|不正确|不匹配|不对|有误|不起作用|不能识别|(?:卡密|卡号|码|密钥|秘钥|序列?号|密码|卡片|代码|cdk|号码|key)(?:填写|输入|或密码)?错误|错误的(?:卡|兑|激|序|密|授|礼|cdk|代码)|查无|未(?:找到|查到|查询到)|没有(?:找到|查到|这[张个条枚]|该|此)|没有?(?:这个?|该|此)(?:码|卡|券|密钥)|不太对|[输填打]错|(?:卡号|序号|卡密|密码)[^。!,，]{0,4}不(?:符|一致)|(?:找|查|搜|认|识别|核对|匹配)不(?:到|出)|对不上|没(?:有)?(?:查|找|搜)到|(?:没有?|未)(?:登记|收录|录入)|无此|未能?识别|无法识别|无法[^。!,，]{0,10}找到|识别失败|不可用|(?:暂停|停止)使用|已?(?:被)?(?:禁用|停用|作废|注销|冻结|锁定|封禁|封锁|拉黑|吊销|撤销|挂失|回收)|(?:尚未|未)(?:被)?激活|未(?:开卡|启用|生效)|(?:校验|验证|核验|鉴权)(?:不|未|没)(?:能)?通过|不合法|非法(?:的)?(?:卡|码)|不是有效|(?:卡|码|密)错/iu,
  },
  {
    kind: 'invalid',
    pattern:
      /\binvalid\b|not belong to|(?:\bnot|n't) (?:be )?(?:an? )?(?:look (?:like|right)|seem to be|code we|key we|one of ours|found|recogni[sz]ed|valid|exist|work|correct|right|match)|no such (?:code|key|card)|(?:could|can)(?:n't|not| not) find|incorrect|unrecogni[sz]ed|(?:not|n't) recogni[sz]e|unknown (?:code|key|card|voucher|serial|licen[cs]e)|(?:code|key|card|voucher|licen[cs]e|serial) (?:was |is |has been )?(?:rejected|declined|refused)|revoked|disabled|blocked|deactivated|\bvoid\b|wrong (?:code|key|card|number)|does not match|bad code/iu,
  },
  {
    kind: 'invalid',
    pattern:
      /请(?:重新)?输入(?:正确|有效)的|请(?:检查|核对|确认)[^。!,，]{0,8}(?:码|卡号|卡密|密钥)[^。!,，]{0,4}(?:正确|有误|无误)|please enter a (?:valid|correct)|enter a valid/iu,
    weak: true,
  },
  {
    kind: 'other',
    pattern:
      /(?:状态|码|卡密?|账号)[^。!,，]{0,2}异常|未知错误|unknown error|not eligible|already own|已拥有/iu,
  },
  {
    kind: 'other',
    pattern: /仅限|仅支持|仅适用|不适用|不支持|not (?:applicable|supported)/iu,
    weak: true,
  },
];

const NOT_TAKEN =
  /(?:has|have|was|were|is)(?: not|n't) (?:yet )?(?:been )?(?:used|redeemed|charged|consumed|claimed)|(?:未|没有?|尚未|不会)被?(?:使用|兑换|扣除|消耗|核销)/giu;

export interface KindReading {
  kind: FailureKind;
  weak: boolean;
}

/** The first refusal named where a clause offers several (无效或已被使用), otherwise the most telling one. */
export function readFailureKind(words: string): KindReading | null {
  // CODE_NOT_FOUND reads like its words; what has not been redeemed is not used.
  const clause = words.replaceAll('_', ' ').replace(NOT_TAKEN, ' ');
  const hits = RULES.flatMap((rule) => {
    const at = clause.search(rule.pattern);
    return at >= 0 && (!rule.and || rule.and.test(clause)) ? [{ rule, at }] : [];
  });
  const [first] = hits;
  if (!first) return null;
  const choice = /或|\bor\b|\//iu.test(clause)
    ? hits.filter(({ rule }) => !rule.weak).sort((a, b) => a.at - b.at)[0]
    : hits.find(({ rule }) => !rule.weak);
  const { kind, weak } = (choice ?? first).rule;
  return { kind, weak: weak === true };
}
