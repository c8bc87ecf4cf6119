// A third set, written after the rules had been corrected by the second.

import type { ProblemCase } from './problem-cases.ts';
import { ago, chat, order, type PageSketch, page, product, refused } from './seen-pages.ts';

const one = (expected: string, name: string, ...pages: PageSketch[]): ProblemCase => ({
  name,
  expected: expected.split(' ').filter(Boolean),
  pages,
});

const NOISE = [
  '首页 商品 订单查询 联系客服',
  '购买须知：1、卡密无效请24小时内联系客服补发；2、虚拟商品非质量问题不支持退款；3、谨防诈骗，请勿私下交易。',
  '常见问题：提示已被使用怎么办？充值未到账怎么办？如何申请退款？',
  '© 2026 粤ICP备2026000000号',
].join('\n');
const sold = (name: string, known: Parameters<typeof order>[0] = {}): PageSketch =>
  order(
    {
      orderNo: '88202611220001',
      status: 'done',
      statusText: '交易成功',
      product: name,
      paidAt: ago(600),
      cardSecrets: ['QWER-1234-TYUI'],
      ...known,
    },
    `${name}\n交易成功\n${NOISE}`,
  );

export const THIRD_CASES: readonly ProblemCase[] = [
  one(
    'P01',
    'software says no',
    sold('卡巴斯基 激活码'),
    refused('invalid', '激活代码不正确。请检查输入的代码。'),
  ),
  one('P01', 'no page, plain words', chat('b 你家这个CDK兑换不了啊，一直报错', 'm 发个图')),
  one('P02', 'redeemed at night', sold('京东E卡 100'), refused('used', '该E卡已绑定其他账户')),
  one('P02', 'claimed', chat('b 提示这个兑换码已经领取过，我才刚拿到手', 'm 联系官方')),
  one('P03', 'last year', chat('b 收到的券2025年就失效了', 'm 没注意')),
  one('P04', 'server', chat('b 买的微信区，给的是QQ区的礼包码，用不了', 'm 备注没写清')),
  one('P05', 'fewer points', chat('b 标的是1000点，实际到账800', 'm 手续费扣的')),
  one('P05', 'one of two', sold('爱奇艺季卡', { quantity: 2 }), chat('b 买了两张只给了一张')),
  one('P06', 'Valve took it', page('page', 'Steam 客服：此激活码系使用被盗信用卡购买，已被撤销。')),
  one(
    'P07',
    'paid at noon',
    order({
      orderNo: 'Z1',
      status: 'paid',
      statusText: '已支付，等待发货',
      product: '音乐会员',
      paidAt: ago(240),
    }),
  ),
  one('P07', 'robot shop broken', chat('b 付款成功了但是页面一直转圈 没有给我卡密', 'm 稍等')),
  one(
    'P08',
    'tomorrow came',
    order({ orderNo: 'Z2', status: 'processing', statusText: '处理中', product: '年卡', paidAt: ago(3000) }),
    chat('b @2900 什么时候能发', 'm @2890 明天给您发货', 'b @20 都过了两天了'),
  ),
  one(
    'P09',
    'beans',
    order({
      orderNo: 'Z3',
      status: 'done',
      statusText: '已完成',
      product: '欢乐豆直充 按账号',
      paidAt: ago(100),
    }),
    chat('b 豆子没到账，刷新好几遍了'),
  ),
  one('P10', 'uid', chat('b UID填错了一个数字，能改吗', 'm 已经充了')),
  one('P11', 'family plan', sold('杀毒软件 3年3台'), chat('b 激活提示已达到设备上限，可我一台都没装过')),
  one('P12', 'mail changed', chat('b 账号邮箱被人换绑了，我进不去了', 'm 联系不上号主')),
  one('P13', 'no 4K', sold('奈飞 高级版 独享'), chat('b 说好独享，今天一看四个人在线，还把我挤下来了')),
  one(
    'P14',
    'shop frozen',
    order({ orderNo: 'Z4', status: 'paid', product: 'x', paidAt: ago(6000) }),
    page('page', '抱歉，该商户因违规已被平台封禁'),
  ),
  one('P15', 'closed', page('page', '您的申诉已驳回\n驳回原因：证据不足')),
  one(
    'P16',
    'shipping for a code',
    product('Xbox 12个月 ￥288', [], {
      amount: { value: '288.00', currency: 'CNY' },
      product: 'Xbox 12个月',
    }),
    order({
      orderNo: 'Z5',
      status: 'done',
      product: 'Xbox 12个月',
      amount: { value: '318.00', currency: 'CNY' },
      cardSecrets: ['AAAA'],
    }),
  ),
  one('P17', 'scan my code', chat('b 能便宜吗', 'm 扫码转我微信 少10块')),
  one(
    'P19',
    'put off',
    chat('b @9000 退款', 'm @8990 三天内退', 'b @2000 没收到退款', 'm @1990 再等等', 'b @100 还没退'),
  ),
  one('P19', 'only credit', sold('月卡'), chat('b 我要退钱', 'm 只能换不能退')),
  one('P21', 'trial', chat('b 试用一块钱，结果这个月自动扣了我68', 'm 开通页有写')),
  one('P22', 'leak', chat('b 自从在你这下单，天天有人打骚扰电话')),
  one('P24', 'tax first', chat('m 您的款项已在路上，先交20%个税就能到账')),
  one(
    'P25',
    'gone platform',
    page('page', '公告：本站将于月底停止运营'),
    chat('b 我余额里还有200怎么办，退给我'),
  ),
  one('P26', 'hidden', page('page', '您的评论因违反规定已被隐藏')),
  one('', 'asks about returns', chat('b 这个支持退款吗', 'm 虚拟商品不退哦')),
  one('', 'wrong number asked before', chat('b 填手机号还是账号？填错了能改吗', 'm 填手机号')),
  one('', 'is it used', chat('b 这码没被人用过吧？', 'm 全新的')),
  one('', 'good news', sold('月卡'), chat('b 昨天没到账，今天到了，谢谢')),
  one('', 'sales talk', chat('m 秒发货，包激活，无效包换，假一赔十', 'b 来一张')),
  one('', 'waits for the answer', chat('b @600 在吗', 'b @590 想买两张')),
  one('', 'platform hello', chat('p 您好，智能客服为您服务', 'b 怎么查订单', 'p 请在订单查询页输入订单号')),
  one('', 'terms of a fair shop', page('terms', '卡密无效包换。售后请在24小时内联系。'), sold('月卡')),
];
