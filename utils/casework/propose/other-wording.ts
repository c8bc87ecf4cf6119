// What the others say: merchants, platforms, the chat software itself, and notices on pages.
import type { Sender } from '../../evidence/facts.ts';
import type { WordingRule } from './buyer-wording.ts';

interface HeardRule extends WordingRule {
  from: readonly Sender[];
}

const SELLER: readonly Sender[] = ['merchant', 'unknown'];
const SHOP: readonly Sender[] = ['merchant', 'platform', 'unknown'];
const HOUSE: readonly Sender[] = ['platform'];
const SOFTWARE: readonly Sender[] = ['system', 'unknown'];

export const HEARD_WORDING: readonly HeardRule[] = [
  {
    from: SHOP,
    code: 'P24',
    words:
      /(?:解冻|保证金|验证金|押金|激活金|认证费|会员费|流水|刷(?:单|信誉)|个税|滞纳金)[^。]{0,16}(?:付|交|缴|转|充|补|刷)|(?:付|交|缴|转|充)[^。]{0,12}(?:解冻|保证金|验证金|押金|才能(?:退|提)|后(?:一起|一并|再)退)|(?:再|重新)(?:转|付|打|充)[^。]{0,14}(?:激活|解冻|验证|一起退|才能)|先(?:交|付|转|缴)[^。]{0,16}(?:税|费|金|款)[^。]{0,12}(?:到账|退|解|提现|放款)|屏幕共享|共享屏幕|(?:提供|告诉|发)[^。]{0,6}验证码|安全账户|下载[^。]{0,6}(?:会议|远程)[^。]{0,4}软件/u,
    unless: /(?:不要|切勿|请勿|谨防|不会|警惕|防止)[^。]{0,16}$|骗/u,
    weight: 9,
  },
  {
    from: SELLER,
    code: 'P17',
    words:
      /加[^,。]{0,6}(?:微信|vx|v信|wx|薇|[qQ]{1,2}|扣扣|支付宝)[^。]{0,24}(?:付|转|打款|红包|便宜|下单)|(?:走|用|发)[qQ微]{1,2}信?(?:红包|转账)|私下(?:转|交易|付)|(?:直接|扫(?:这个)?码|扫码)[^。]{0,4}(?:转|付)(?:给)?我|转(?:给|到)?我(?:的)?(?:支付宝|微信|卡)|(?:不走|别走|绕开)(?:平台|网站|站内)|(?:pay|send|transfer)[^.]{0,20}(?:directly|outside|privately)|转账后?(?:秒|马上|立即)发/iu,
    unless: /(?:不要|切勿|请勿|谨防|不会|警惕|别)[^。]{0,16}(?:转|付|加)/u,
    weight: 6.5,
  },
  {
    from: SHOP,
    code: 'P18',
    words:
      /(?:五星|5星|全五星)?好评[^。]{0,14}(?:返|红包|奖励|送)|(?:返现|返\d|红包)[^。]{0,10}好评|(?:five|5).?star[^.]{0,24}(?:refund|cashback|gift)/iu,
    weight: 3,
  },
  {
    from: SHOP,
    code: 'P19',
    words:
      /(?:不|没法|无法|恕不|概不|拒绝)(?:能|给|予|支持|可以?|接受|办理|售后)?(?:您|你)?退(?!出)|退不了|不(?:做|予|支持)?(?:任何)?售后|no refunds?|not refundable|non-?refundable|cannot refund|can't refund/iu,
    unless: /不退不换?(?:的)?(?:是|会)|如果|不会不退/u,
    weight: 4.6,
  },
  {
    from: SHOP,
    code: 'P20',
    words:
      /(?:条款|协议|须知|规则|规定|说明)[^。]{0,8}(?:写|有|约定|就是|如此)|(?:已|您|你)[^,。]{0,4}(?:勾选|同意)[^。]{0,8}(?:协议|条款|须知)?|最终解释权/u,
    weight: 1.5,
  },
  {
    from: HOUSE,
    code: 'P15',
    words:
      /(?:请|自行|先)[^,。]{0,4}(?:联系|咨询|找)(?:商家|卖家|店家|商户)|平台(?:不|仅|只)[^。]{0,12}|与(?:本)?平台无关|智能客服|机器人|(?:请|您)[^,。]{0,4}简单描述|证据不足|投诉不成立|(?:不予|无法)(?:受理|处理|介入)|contact the seller/iu,
    weight: 5.5,
  },
  {
    from: SHOP,
    code: 'P23',
    words:
      /(?:规则|条款|售后|质保|政策)[^。]{0,6}(?:已|有)?(?:更新|修改|变更|调整)(?:了|过)?[^。]{0,12}|以(?:最新|现行|新)(?:的)?(?:规则|版本?|条款)为准/u,
    weight: 3,
  },
  {
    from: SELLER,
    code: 'P22',
    words:
      /(?:不(?:发|给|提供|上传)|需要?|必须|请(?:先)?(?:提供|上传|发))[^。]{0,6}(?:身份证|手持|人脸|银行卡(?:号|照))/u,
    weight: 5,
  },
  {
    from: HOUSE,
    code: 'P26',
    words: /(?:评价|评论)[^。]{0,12}(?:已被?|被)(?:删除|屏蔽|隐藏|下架)/u,
    weight: 5.5,
  },
  {
    from: SELLER,
    code: 'P25',
    words: /余额[^。]{0,6}(?:不(?:能|可|予|支持|给)?(?:退|提)|无法(?:退|提))/u,
    weight: 5,
  },
  {
    from: SELLER,
    code: 'P07',
    words: /(?:缺货|没(?:有)?货了?|断货|等(?:着)?补货|等到货|还没到货|out of stock)/iu,
    weight: 5,
  },
  {
    from: SELLER,
    code: 'P01',
    words:
      /这批[^,。]{0,8}(?:有问题|出问题|坏|异常)|(?:卡密?|密钥)[^,。]{0,4}(?:有问题|是坏的)|发错(?:了)?(?:卡|货|码)/u,
    weight: 5,
  },
  {
    from: SOFTWARE,
    code: 'P14',
    words:
      /(?:对方|商家|卖家)[^。]{0,6}(?:已?将?(?:您|你)[^。]{0,4}(?:删除|拉黑|加入黑名单)|拒(?:收|绝接收))|被对方拒收|加入(?:了)?黑名单|不是对方(?:的)?好友|对方(?:账号|帐号)?[^。]{0,4}(?:已注销|已被封|异常)|(?:has|have) blocked you/iu,
    weight: 7,
  },
];

/** On pages; `kinds` null is any page but terms and product pages, which speak to everybody. */
export const PAGE_WORDING: readonly (WordingRule & { checkoutOnly?: boolean })[] = [
  {
    code: 'P14',
    words:
      /(?:该|此|本)?(?:店铺|商家|商户|卖家)[^。,]{0,8}(?:已|被)+[^。]{0,6}(?:冻结|关闭|停用|注销|封禁|下架|暂停)|(?:商家|店铺|商户|卖家)不存在(?:或|$|,|。|\s)|(?:store|shop|seller) (?:is |has been )?(?:closed|suspended|frozen|no longer available)/iu,
    weight: 7.5,
  },
  {
    code: 'P06',
    words:
      /(?:您|你|账号|帐号|账户|密钥|产品|内容|授权)[^。]{0,30}(?:来源违规|来源异常|未经授权|异常充值|盗刷|黑卡)[^。]{0,20}|(?:已|被)(?:官方)?(?:扣回|回收|收回|撤销)[^。]{0,10}|(?:key|licen[cs]e|content)[^.]{0,20}(?:revoked|obtained from an unauthori[sz]ed)/iu,
    unless: /如果|若|可能|有权|将会?|不得|怎么办/u,
    weight: 9,
  },
  {
    code: 'P15',
    words:
      /(?:投诉|工单|申诉)[^。]{0,20}(?:不成立|已?驳回|不予受理|证据不足)|投诉状态[:\s]*已?(?:关闭|驳回)/u,
    unless: /如果|若|将会?|怎么办|可能/u,
    weight: 7,
  },
  {
    code: 'P19',
    words:
      /退款(?:申请)?[^。]{0,4}(?:已?被?)(?:商家|卖家|平台)?(?:拒绝|驳回)|(?:商家|卖家)(?:已)?(?:拒绝|驳回)(?:了)?(?:您的|你的)?退款/u,
    unless: /如果|若|怎么办|可以/u,
    weight: 7.5,
  },
  {
    code: 'P21',
    words:
      /(?:自动续费|连续包[月年季]|自动扣款|免密支付)[^。]{0,30}(?:扣(?:费|款)(?:成功|记录|时间)|下次扣)|(?:扣费|扣款)(?:成功|记录)[^。]{0,40}(?:自动续费|连续包|免密)/u,
    weight: 6,
  },
  {
    code: 'P26',
    words: /(?:您|你)的(?:评价|评论)[^。]{0,12}(?:未通过|已?被?(?:删除|屏蔽|隐藏))/u,
    weight: 7,
  },
  {
    code: 'P23',
    words: /(?:公告|通知|即日起|自\d{4})[^。]{0,40}(?:由|从)[^。]{1,16}(?:调整|修改|变更|改)(?:为|成)/u,
    weight: 5,
  },
  {
    code: 'P18',
    words: /(?:五星|5星)?好评[^。]{0,14}(?:返现|返\d|红包)|晒图返/u,
    weight: 3,
  },
  {
    code: 'P12',
    words: /登录失败[^。]{0,20}密码(?:已|被|错误|于)[^。]{0,14}(?:修改|更改|变更)/u,
    weight: 6,
  },
  { code: 'P27', words: /(?:已)?默认(?:勾选|选中|选择)/u, weight: 5, checkoutOnly: true },
  {
    code: 'P22',
    words: /身份证(?:号|照|正反面)[^。]{0,30}|手持身份证|人脸(?:识别|照)/u,
    weight: 4.5,
    checkoutOnly: true,
  },
  {
    code: 'P25',
    words:
      /(?:余额|钱包|提现)[^。]{0,30}(?:手续费|扣除)[^。]{0,6}\d+\s?%|提现需?(?:支付|扣)[^。]{0,6}\d+\s?%/u,
    weight: 3,
  },
];
