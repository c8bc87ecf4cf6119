import { type Story, yuan } from './story.ts';

export const P15: Story = {
  problem: 'P15',
  order: {
    orderNo: 'PT20260930112233',
    product: '影音会员半年卡',
    amount: yuan('79.00'),
    paidAt: '2026-09-30T11:22:33+08:00',
    status: 'done',
    statusText: '已完成',
    merchant: '橙子卡店',
    shopName: '万卡平台',
    shopHost: 'wk.example',
    exhibit: 1,
  },
  failure: {
    kind: 'invalid',
    text: '卡号或密码错误',
    onRedeemPage: true,
    at: '2026-09-30T11:40:00+08:00',
    exhibit: 2,
  },
  steps: [
    {
      paper: 'platform-complaint',
      sentAt: '2026-09-30T12:00:00+08:00',
      answeredAt: '2026-10-01T12:00:00+08:00',
      outcome: 'refused',
      answer: '系统判定证据不足，投诉已关闭',
      reference: 'C20260930-118',
      exhibit: 3,
    },
  ],
  chat: [['platform', '系统判定证据不足，投诉已关闭', '2026-10-01T12:00:00+08:00', 3]],
  terms: {
    name: '交易纠纷处理规则',
    exhibit: 4,
    at: '2026-09-30T04:30:00Z',
    text: '交易纠纷处理规则\n第三条 买家提交订单截图和错误提示截图的，平台应在24小时内作出处理并告知理由。\n第五条 买家对处理结果有异议的，可申请平台仲裁委员会复核。',
  },
  exhibits: [
    ['order', '订单', '2026-09-30T03:25:00Z'],
    ['redeem', '会员激活', '2026-09-30T03:41:00Z'],
    ['page', '投诉详情', '2026-10-01T04:10:00Z'],
    ['terms', '交易纠纷处理规则', '2026-09-30T04:30:00Z'],
  ],
  platform: true,
  now: '2026-10-01T05:00:00Z',
};

export const P18: Story = {
  problem: 'P18',
  order: {
    orderNo: 'PJ0091',
    product: '低价点卡',
    amount: yuan('5.00'),
    paidAt: '2026-08-08T08:00:00+08:00',
    shopName: '神价卡铺',
    shopHost: 'sj.example',
    exhibit: 1,
  },
  account: [
    ['商品页2026-08-01一天内出现46条评价，其中31条文字相同', 2],
    ['商家在订单备注中提出好评返现2元', 3],
  ],
  exhibits: [
    ['order', '订单', '2026-08-08T00:10:00Z'],
    ['page', '商品评价', '2026-08-08T00:12:00Z'],
    ['page', '订单备注', '2026-08-08T00:15:00Z'],
  ],
  now: '2026-08-08T01:00:00Z',
};

export const P20: Story = {
  problem: 'P20',
  order: {
    orderNo: 'BW-3302',
    product: '学习软件激活码',
    amount: yuan('66.00'),
    paidAt: '2026-05-20T10:00:00+08:00',
    status: 'done',
    statusText: '已完成',
    merchant: '学霸卡店',
    shopHost: 'xb.example',
    exhibit: 1,
  },
  failure: {
    kind: 'invalid',
    text: '激活码无效',
    onRedeemPage: true,
    at: '2026-05-20T23:10:00+08:00',
    exhibit: 2,
  },
  chat: [['merchant', '过了22点不处理，规则就是这样', '2026-05-20T23:30:00+08:00', 4]],
  terms: {
    name: '购买协议',
    exhibit: 3,
    at: '2026-05-20T15:20:00Z',
    text: '购买协议\n第四条 购买当天22点之后提出的问题，一律不予受理，不支持退款。\n第五条 本站对以上条款拥有最终解释权。',
  },
  exhibits: [
    ['order', '订单', '2026-05-20T02:05:00Z'],
    ['redeem', '激活', '2026-05-20T15:11:00Z'],
    ['terms', '购买协议', '2026-05-20T15:20:00Z'],
    ['chat', '客服', '2026-05-20T15:35:00Z'],
  ],
  platform: true,
  now: '2026-05-21T01:00:00Z',
};

export const P22: Story = {
  problem: 'P22',
  order: {
    orderNo: 'YS-1180',
    product: '优惠券兑换码',
    amount: yuan('3.00'),
    paidAt: '2026-06-11T09:00:00+08:00',
    shopName: '券券铺',
    shopHost: 'qq.example',
    exhibit: 1,
  },
  account: [
    ['申请退款时页面要求上传手持身份证照片，否则不能提交', 2],
    ['之后收到其他店铺发来的推广短信，短信写有本单的商品名', 3],
  ],
  exhibits: [
    ['order', '订单', '2026-06-11T01:10:00Z'],
    ['page', '退款申请', '2026-06-12T03:00:00Z'],
    ['file', '短信截图', '2026-06-14T03:00:00Z'],
  ],
  platform: true,
  now: '2026-06-14T04:00:00Z',
};

export const P23: Story = {
  problem: 'P23',
  order: {
    orderNo: 'GZ20260303',
    product: '网课兑换码',
    amount: yuan('199.00'),
    paidAt: '2026-03-03T12:00:00+08:00',
    merchant: '知课',
    shopName: '卡多多',
    shopHost: 'kdd.example',
    exhibit: 1,
  },
  account: [
    ['下单时的规则写明“72小时内可申请退款”', 2],
    ['2026-03-05页面上的规则改为“24小时内可申请退款”，并以此拒绝我在2026-03-05提出的申请', 3],
  ],
  terms: {
    name: '售后规则',
    exhibit: 2,
    at: '2026-03-03T03:50:00Z',
    version: '2026年1月版',
    text: '售后规则\n（一）未使用的兑换码，自付款起72小时内可申请退款。\n（二）申请提交后48小时内处理。',
  },
  exhibits: [
    ['order', '订单', '2026-03-03T04:05:00Z'],
    ['terms', '售后规则', '2026-03-03T03:50:00Z'],
    ['terms', '售后规则（修改后）', '2026-03-05T06:00:00Z'],
  ],
  platform: true,
  now: '2026-03-05T07:00:00Z',
};

export const P26: Story = {
  problem: 'P26',
  order: {
    orderNo: 'CP660012',
    product: '代充周卡',
    amount: yuan('15.00'),
    paidAt: '2026-07-15T14:00:00+08:00',
    merchant: '小熊代充',
    shopName: '众卡网',
    shopHost: 'zk.example',
    exhibit: 1,
  },
  account: [
    ['我于2026-07-16发布评价“充值三天才到账”，页面显示发布成功', 2],
    ['2026-07-18再次打开时该评价已不存在', 3],
  ],
  chat: [['platform', '您的评价违规', '2026-07-18T16:00:00+08:00', 4]],
  exhibits: [
    ['order', '订单', '2026-07-15T06:10:00Z'],
    ['page', '我的评价', '2026-07-16T02:00:00Z'],
    ['page', '商品评价', '2026-07-18T07:00:00Z'],
    ['chat', '平台客服', '2026-07-18T08:05:00Z'],
  ],
  platform: true,
  now: '2026-07-18T09:00:00Z',
};
