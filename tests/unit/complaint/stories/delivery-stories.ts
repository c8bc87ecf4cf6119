import { type Story, yuan } from './story.ts';

export const P07: Story = {
  problem: 'P07',
  order: {
    orderNo: 'D20260911230155',
    product: '加速器周卡',
    amount: yuan('12.00'),
    createdAt: '2026-09-11T23:01:55+08:00',
    paidAt: '2026-09-11T23:02:40+08:00',
    status: 'paid',
    statusText: '待发货',
    payChannel: '支付宝',
    tradeNo: '2026091122001472345678901234',
    shopName: '夜猫卡铺',
    shopHost: 'ym.example',
    exhibit: 1,
  },
  promises: [{ kind: 'delivery', text: '24小时自动发货，付款后秒发', within: '秒', exhibit: 2 }],
  chat: [['merchant', '缺货，等补货', '2026-09-12T10:15:00+08:00', 3]],
  exhibits: [
    ['order', '订单查询', '2026-09-12T02:00:00Z'],
    ['product', '加速器周卡', '2026-09-11T15:00:00Z'],
    ['chat', '在线咨询', '2026-09-12T02:20:00Z'],
    ['payment', '支付宝账单', '2026-09-12T02:30:00Z'],
  ],
  contacts: [{ at: '2026-09-12T09:50:00+08:00', result: 'answered', exhibit: 3 }],
  terms: {
    name: '购买须知',
    exhibit: 2,
    at: '2026-09-11T15:00:00Z',
    text: '购买须知\n1、下单后请勿关闭页面，系统将自动发货；\n2、超过30分钟未发货的，可申请全额退款；\n3、虚拟商品一经发出，概不退换。',
  },
  replyBy: '2026-09-12T22:00:00+08:00',
  platform: true,
  now: '2026-09-12T03:00:00Z',
};

export const P08: Story = {
  problem: 'P08',
  order: {
    orderNo: '6620260501A',
    product: '演出抢票加速码',
    amount: yuan('35.00'),
    paidAt: '2026-05-01T09:40:00+08:00',
    status: 'done',
    statusText: '已发货',
    payChannel: '微信支付',
    exhibit: 1,
  },
  promises: [{ kind: 'delivery', text: '付款后1分钟内发码', within: '1分钟', exhibit: 2 }],
  account: [
    ['订单页显示发货时间为2026-05-01 11:55', 1],
    ['开票时间为当日10:00，收到时已经用不上', null],
  ],
  chat: [['merchant', '上游慢，以实际到账为准', '2026-05-01T10:20:00+08:00', 3]],
  demands: ['refund'],
  exhibits: [
    ['order', '订单', '2026-05-01T04:00:00Z'],
    ['product', '演出抢票加速码', '2026-05-01T01:35:00Z'],
    ['chat', '聊天记录', '2026-05-01T04:05:00Z'],
  ],
  filled: ['promise'],
  now: '2026-05-01T06:00:00Z',
};

export const P09: Story = {
  problem: 'P09',
  order: {
    orderNo: 'CZ1128837465',
    product: '游戏点券直充 648元档',
    amount: yuan('599.00'),
    paidAt: '2026-10-20T20:15:00+08:00',
    status: 'done',
    statusText: '充值成功',
    payChannel: '支付宝',
    tradeNo: '2026102022001490011223344556',
    merchant: '极速直充',
    shopName: '极速直充',
    shopHost: 'zc.example',
    exhibit: 1,
  },
  promises: [{ kind: 'delivery', text: '1-5分钟到账', within: '1-5分钟', exhibit: 2 }],
  account: [
    ['订单所填账号充值前后余额相同，充值记录中没有这一笔', 3],
    ['游戏官方客服答复未查到该笔充值', 4],
  ],
  chat: [['merchant', '系统显示成功了，自己找找', '2026-10-20T21:30:00+08:00', 5]],
  contacts: [
    { at: '2026-10-20T21:20:00+08:00', result: 'answered', exhibit: 5 },
    { at: '2026-10-21T09:00:00+08:00', result: 'silent', exhibit: 5 },
  ],
  steps: [
    {
      paper: 'platform-complaint',
      sentAt: '2026-10-21T10:00:00+08:00',
      answerBy: '2026-10-22T10:00:00+08:00',
      answeredAt: '2026-10-23T18:20:00+08:00',
      outcome: 'evaded',
      answer: '请联系商家处理',
      reference: 'TS88213',
      exhibit: 6,
    },
  ],
  terms: {
    name: '平台交易规则',
    exhibit: 7,
    at: '2026-10-21T01:30:00Z',
    version: 'V3.2',
    text: '平台交易规则\n第十二条 直充类商品未在承诺时间内到账的，平台有权从商家保证金中先行退款。\n第十三条 平台在收到投诉后24小时内处理。\n第十四条 平台对本规则享有最终解释权。',
  },
  exhibits: [
    ['order', '充值订单', '2026-10-20T13:00:00Z'],
    ['product', '游戏点券直充', '2026-10-20T12:10:00Z'],
    ['file', '账号充值记录截图', '2026-10-20T13:10:00Z'],
    ['file', '官方客服答复', '2026-10-21T01:10:00Z'],
    ['chat', '商家聊天', '2026-10-21T01:20:00Z'],
    ['page', '投诉进度', '2026-10-23T10:30:00Z'],
    ['terms', '平台交易规则', '2026-10-21T01:30:00Z'],
  ],
  companies: [
    {
      name: '武汉示例信息技术有限公司',
      code: '91420100MA4K0000XX',
      address: '湖北省武汉市洪山区示例大道1号',
      source: 'platform',
      exhibit: 7,
    },
  ],
  platform: true,
  now: '2026-10-24T01:00:00Z',
};

export const P10: Story = {
  problem: 'P10',
  order: {
    orderNo: 'QB-550129',
    product: '币种直充 60个',
    amount: yuan('58.20'),
    paidAt: '2026-03-15T13:00:00+08:00',
    status: 'done',
    statusText: '已充值',
    exhibit: 1,
  },
  account: [
    ['下单页所填账号尾号为3307', 2],
    ['订单页显示实际充入账号尾号为3370', 1],
  ],
  exhibits: [
    ['order', '订单详情', '2026-03-15T06:00:00Z'],
    ['checkout', '确认订单', '2026-03-15T04:58:00Z'],
  ],
  terms: {
    name: '充值说明',
    exhibit: 2,
    at: '2026-03-15T04:58:00Z',
    text: '充值说明\n充值前请仔细核对账号，因用户填错账号造成的损失由用户自行承担。\n因系统或人工原因充错账号的，本店负责重新充值。',
  },
  platform: false,
  now: '2026-03-15T07:00:00Z',
};

export const P24: Story = {
  problem: 'P24',
  order: {
    product: '游戏账号 满级',
    amount: yuan('1200.00'),
    paidAt: '2026-11-02T22:31:07+08:00',
    payChannel: '微信转账',
    merchant: '阿杰代理',
    exhibit: 1,
  },
  account: [
    ['对方收款后先称需再付300元保证金才能发货，付款后将我拉黑', 2],
    ['至今没有得到所购账号', null],
  ],
  payments: [
    {
      at: '2026-11-02T22:31:07+08:00',
      amount: yuan('1200.00'),
      way: '微信转账',
      payee: '阿杰（**杰）',
      tradeNo: '100005010120261102000001',
      exhibit: 1,
    },
    {
      at: '2026-11-02T22:47:55+08:00',
      amount: yuan('300.00'),
      way: '微信转账',
      payee: '阿杰（**杰）',
      tradeNo: '100005010120261102000002',
      exhibit: 3,
    },
  ],
  contacts: [{ at: '2026-11-02T23:05:00+08:00', result: 'blocked', exhibit: 4 }],
  exhibits: [
    ['payment', '微信转账记录一', '2026-11-02T15:20:00Z'],
    ['chat', '与阿杰代理的聊天', '2026-11-02T15:10:00Z'],
    ['payment', '微信转账记录二', '2026-11-02T15:21:00Z'],
    ['file', '被拉黑提示截图', '2026-11-02T15:25:00Z'],
  ],
  switches: { police: true },
  now: '2026-11-03T01:00:00Z',
};
