// Words that name a value, folded. The label decides what a value is; its shape is only a hint.

import { composedLabel } from './label-grammar.ts';

export type LabelKind =
  | 'orderNo'
  | 'merchantOrderNo'
  | 'tradeNo'
  | 'amount'
  | 'createdAt'
  | 'paidAt'
  | 'status'
  | 'payStatus'
  | 'deliveryStatus'
  | 'product'
  | 'quantity'
  | 'payChannel'
  | 'contact'
  | 'merchant'
  | 'card'
  | 'cardPassword'
  /** Name of a delivered account; a secret only beside its password. */
  | 'account'
  | 'queryPassword'
  | 'complaintPassword'
  | 'code'
  | 'reason'
  /** Looks like one of the others and is not: keeps its value from being taken. */
  | 'trap';

export interface Label {
  kind: LabelKind;
  /** Among several values of a kind the highest rank wins. */
  rank: number;
}

const WORDS: readonly (readonly [LabelKind, number, string])[] = [
  [
    'orderNo',
    3,
    '订单号|订单编号|订单号码|订单ID|订单流水号|订单SN|订单序号|商品订单号|商品订单|交易订单号|购买订单号|充值订单号|卡密订单号|预订单号|' +
      'order number|order no|order id|order #|order sn|order reference|order ref|purchase id|purchase no|purchase number|order code|your order',
  ],
  [
    'orderNo',
    2,
    '子订单号|子订单编号|订单查询码|充值单号|购买单号|提货单号|业务单号|下单编号|订购编号|关联订单|相关订单|invoice number|invoice no|receipt number|receipt no|receipt|reference number',
  ],
  ['orderNo', 1, '单号|订单|编号|order|invoice'],
  // Anything may have an ID: an order's stands beside its status.
  ['orderNo', 0, 'id'],
  [
    'merchantOrderNo',
    3,
    '商户订单号|商户单号|商家订单号|商家单号|商户订单|商户订单编号|商家订单|merchant order no|merchant order number|merchant order id|merchant order',
  ],
  [
    'tradeNo',
    3,
    '支付宝交易号|支付宝订单号|微信交易号|微信订单号|微信支付单号|支付流水号|支付单号|支付订单号|支付编号|外部单号|' +
      '外部订单号|第三方单号|第三方交易号|渠道单号|渠道订单号|平台单号|平台流水号|付款单号|银行流水号|凭证号|' +
      '转账单号|转账编号|转账交易号|payment id|payment no|txid|tx id|payment reference',
  ],
  // A shop's own number where the page shows no other.
  [
    'tradeNo',
    2,
    '交易号|交易单号|交易流水号|交易序号|流水号|流水单号|交易编号|交易ID|transaction id|transaction no|transaction number|transaction|trade no|trade number',
  ],
  // A number beside the shop's own: the cashier's.
  ['tradeNo', 2, '平台订单号|平台订单|云端订单号|云端订单|系统订单号|系统单号|网关订单号'],
  // What was paid is less than what was due where something was taken off.
  ['amount', 5, '付|实付|实付金额|实付款|实付款额|实际付款|实际付款金额|实付总额|实收|实收金额'],
  [
    'amount',
    4,
    '实际支付|实际支付价格|实际支付金额|实际金额|应付|应付金额|应付款|应付总额|需支付|需付款|待支付金额|待付金额|' +
      '待支付|支付金额|付款金额|已付金额|已支付金额|应支付|应支付金额|请支付|支付价格|实际需支付|实际需要支付|需要支付|还需支付|实际应付|最终支付|最终金额|应付合计|请务必付款|务必付款|请务必支付|务必支付|请付款|请转账|转账金额|amount paid|price paid|total paid|amount due|paid amount|you paid|payment amount|total to pay|amount to pay|amount to send|send exactly|pay exactly|to pay',
  ],
  [
    'amount',
    3,
    '合计金额|合计应付|合计支付|订单金额|订单总额|订单总价|订单价格|订单总金额|总金额|总价|总额|合计|总计|共计|交易金额|成交金额|成交价|商品总价|付款总额|支付总额|order total|sum|grand total|total amount|total price|order amount|total',
  ],
  ['amount', 2, '子订单金额|实收款|结算金额|扣费|金额|充值金额|消费金额|购买金额|商品金额|收款金额|amount'],
  ['amount', 1, '价格|售价|商品价格|现价|小计|购买价格|price|subtotal|cost'],
  [
    'createdAt',
    3,
    '下单时间|下单日期|订单创建时间|订单生成时间|创建时间|创建日期|订单时间|订单日期|购买时间|购买日期|订购时间|提交时间|订单提交时间|生成时间|' +
      'order date|order time|order placed|ordered at|ordered on|placed on|purchase date|purchased on|bought on|purchase time|created at|created on|date ordered|invoice date',
  ],
  [
    'createdAt',
    1,
    '日期|时间|交易时间|成交时间|下单|创建|提交|下单于|下于|purchased|ordered|bought|created|date|time|placed',
  ],
  [
    'paidAt',
    3,
    '支付时间|付款时间|支付日期|付款日期|支付完成时间|完成支付时间|支付成功时间|付款成功时间|转账时间|paid at|paid on|payment date|payment time|date paid',
  ],
  ['paidAt', 1, '付款|支付|付款于|支付于|paid'],
  ['status', 3, '订单状态|order status|当前订单状态'],
  ['status', 2, '交易结果|订单结果|状态|当前状态|处理状态|交易状态|充值状态|status|state'],
  ['payStatus', 3, '付款状态|支付状态|付款情况|支付情况|payment status|payment state'],
  [
    'deliveryStatus',
    3,
    '发货状态|交付状态|提货状态|发卡状态|发货情况|delivery status|fulfillment status|fulfilment status|delivery',
  ],
  [
    'product',
    3,
    '商品名称|商品名|产品名称|产品名|商品标题|订单名称|订单商品|订单标题|所购商品|购买商品|已购商品|购买产品|购买的商品|购买内容|宝贝名称|商品说明|充值商品|充值产品|套餐名称|商品信息|品项|商品品项|购买物品|购买的物品|' +
      'product name|item name|product title',
  ],
  ['product', 2, '商品|产品|宝贝|套餐|物品|product|products|item|items|goods|article'],
  ['product', 1, 'title|摘要|商品列表|商品清单|名称|标题|规格名称|description|service|plan'],
  [
    'quantity',
    3,
    '数量|购买数量|订单数量|商品数量|购买件数|件数|张数|份数|个数|下单数量|下单份数|购买份数|购买张数|quantity|qty|pcs',
  ],
  [
    'payChannel',
    3,
    '支付方式|付款方式|支付渠道|付款渠道|支付类型|支付通道|付款通道|支付途径|付款途径|收款方式|支付工具|交易方式|收/付款方式|收付款方式|payment method|pay method|paid with|paid via|payment type|payment channel|pay via|payment',
  ],
  [
    'contact',
    3,
    '联系方式|下单邮箱|邮箱|电子邮箱|邮箱地址|收货邮箱|接收邮箱|联系邮箱|购买邮箱|收卡邮箱|付款邮箱|支付邮箱|下单联系方式|买家联系方式|买家邮箱|预留联系方式|预留手机|预留手机号|下单手机|下单手机号|取卡联系方式|' +
      '联系信息|查询联系方式|email|e-mail|email address|contact|contact email|contact info|buyer email',
  ],
  [
    'merchant',
    3,
    '商家名称|商家昵称|商家|店铺名称|店铺|卖家|卖家昵称|卖家名称|卖家店铺|商户名称|商户全称|商户全名|商户|收款方|收款商户|收款方全称|供货商|店名|销售商|发货商家|收款人全称|收款商家|对方账户|交易对方|seller|merchant|merchant full name|merchant name|payee|store|sold by|vendor|shop name|store name|shop',
  ],
  ['merchant', 2, '收款人'],
  ['merchant', 1, '对方'],
  [
    'card',
    3,
    '卡密|卡密信息|卡密内容|卡密列表|卡密详情|卡密数据|您的卡密|我的卡密|已发卡密|已购卡密|卡号|卡号密码|卡号/密码|卡号卡密|充值卡号|点卡卡号|礼品卡号|礼品卡卡号|兑换码|兑换卡密|兑换密钥|激活码|激活密钥|激活序列号|产品密钥|序列号|' +
      'CDK|CDKEY|CD-KEY|CDK码|授权码|注册码|注册密钥|密钥|礼品码|礼品卡码|卡片信息|卡信息|卡券|卡券码|券码|充值码|充值卡密|提货码|宝贝内容|宝贝信息|发货内容|发货信息|交付内容|交付信息|' +
      '提货内容|子订单交付|卡密交付|账号交付|交付账号|交付卡密|卡码|license key|licence key|activation code|activation key|redeem code|redemption code|gift code|gift card code|card code|card no|card number|' +
      'serial number|serial key|product key|game key|steam key|api key|app key|access key|secret key|access token|api token|delivered content|delivery content|delivered goods|your code|your codes|your key|your keys|voucher code',
  ],
  ['card', 1, '序号|card|voucher|code|codes|key|keys|gift card|license|serial|点卡|礼品卡'],
  ['account', 1, '账号|帐号|账户|帐户|用户名|username|account|login|user'],
  ['cardPassword', 3, '密码|卡密码|充值密码|卡密密码|PIN|PIN码|password|card password|passcode|pin code'],
  [
    'queryPassword',
    3,
    '查询密码|取卡密码|订单密码|查单密码|订单查询密码|提卡密码|取货密码|query password|order password|lookup password',
  ],
  ['complaintPassword', 3, '投诉密码|投诉查询密码|投诉查询码|complaint password'],
  [
    'code',
    3,
    '错误码|错误代码|错误编号|错误代号|状态码|返回码|响应码|故障码|代码|error code|err code|errcode|error no|error|status code|reason code',
  ],
  [
    'reason',
    3,
    '失败原因|原因|错误原因|错误信息|错误提示|错误详情|失败信息|失败详情|失败说明|系统提示|提示信息|处理结果|兑换结果|激活结果|核销结果|验证结果|充值结果|reason|error message|message|detail|details|result',
  ],
  [
    'trap',
    0,
    '查询时间|过期时间|到期时间|到期日|有效期|有效期至|失效时间|投诉时间|剩余时间|更新时间|发货时间|交付时间|完成时间|处理时间|发布时间|截止时间|打印时间|退款时间|当前时间|注册时间|登录时间|租用时长|租期|上号方式|区服|大区|段位|质保到期|质保期|倒计时|' +
      '支付剩余时间|单价|商品单价|原价|市场价|余额|账户余额|可用余额|当前余额|手续费|通道费|优惠|优惠金额|优惠券|优惠码|折扣|运费|面值|服务费|已优惠|立减|抵扣|退款金额|保证金|' +
      '举报原因|投诉原因|投诉类型|投诉说明|投诉结果|投诉状态|工单状态|审核状态|售后状态|库存状态|商品状态|在线状态|退款状态|库存|销量|已售|运单号|快递单号|物流单号|快递公司|工单号|工单编号|投诉单号|退款单号|类别|分类|商品分类|SKU|规格|操作|备注|订单备注|' +
      '充值账号|卖家QQ|卖家微信|卖家旺旺|卖家电话|卖家邮箱|卖家联系方式|商家QQ|商家微信|商家电话|商家联系方式|店主QQ|店主微信|付款方|付款人|付款账户|付款账号|收款账户|收款账号|回单编号|下单账号|对方账号|用户单价|我的提成|提成|每份数量|商品编号|手机号|手机号码|QQ号|QQ|微信号|微信|客服QQ|客服微信|联系电话|联系人|收件人|收货地址|处理人|说明|使用说明|使用教程|商品简介|商品详情|订单类型|发货方式|订单操作|下单信息|新密码|旧密码|确认密码|验证码|IP|' +
      'due date|expires|expires at|expiry|expiration|updated|updated at|unit price|discount|fee|fees|shipping|balance|tax|coupon|tracking number|action|actions|category|notes|note|sku|type|refund amount',
  ],
];

export const LABELS = new Map<string, Label>(
  WORDS.flatMap(([kind, rank, words]) =>
    words.split('|').map((word) => [word.toLowerCase(), { kind, rank }] as const),
  ),
);

const escaped = [...LABELS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[/.()*+?]/g, '\\$&').replaceAll(' ', '\\s?'))
  .join('|');

/** A label with what may stand before and after it. Groups: before, label, separator. */
export const LABEL_PATTERN = new RegExp(
  `(^|[\\s,;。|/、()\\[\\]【】「」·•*>!-])(?:您的|你的|我的|本次|当前|该|your\\s|the\\s)?(${escaped})(?:\\s?\\([^()]{0,12}\\))?\\.?\\s?(?:是|为|is)?(\\s?[:】\\]」#|]+|$|\\s|(?=[\\d¥$A-Z]|[【[]\\s?[A-Z\\d]))`,
  'gi',
);

export function labelOf(words: string): Label | null {
  const key = words.toLowerCase().replace(/\s+/g, ' ');
  return LABELS.get(key) ?? LABELS.get(closeUp(key)) ?? null;
}

/** What was bought is handed over under such a heading. */
const OWN_GOODS = /^your (?:goods|access|accounts?|licen[cs]es?|content|purchase details)$/iu;

/** Is the whole text nothing but a label? */
export function wholeLabel(folded: string): Label | null {
  const bare = bareWords(folded.trim().replace(/\s?\([^()]{0,12}\)$/u, ''));
  if (OWN_GOODS.test(bare)) return { kind: 'card', rank: 2 };
  const words = bare.replace(/^(?:您的|你的|我的|本次|您已经?|您需|您共|your |the )/iu, '');
  return labelOf(words) ?? composedLabel(closeUp(words)) ?? pairedLabel(words);
}

/** 金 额 and 编　号: characters set apart to fill a column. */
function closeUp(words: string): string {
  return words.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '');
}

const TOGETHER = /^([^/|&]{1,12}?)\s?(?:\/|\||&|及|和|与)\s?([^/|&]{1,20})$/u;
const BILINGUAL = /^([\p{Script=Han}\s]{2,10})\s?[(/|·-]?\s?([A-Za-z][A-Za-z .#'-]{1,20})\)?$/u;
const LATIN_FIRST = /^([A-Za-z][A-Za-z .#'-]{1,20})\s?[(/|·-]?\s?([\p{Script=Han}\s]{2,10})\)?$/u;
const BEFORE_OTHERS: readonly LabelKind[] = ['card', 'orderNo', 'amount', 'product', 'createdAt', 'status'];

/** `订单号 Order No.` names one value in two languages, `数量/金额` two values in one cell. */
function pairedLabel(words: string): Label | null {
  const tongues = BILINGUAL.exec(words);
  if (tongues) return simpleLabel(tongues[1] ?? '');
  const latin = LATIN_FIRST.exec(words);
  if (latin) return simpleLabel(latin[2] ?? '');
  const both = TOGETHER.exec(words);
  const labels = both ? [simpleLabel(both[1] ?? ''), simpleLabel(both[2] ?? '')] : [];
  if (labels.some((label) => label === null)) return null;
  return BEFORE_OTHERS.map((kind) => labels.find((label) => label?.kind === kind)).find(Boolean) ?? null;
}

function simpleLabel(words: string): Label | null {
  const close = closeUp(words.trim());
  return labelOf(close) ?? composedLabel(close);
}

const CARD_NUMBER = /^(?:(?:充值|点卡|礼品|礼品卡)?卡号|序列号|card (?:no|number)|serial number)$/iu;
const CARD_SECRET = /^(?:卡密|密钥|充值卡密|激活码|card code|key|code)$/iu;

/** 卡号 and 卡密 side by side are a card and its password; 卡密 alone is the card. */
export function isPasswordBeside(number: string, words: string): boolean {
  return CARD_NUMBER.test(bareWords(number)) && CARD_SECRET.test(bareWords(words));
}

function bareWords(words: string): string {
  return words.replace(/^[\s#*·•>【[(「]+|[\s:.*#】\])」|]+$/gu, '');
}
