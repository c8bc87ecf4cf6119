import { type Story, yuan } from './story.ts';

export const P16: Story = {
  problem: 'P16',
  order: {
    orderNo: 'JG77120',
    product: '加油卡 200元',
    amount: yuan('196.00'),
    paidAt: '2026-10-01T09:30:00+08:00',
    payChannel: '微信支付',
    tradeNo: '4200003333202610019876543210',
    merchant: '油惠通',
    shopHost: 'yht.example',
    exhibit: 1,
  },
  account: [
    ['列表页和商品页均标价186.00元', 2],
    ['提交订单后按196.00元收款', 1],
  ],
  due: { amount: yuan('186.00'), exhibit: 2 },
  chat: [['merchant', '活动已经结束了', '2026-10-01T10:00:00+08:00', 3]],
  filled: ['price-shown'],
  exhibits: [
    ['order', '订单', '2026-10-01T01:35:00Z'],
    ['product', '加油卡 200元', '2026-10-01T01:20:00Z'],
    ['chat', '客服', '2026-10-01T02:05:00Z'],
  ],
  now: '2026-10-01T03:00:00Z',
};

export const P21: Story = {
  problem: 'P21',
  order: {
    product: '视频会员连续包月',
    amount: yuan('25.00'),
    paidAt: '2026-09-15T00:03:00+08:00',
    payChannel: '支付宝',
    tradeNo: '2026091522001433445566778899',
    merchant: '悦看会员',
    exhibit: 1,
  },
  account: [
    ['我在2026-08-15只购买了一个月', 2],
    ['购买页没有显著的自动续费提示', 2],
    ['2026-09-15被扣款25.00元，扣款前没有收到提醒', 1],
  ],
  exhibits: [
    ['payment', '支付宝账单', '2026-09-15T01:00:00Z'],
    ['checkout', '会员购买页', '2026-08-15T03:00:00Z'],
  ],
  now: '2026-09-15T02:00:00Z',
};

export const P25: Story = {
  problem: 'P25',
  order: {
    orderNo: 'YE-2026-88',
    product: '站内余额充值 500元',
    amount: yuan('500.00'),
    paidAt: '2026-04-10T18:00:00+08:00',
    payChannel: '支付宝',
    shopName: '彩卡网',
    shopHost: 'ck.example',
    exhibit: 1,
  },
  account: [['余额页显示未使用余额412.30元，提现按钮不可点击', 2]],
  due: { amount: yuan('412.30'), exhibit: 2 },
  chat: [['merchant', '余额不支持提现，要退收20%手续费', '2026-08-01T15:00:00+08:00', 3]],
  terms: {
    name: '充值协议',
    exhibit: 4,
    at: '2026-08-01T06:00:00Z',
    text: '充值协议\n1) 账户余额可用于本站全部商品。\n2）充值本金中未使用部分，可申请退款。\n3）申请退款需支付退款手续费，费率20%。',
  },
  exhibits: [
    ['order', '充值订单', '2026-04-10T10:05:00Z'],
    ['page', '我的余额', '2026-08-01T05:50:00Z'],
    ['chat', '客服', '2026-08-01T07:05:00Z'],
    ['terms', '充值协议', '2026-08-01T06:00:00Z'],
  ],
  platform: false,
  now: '2026-08-01T08:00:00Z',
};

export const P27: Story = {
  problem: 'P27',
  order: {
    orderNo: 'DS-20260618-7',
    product: '点卡30元',
    amount: yuan('32.90'),
    paidAt: '2026-06-18T20:00:00+08:00',
    merchant: '小栗子卡',
    shopHost: 'xlz.example',
    exhibit: 1,
  },
  account: [['结算页默认勾选“极速发货服务”3.00元', 2]],
  due: { amount: yuan('29.90'), exhibit: 2 },
  exhibits: [
    ['order', '订单', '2026-06-18T12:05:00Z'],
    ['checkout', '确认订单', '2026-06-18T11:58:00Z'],
  ],
  platform: false,
  now: '2026-06-18T13:00:00Z',
};
