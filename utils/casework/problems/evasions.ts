// Answers that several kinds of trouble share. They ask for records and name duties; what happened is left to the exhibits.
import type { Evasion } from '../problem-table.ts';

export const OPERATION: Evasion = {
  says: '用户操作不当',
  words: /操作(?:不当|错误|失误|有误|问题)|不会(?:用|操作|激活)|自己(?:弄|输|操作)错|(?:输入|填写)错误/,
  answer:
    '请指出不当的是哪一步、对应页面的哪条说明，并提供该卡密的官方查询结果或首次激活的时间与渠道；如卡密确实有效，请演示一次成功激活。',
  needs: [],
  statutes: ['ds-62', 'zj-95'],
};

export const RECORDED_OPERATION: Evasion = {
  ...OPERATION,
  answer: '从打开卡密到提交激活的全过程已录屏并随附，请对照录屏指出哪一步违反了页面的哪条说明。',
  needs: ['activation-recording'],
};

export const SOLD_IS_FINAL: Evasion = {
  says: '虚拟商品售出不退',
  words:
    /(?:售出|出库|发货|出卡|虚拟(?:商品|产品)|卡密).{0,12}(?:概?不(?:予|能|给|支持|可以)?(?:退|换)|恕不)|概不(?:退|换|负责)|一经(?:售|卖)出/,
  answer:
    '我主张的不是无理由退货，而是交付的内容不符合约定；“售出不退”一类的条款不能免除交付不合格时的更换、退款责任。',
  needs: [],
  statutes: ['xf-26', 'mfh-497', 'xf-24'],
};

export const UPSTREAM: Evasion = {
  says: '上游或供货商的问题',
  words: /上游|上家|供货商|厂家|货源|渠道(?:方|那边)?(?:问题|故障|维护|慢)/,
  answer: '与我成立买卖关系的是贵店，供货方的原因由贵店与供货方解决，不影响贵店对我承担的责任。',
  needs: [],
  statutes: ['mfh-593'],
};

export const MAINTENANCE: Evasion = {
  says: '系统维护、稍后再试',
  words: /(?:系统|官方|服务器|通道).{0,6}(?:维护|升级|繁忙|故障|波动)|稍后再试|过(?:会|一会)儿?再试/,
  answer: '请提供官方维护公告和预计恢复的时间；到时仍不能使用的，请按约定处理。',
  needs: [],
  statutes: ['mfh-577'],
};

export const ALREADY_SENT: Evasion = {
  says: '系统显示已发货、已成功',
  words:
    /(?:系统|后台|这边|我们这).{0,8}显示.{0,6}(?:成功|已发|到账|完成|正常)|已(?:经)?(?:发货|发出|充值成功|出库)/,
  answer:
    '系统显示成功不等于交付完成：在线交付以商品进入我指定的系统并且能够检索识别为准。请提供发货日志和到账流水。',
  needs: [],
  statutes: ['ds-51', 'mfh-512', 'ds-62'],
};

export const STATED_ON_PAGE: Evasion = {
  says: '页面已经写明',
  words:
    /(?:页面|详情|说明|教程|公告|商品描述).{0,8}(?:写|标|说|有提|注)(?:明|了|过|的|清楚|得很清楚)|自己(?:没|不)看/,
  answer: '请指出写在哪个页面的哪一处、何时起显示；下单前保存的商品页已随附。',
  needs: ['product'],
  statutes: ['ds-17', 'mfh-496'],
};

export const PRETICKED: Evasion = {
  says: '下单时已勾选同意',
  words: /(?:已|你).{0,6}(?:勾选|同意|阅读).{0,6}(?:协议|条款|须知|规则)|(?:协议|条款).{0,6}(?:写|有|约定)/,
  answer:
    '仅有勾选或弹窗不足以说明已尽提示和说明义务；请说明该条款以何种方式提请过注意，并提供下单时的版本。',
  needs: [],
  statutes: ['mfh-496', 'ht-10', 'xf-26'],
};

export const ASK_THE_MERCHANT: Evasion = {
  says: '请联系商家，与平台无关',
  words:
    /(?:请|自行|您)?联系(?:商家|卖家|店家|商户)|与(?:本)?(?:平台|站|我们)无关|(?:双方|买卖双方)自行|平台(?:不|只).{0,6}(?:负责|提供)/,
  answer:
    '已联系商家而未解决。请按平台的投诉机制受理，告知受理编号、处理依据和期限；系自动处理的，请人工判定。',
  needs: ['chat'],
  statutes: ['ds-59', 'ds-61', 'pg-19'],
};

export const IN_PROGRESS: Evasion = {
  says: '处理中、再等等',
  words:
    /处理中|正在(?:处理|核实|排查|反馈)|(?:再|请|耐心)(?:等等|等待|等一?下|稍等)|已(?:经)?(?:反馈|上报|登记)/,
  answer: '请给出具体的完成日期和负责处理的人员或工单编号。',
  needs: [],
  statutes: ['mfh-578'],
};
