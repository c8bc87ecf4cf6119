// How each kind of trouble is put in a complaint. Neutral throughout: what happened is for the exhibits to say.
import type { ProblemCode } from '../evidence/problem-types.ts';

export interface ProblemWords {
  /** The type as a form lists it. */
  label: string;
  /** Said on the buyer's word alone where no exhibit and no account of the buyer says it. */
  claim: string;
  /** What the other side can look up. */
  check: string;
  /** Records that only seller or platform hold, null where there are none to ask for. */
  records: string | null;
  /** Why the articles hold; said only beside one of `under`. */
  point: { text: string; under: readonly string[] } | null;
  /** The trouble is that nothing came: the state of the order shows it. */
  isUndelivered?: true;
}

const NONCONFORMING = ['mfh-582', 'mfh-577', 'xf-48', 'xf-52', 'ds-74', 'mfh-617', 'mfh-615'];
const AS_PROMISED = ['tl-12', 'ds-20', 'mfh-509', 'mfh-577'];

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, ProblemWords>> = {
  P01: {
    label: '卡密无法激活',
    claim: '所购卡密无法激活',
    check: '核实该卡密是否有效',
    records: '该卡密的发货记录和官方查询结果',
    point: { text: '所售卡密应当能够完成约定的激活，不能激活即不符合约定', under: NONCONFORMING },
  },
  P02: {
    label: '卡密提示已被使用',
    claim: '所购卡密提示已被使用',
    check: '核实该卡密是否为系统问题或重复出售',
    records: '该卡密的发货记录和首次激活时间',
    point: { text: '交付的卡密应当未经使用、能够激活，已被使用的不符合约定', under: NONCONFORMING },
  },
  P03: {
    label: '卡密已过期',
    claim: '所购卡密提示已过期',
    check: '核实该卡密的有效期和出库时间',
    records: '该卡密的有效期和出库记录',
    point: { text: '交付的卡密应当在有效期内，已过期的不符合约定', under: NONCONFORMING },
  },
  P04: {
    label: '区服或版本与描述不符',
    claim: '所购商品的区服或版本与商品页描述不符',
    check: '核实商品页所标区服、版本与实际交付是否一致',
    records: '下单时的商品页版本和发货记录',
    point: { text: '交付的内容应当与商品说明一致', under: NONCONFORMING },
  },
  P05: {
    label: '面值或规格与订单不符',
    claim: '实际到账的面值或规格与订单不符',
    check: '核对订单规格与实际交付',
    records: '本单的规格、发货和到账记录',
    point: { text: '交付的数量、规格应当与订单一致，不足的应当补足或退还', under: NONCONFORMING },
  },
  P06: {
    label: '商品被官方回收或来源存疑',
    claim: '所购商品被官方回收或限制使用',
    check: '查明商品来源',
    records: '商品来源和供货凭证',
    point: {
      text: '出卖人应当保证第三人对商品不享有权利，商品被官方收回的由出卖人承担责任',
      under: ['mfh-612'],
    },
  },
  P07: {
    label: '付款后未发货',
    claim: '付款后至今没有收到商品',
    check: '核实发货状态和未发货的原因',
    records: '本单的发货记录',
    point: { text: '提交订单成功后合同即告成立，应当按承诺或约定的时间交付', under: AS_PROMISED },
    isUndelivered: true,
  },
  P08: {
    label: '未按承诺时间交付',
    claim: '商品没有在承诺的时间内交付',
    check: '核实延迟的原因和交付时间',
    records: '本单的发货时间记录',
    point: { text: '页面承诺的交付时间是约定的内容，应当履行', under: AS_PROMISED },
    isUndelivered: true,
  },
  P09: {
    label: '充值未到账',
    claim: '充值至今没有到账',
    check: '核实充值结果',
    records: '充值渠道的受理流水和到账凭证',
    point: {
      text: '在线交付以进入买家指定的系统并且能够检索识别为准，系统显示成功不等于到账',
      under: ['ds-51', 'mfh-512'],
    },
    isUndelivered: true,
  },
  P10: {
    label: '充值账号不一致',
    claim: '充值到账的账号与应充账号不一致',
    check: '核对订单填写的账号与实际充入的账号',
    records: '订单填写账号和实际充入账号的记录',
    point: { text: '未按订单填写的账号充值的，属于履行不符合约定', under: NONCONFORMING },
  },
  P11: {
    label: '使用限制未事先说明',
    claim: '使用时出现下单前没有说明的绑定、设备或次数限制',
    check: '核实下单前是否在页面上说明过该限制',
    records: '下单时的商品页版本',
    point: {
      text: '与使用有重大关系的限制应当事先提示说明，未提示说明的可以主张不成为合同内容',
      under: ['mfh-496', 'ht-10'],
    },
  },
  P12: {
    label: '所购账号被找回',
    claim: '所购账号被他人找回，无法继续使用',
    check: '核实账号来源和被找回的原因',
    records: '账号来源和交付记录',
    point: { text: '出卖人应当保证第三人对商品不享有权利', under: ['mfh-612'] },
  },
  P13: {
    label: '实际权益少于下单时所列',
    claim: '实际享有的权益少于下单时所列',
    check: '核对下单时的权益与现有权益',
    records: '下单时的商品页版本',
    point: { text: '下单时承诺的权益应当履行', under: AS_PROMISED },
  },
  P14: {
    label: '商家无法联系',
    claim: '商家已无法取得联系',
    check: '核实商家是否仍能联系',
    records: '本单的交易记录',
    point: {
      text: '平台不能提供销售者真实名称、地址和有效联系方式的，消费者也可以向平台要求赔偿',
      under: ['xf-44'],
    },
    isUndelivered: true,
  },
  P15: {
    label: '平台未实质处理',
    claim: '平台没有对争议作出实质处理',
    check: '对争议作出实质处理',
    records: '原始合同和交易记录',
    point: { text: '平台应当积极协助消费者维护合法权益，及时受理并处理投诉', under: ['ds-61', 'ds-59'] },
  },
  P16: {
    label: '结算价与标价不一致',
    claim: '结算价格与页面标价不一致',
    check: '核实标价与结算价不一致的原因',
    records: '本单的标价、结算价和活动规则',
    point: {
      text: '标示的价格和促销信息应当真实准确，并按标示履行',
      under: ['mm-16', 'mm-19', 'mm-20', 'mm-13'],
    },
  },
  P17: {
    label: '被引导在平台外付款',
    claim: '商家引导我在平台之外付款',
    check: '核实收款人与商家的关系',
    records: '该商家的登记信息和沟通记录',
    point: {
      text: '商家工作人员引导在平台外付款的，商家不能以未经平台支付为由拒绝承担责任',
      under: ['wl-5'],
    },
    isUndelivered: true,
  },
  P18: {
    label: '评价疑似不真实',
    claim: '该商品的评价疑似并非来自真实交易',
    check: '核实评价是否来自真实交易',
    records: '评价与订单的对应记录',
    point: { text: '经营者不得以虚构交易、编造用户评价等方式作虚假宣传', under: ['fb-9', 'ds-17'] },
  },
  P19: {
    label: '退款被拒绝或拖延',
    claim: '退款申请被拒绝或一直没有处理',
    check: '核实退款申请的处理情况',
    records: '退款申请的处理记录',
    point: { text: '对消费者提出的退货、退还货款等要求，不得故意拖延或者无理拒绝', under: ['xf-48'] },
  },
  P20: {
    label: '条款限制买家权利',
    claim: '商家以规则中的条款限制我的权利',
    check: '核实适用该条款的依据',
    records: '该条款的公示记录和下单时的版本',
    point: {
      text: '格式条款不得排除或者限制消费者权利，含有该内容的无效',
      under: ['xf-26', 'mfh-497', 'wj-21'],
    },
  },
  P21: {
    label: '自动续费未显著提示',
    claim: '发生了没有经我确认的自动续费扣款',
    check: '核实续费是否经过本人确认',
    records: '续费提示和本人确认的记录',
    point: { text: '自动续费应当事先以显著方式提请注意，由消费者自主选择', under: ['wj-18', 'tl-10'] },
  },
  P22: {
    label: '个人信息处理争议',
    claim: '交易中收集或使用我的个人信息超出需要',
    check: '核实收集、使用该信息的目的和范围',
    records: '收集、使用和提供该信息的记录',
    point: {
      text: '收集、使用个人信息应当合法、正当、必要，并经本人同意',
      under: ['xf-29', 'pi-6', 'wj-13'],
    },
  },
  P23: {
    label: '以修改后的规则处理本单',
    claim: '本单被以下单之后修改的规则处理',
    check: '核实本单应适用的规则版本',
    records: '规则修改前后的版本和公示记录',
    point: { text: '规则修改应当提前公示并保存历史版本', under: ['ds-34', 'pg-12', 'pg-15', 'wj-28'] },
  },
  P24: {
    label: '付款后未获交付',
    claim: '付款后没有得到所购商品',
    check: '核实未交付的原因',
    records: '收款和发货记录',
    point: null,
    isUndelivered: true,
  },
  P25: {
    label: '预付余额无法使用或退还',
    claim: '充值的余额无法使用或退还',
    check: '核实余额和退款申请的处理情况',
    records: '充值和消费的明细',
    point: {
      text: '预收款未按约定提供商品或者服务的，应当履行约定或者退回预付款',
      under: ['xf-53', 'tl-22'],
    },
  },
  P26: {
    label: '评价被删除或屏蔽',
    claim: '我发布的评价被删除或屏蔽',
    check: '核实评价被删除的原因',
    records: '评价的处理记录',
    point: { text: '平台不得删除消费者对所售商品或者服务的评价', under: ['ds-39'] },
  },
  P27: {
    label: '附加项目被默认勾选',
    claim: '下单时附加项目被默认勾选并收费',
    check: '核实附加项目是否由本人选择',
    records: '下单页面的选项记录',
    point: { text: '搭售应当显著提示，不得设为默认同意的选项', under: ['ds-19', 'tl-11'] },
  },
};

const UNKNOWN: ProblemWords = {
  label: '交付不符合约定',
  claim: '所购商品没有按约定交付或使用',
  check: '核实本单的发货记录和问题原因',
  records: '本单的发货记录',
  point: { text: '履行义务应当符合约定', under: NONCONFORMING },
};

export function wordsOfProblem(problem: ProblemCode | null): ProblemWords {
  return problem === null ? UNKNOWN : PROBLEM_WORDS[problem];
}
