// The 27 kinds of trouble as buyers put them.
import type { ProblemCode } from '../../../evidence/problem-types.ts';

interface ProblemWords {
  name: string;
  /** Asked in the buyer's own words. */
  question: string;
  /** Other words that a search should find it by. */
  also: string;
}

export const problems: Record<ProblemCode, ProblemWords> = {
  P01: {
    name: '卡密无效',
    question: '输入卡密，提示无效、错误或不存在？',
    also: '激活失败 密钥错误 用不了 不能用 兑换失败',
  },
  P02: {
    name: '卡密已被使用',
    question: '提示卡密已经用过，可您没有用过？',
    also: '已兑换 已激活 一卡多卖 重复',
  },
  P03: { name: '卡密过期', question: '提示卡密已过期或已失效？', also: '有效期 失效 到期' },
  P04: {
    name: '区服或版本不符',
    question: '收到的区服、国家或版本和买的不一样？',
    also: '港服 国服 地区 专业版 家庭版',
  },
  P05: {
    name: '面值或规格不符',
    question: '到账的面值、时长或数量比买的少？',
    also: '少了 到账少 张数 月卡 年卡',
  },
  P06: {
    name: '来源不明或被官方回收',
    question: '官方说是黑卡，或者把充值收了回去？',
    also: '盗刷 撤销 封号 回收 非官方',
  },
  P07: { name: '未发货', question: '付了款，一直没有发卡密？', also: '没收到 不发货 缺货' },
  P08: { name: '延迟发货', question: '过了承诺的时间才发，或者还没发？', also: '秒发 超时 太慢 晚到' },
  P09: { name: '直充未到账', question: '充值显示成功，账号里却没有？', also: '话费 点券 会员 没到账 代充' },
  P10: { name: '充错账号', question: '充到了别的账号或号码上？', also: '填错 号码 别人' },
  P11: {
    name: '未明示绑定、设备或次数限制',
    question: '用了才知道有绑定、设备或次数限制？',
    also: '已绑定 一台电脑 换绑 次数上限',
  },
  P12: { name: '账号被找回', question: '买的账号被原来的主人找回了？', also: '登不上 密码被改 换绑 成品号' },
  P13: { name: '权益缩水', question: '会员权益、时长或画质比买时说的少？', also: '掉会员 独享 质保 取消' },
  P14: {
    name: '商家失联',
    question: '商家不回消息，或者店铺打不开了？',
    also: '跑路 拉黑 关店 联系不上 不回复',
  },
  P15: { name: '平台推诿', question: '平台只让您找商家，不处理投诉？', also: '客服 机器人 不受理 驳回 人工' },
  P16: { name: '价格诱饵', question: '付款时的价格比页面上写的高？', also: '涨价 手续费 标价 划线价' },
  P17: { name: '诱导脱离平台付款', question: '商家让您加微信、QQ 私下付款？', also: '转账 扫码 红包 站外' },
  P18: { name: '刷好评', question: '发现好评返现或虚假评价？', also: '返现 五星 假评价' },
  P19: { name: '拒绝或拖延退款', question: '要求退款，商家不退或一直拖？', also: '不退 退款难 售后' },
  P20: {
    name: '不公平条款',
    question: '商家拿“概不退换”之类的条款拒绝您？',
    also: '霸王条款 最终解释权 当天投诉',
  },
  P21: { name: '自动续费', question: '没同意却被自动续费、自动扣款？', also: '连续包月 免密 代扣 扣费' },
  P22: {
    name: '个人信息',
    question: '索要过多个人信息，或者信息被泄露？',
    also: '身份证 手机号 骚扰电话 隐私',
  },
  P23: {
    name: '单方修改规则',
    question: '下单以后规则被改，还用到您的订单上？',
    also: '公告 质保期 时效 更新',
  },
  P24: {
    name: '涉嫌诈骗',
    question: '付了款就被拉黑，或者要您再付钱才退？',
    also: '被骗 解冻 保证金 报警 假客服',
  },
  P25: { name: '预付余额', question: '充在网站里的余额不给退？', also: '钱包 提现 充值 手续费' },
  P26: { name: '差评被删', question: '您发的差评被删除或隐藏？', also: '评价 屏蔽 评论' },
  P27: { name: '搭售', question: '默认勾选了别的收费项目？', also: '捆绑 保险 加速 套餐' },
};

export const groups = {
  card: '卡密有问题',
  delivery: '没收到、没到账',
  account: '被收回、缩水',
  seller: '商家不配合',
  platform: '平台与规则',
  money: '价格与扣款',
};
