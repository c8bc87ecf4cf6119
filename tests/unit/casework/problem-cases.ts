// Cases told as a locker has them, written before the rules that judge them. The first code is what it is, the others are
// there as well; no code at all where nothing went wrong. `|` separates what may pass for the first.
import {
  ago,
  brought,
  chat,
  dead,
  order,
  type PageSketch,
  page,
  product,
  promise,
  refused,
} from './seen-pages.ts';

export interface ProblemCase {
  name: string;
  expected: string[];
  pages: PageSketch[];
}

const one = (expected: string, name: string, ...pages: PageSketch[]): ProblemCase => ({
  name,
  expected: expected.split(' ').filter(Boolean),
  pages,
});

const CARD = ['KM7H-22QP-91XZ-0LMD'];
const done = order({
  orderNo: '20261122090011223344',
  status: 'done',
  statusText: '已完成',
  product: 'Steam 充值卡 100元',
  amount: { value: '96.50', currency: 'CNY' },
  paidAt: ago(200),
  cardSecrets: CARD,
});
const paidNoCard = (minutes: number, name = '爱奇艺黄金会员月卡'): PageSketch =>
  order({
    orderNo: '20261122090011223345',
    status: 'paid',
    statusText: '已付款',
    product: name,
    amount: { value: '15.00', currency: 'CNY' },
    paidAt: ago(minutes),
  });

export const PROBLEM_CASES: readonly ProblemCase[] = [
  // P01
  one(
    'P01',
    'the official page knows no such code',
    done,
    refused('invalid', '您输入的激活码不存在，请核对后重试', '1003'),
  ),
  one(
    'P01',
    'an English store refuses',
    done,
    refused('invalid', 'The gift card code you entered is not valid.'),
  ),
  one('P01', 'the format is refused', done, refused('format', '卡密格式错误')),
  one(
    'P01',
    'only a screenshot and what the buyer writes',
    done,
    brought(),
    chat('b 卡密用不了，提示密钥无效', 'm 稍等'),
  ),
  one('P01', 'the merchant admits a bad batch', done, chat('b 激活失败了', 'm 这批卡有问题，我问下上家')),
  one('P01', 'refusal without a reason', done, refused('other', '兑换失败')),
  one(
    'P01',
    'a key for software',
    order({ status: 'done', product: 'Office 2021 专业增强版 密钥', cardSecrets: ['XXXXX-ABCDE'] }),
    refused('invalid', '此产品密钥无效 0xC004F050', '0xC004F050'),
  ),
  // P02
  one('P02', 'used before', done, refused('used', '该卡密已被使用')),
  one(
    'P02',
    'redeemed by another account',
    done,
    refused('used', 'This code has already been redeemed by a different account'),
  ),
  one(
    'P02',
    'the clock of the first use stands there',
    done,
    refused('used', '此充值卡已于2026-11-20 08:11:02充值成功'),
  ),
  one('P02', 'said in the chat only', done, chat('b 显示卡密已被使用，我都没用过', 'm 后台显示正常出库')),
  one(
    'P02 P19',
    'used, and no refund',
    done,
    refused('used', '激活码已使用'),
    chat('b 退款', 'm 虚拟商品一经售出概不退款'),
  ),
  one(
    'P02',
    'used, the merchant blames the buyer',
    done,
    refused('used', '卡密已使用'),
    chat('b @60 已被使用了', 'm @50 您自己激活过了吧'),
  ),
  // P03
  one('P03', 'out of date', done, refused('expired', '该兑换码已过期')),
  one('P03', 'valid until last month', done, refused('expired', 'This promotion code expired on 10/31/2026')),
  one('P03', 'the buyer says so', done, chat('b 这张卡过期了啊，有效期到上个月', 'm 页面有写')),
  // P04
  one('P04', 'wrong country', done, refused('region', '此礼品卡不能在您所在的国家/地区使用')),
  one('P04', 'wrong server', done, chat('b 我买的是国服的，发过来是港服的，用不了', 'm 你自己没看清')),
  one('P04', 'other edition', done, chat('b 我拍的是专业版，你给我发的家庭版的密钥', 'm 都一样用')),
  one('P04', 'region in English', done, refused('region', 'This key cannot be activated in your region')),
  // P05
  one('P05', 'less than the face value', done, chat('b 买的100面值，到账只有90', 'm 系统扣的手续费')),
  one('P05', 'one month instead of a year', done, chat('b 我买的年卡，激活之后只有一个月', 'm 稍等我看看')),
  one(
    'P05',
    'fewer pieces',
    order({
      status: 'done',
      quantity: 5,
      cardSecrets: ['a', 'b', 'c'],
      product: '腾讯视频周卡',
      statusText: '已完成',
    }),
    chat('b 我拍了5张，你只发了3张'),
  ),
  one(
    'P05',
    'wrong amount in English',
    done,
    chat('b I bought a $50 card but only $25 was added to my balance'),
  ),
  // P06
  one(
    'P06',
    'revoked by the publisher',
    done,
    page('page', '您的账户通知：由于该产品密钥来自未经授权的渠道，相关授权已被撤销。'),
  ),
  one(
    'P06',
    'the account is punished',
    done,
    chat('b 官方说这个是黑卡，把我充的点券回收了，账号还封了三天', 'm 我们也不清楚来源'),
  ),
  one(
    'P06',
    'negative balance after a charge-back',
    done,
    page('page', '系统检测到您的账号存在异常充值，来源违规，已扣回 648 钻石'),
  ),
  one('P06', 'stolen card', done, chat('b 平台客服说这张礼品卡是盗刷来的，已经作废', 'm 不可能')),
  // P07
  one('P07', 'paid, nothing there', paidNoCard(50)),
  one(
    'P07',
    'waiting for delivery',
    order({ status: 'processing', statusText: '待发货', product: '网易云音乐年卡', paidAt: ago(180) }),
  ),
  one(
    'P07',
    'the order failed',
    order({ status: 'failed', statusText: '发货失败，库存不足', product: 'QQ音乐月卡', paidAt: ago(90) }),
  ),
  one('P07', 'out of stock after payment', paidNoCard(400), chat('b 怎么还没发货', 'm 缺货了，等补货')),
  one('P07', 'no code in the mail', chat('b 付了款没有收到卡密', 'm 我查一下')),
  one(
    'P07',
    'English, no delivery',
    order({
      status: 'paid',
      statusText: 'Paid - awaiting delivery',
      product: 'Xbox Game Pass 3 months',
      paidAt: ago(600),
    }),
    chat("b I paid 10 hours ago and haven't received the key"),
  ),
  // P08
  one(
    'P08',
    'ten minutes were promised',
    product('秒发货', [promise('delivery', '下单后10分钟内自动发货', '10分钟')]),
    paidNoCard(130),
  ),
  one(
    'P08',
    'came, but hours late',
    product('', [promise('delivery', '30分钟内到账', '30分钟')]),
    done,
    chat('b 说好30分钟，等了五个小时才发，活动都结束了'),
  ),
  one(
    'P08',
    'promised for today in the chat',
    paidNoCard(2000),
    chat('b @1990 什么时候发', 'm @1980 今天一定发', 'b @30 都第二天了还没发'),
  ),
  one(
    'P08',
    'instant delivery',
    product('', [promise('delivery', '自动发货，付款后秒发', null)]),
    paidNoCard(95),
  ),
  one(
    'P08',
    'within 24 hours, third day',
    product('', [promise('delivery', '24小时内发货', '24小时')]),
    paidNoCard(4300),
  ),
  // P09
  one(
    'P09',
    'phone credit did not arrive',
    order({ status: 'done', statusText: '充值成功', product: '移动话费直充 100元', paidAt: ago(300) }),
    chat('b 显示充值成功，但是话费没到账', 'm 系统显示成功'),
  ),
  one('P09', 'game top-up pending', paidNoCard(240, '原神创世结晶6480 直充')),
  one(
    'P09',
    'Q coins by account',
    order({ status: 'processing', statusText: '充值中', product: 'Q币直充 200个', paidAt: ago(500) }),
  ),
  one(
    'P09',
    'the official page shows no entry',
    order({ status: 'done', statusText: '已完成', product: '王者荣耀点券代充', paidAt: ago(100) }),
    page('page', '充值记录 暂无数据'),
    chat('b 点券没有到账'),
  ),
  one(
    'P09',
    'top-up late against a promise',
    product('', [promise('delivery', '充值1-10分钟到账', '10分钟')]),
    paidNoCard(200, '抖音币直充 1000'),
  ),
  one(
    'P09',
    'English top-up',
    order({
      status: 'done',
      statusText: 'Completed',
      product: 'PUBG UC Top Up (by player ID)',
      paidAt: ago(90),
    }),
    chat('b The UC never arrived in my account'),
  ),
  // P10
  one(
    'P10',
    'wrong number',
    order({ status: 'done', statusText: '充值成功', product: '联通话费充值50元' }),
    chat('b 充到别人的号上了，不是我填的那个号码', 'm 我看看'),
  ),
  one('P10', 'own slip', done, chat('b 不好意思我账号填错了一位，能追回来吗', 'm 充出去追不回')),
  one(
    'P10',
    'other account',
    order({ status: 'done', product: 'B站大会员直充' }),
    chat('b 你们充错账号了，我的UID是3开头的'),
  ),
  // P11
  one('P11', 'bound already', done, refused('bound', '该激活码已绑定其他设备')),
  one('P11', 'device limit', done, refused('bound', '激活次数已达上限')),
  one(
    'P11',
    'never said before',
    product('Office 365 永久版 正版激活码'),
    done,
    chat('b 激活了才说只能绑定一台电脑，页面没写', 'm 这是常识'),
  ),
  one(
    'P11',
    'limit in English',
    done,
    refused('bound', 'Maximum number of activations reached for this key'),
  ),
  // P12
  one(
    'P12',
    'taken back',
    order({ status: 'done', product: '王者荣耀V10账号 安卓QQ', cardSecrets: ['acc----pw'] }),
    chat('b 号被原主人找回了，登不上去', 'm 不是我找回的'),
  ),
  one(
    'P12',
    'password changed',
    order({ status: 'done', product: 'Steam 成品号', cardSecrets: ['x----y'] }),
    chat('b 密码被改了，邮箱也换绑了', 'm 我问问号主'),
  ),
  one(
    'P12',
    'login refused',
    order({ status: 'done', product: '和平精英账号' }),
    page('page', '登录失败：该账号密码已于11月21日修改'),
    chat('b 这号用了三天就被找回'),
  ),
  // P13
  one(
    'P13',
    'benefits cut',
    done,
    chat('b 买的时候写着4K超清加免广告，现在这些权益都没了', 'm 官方改规则了'),
  ),
  one(
    'P13',
    'shorter than bought',
    product('ChatGPT Plus 独享 质保30天'),
    done,
    chat('b 才用了七天就掉会员了，说好30天的', 'm 官方政策调整'),
  ),
  one(
    'P13',
    'shared instead of own',
    product('Netflix 独享账号 4K'),
    done,
    chat('b 买的独享，结果一堆人在用，画质也只有720P'),
  ),
  // P14
  one(
    'P14',
    'no answer for two days',
    done,
    chat('b @4000 在吗，卡用不了', 'b @3000 有人吗', 'b @2900 ？？？'),
  ),
  one('P14', 'the shop is gone', paidNoCard(9000), dead()),
  one('P14', 'blocked', done, chat('b @600 退款', 's @590 对方已将您加入黑名单，消息发送失败')),
  one('P14', 'shop closed', paidNoCard(5000), page('page', '该店铺已被冻结，暂停营业')),
  one('P14', 'not a friend any more', chat('b 老板我的卡呢', 's 消息已发出，但被对方拒收了')),
  one('P14', 'merchant account cancelled', done, page('page', '商家不存在或已注销')),
  // P15
  one(
    'P15',
    'ask the merchant',
    done,
    chat('b 我要投诉商家不退款', 'p 您好，请您自行联系商家协商处理，平台不参与'),
  ),
  one(
    'P15',
    'a robot closes it',
    page('page', '投诉详情 投诉状态：已关闭 平台回复：经系统判定，您提供的证据不足，投诉不成立'),
  ),
  one(
    'P15',
    'no person to be had',
    chat(
      'b 转人工',
      'p 您好，我是智能客服小卡，请问有什么可以帮您',
      'b 人工客服',
      'p 请您简单描述问题',
      'b 我要人工',
    ),
  ),
  one(
    'P15',
    'platform says it is none of its business',
    done,
    chat('b 申请平台介入', 'p 本平台仅提供信息发布服务，与平台无关'),
  ),
  // P16
  one(
    'P16',
    'charged more than shown',
    product('Apple 礼品卡 500元 限时特价 ¥399.00', [], {
      amount: { value: '399.00', currency: 'CNY' },
      product: 'Apple 礼品卡 500元',
    }),
    page('checkout', '应付金额 ¥489.00', { orders: [], pageKind: 'checkout' }),
    order({
      status: 'done',
      product: 'Apple 礼品卡 500元',
      amount: { value: '489.00', currency: 'CNY' },
      cardSecrets: CARD,
    }),
  ),
  one(
    'P16',
    'fee appears at the till',
    product('标价 88元', [], { amount: { value: '88.00', currency: 'CNY' }, product: '京东E卡100' }),
    order({
      status: 'paid',
      product: '京东E卡100',
      amount: { value: '96.80', currency: 'CNY' },
      paidAt: ago(3),
      cardSecrets: CARD,
    }),
    chat('b 页面写88，怎么付款变成96.8', 'm 活动结束了'),
  ),
  one(
    'P16',
    'the discount was none',
    chat('b 首页写9.9，点进去付款就变19.9了，这不是骗人吗', 'm 价格有调整'),
  ),
  // P17
  one(
    'P17',
    'add me and pay by transfer',
    chat('b 怎么下单', 'm 加我微信 abc123 直接转账，便宜5块'),
    brought(),
  ),
  one('P17', 'pay to the private code', chat('m 网站支付维护，扫这个码转给我就行', 'b 转了')),
  one(
    'P17 P14',
    'paid outside, then silence',
    chat('m @5000 私下转我支付宝，站内要手续费', 'b @4990 转了100', 'b @4000 发货啊', 'b @3000 人呢'),
  ),
  one('P17', 'add QQ to pay', chat('b 可以便宜点吗', 'm 加Q 100001，走QQ红包')),
  // P18
  one('P18', 'paid for praise', page('page', '给五星好评截图发客服返现5元')),
  one('P18', 'card in the parcel', done, chat('m 亲，五星好评加晒图返现3元哦', 'b 好')),
  // P19
  one('P19', 'refused', done, chat('b 我要退款', 'm 不退')),
  one(
    'P19',
    'asked thrice',
    done,
    chat(
      'b @4000 申请退款',
      'm @3990 处理中',
      'b @2000 退款到哪了',
      'm @1990 再等等',
      'b @100 到底退不退',
      'm @90 在处理了',
    ),
  ),
  one('P19', 'English refusal', done, chat('b I want a refund', 'm Sorry, no refunds on digital goods')),
  one(
    'P19',
    'the request was rejected on the page',
    order({ status: 'done', statusText: '退款申请已被商家拒绝', product: '喜马拉雅年卡', cardSecrets: CARD }),
  ),
  one(
    'P01 P19',
    'bad code and no refund',
    done,
    refused('invalid', '卡密不存在'),
    chat('b 卡密无效，退钱', 'm 概不退换'),
  ),
  // P20
  one(
    'P20',
    'terms against the buyer',
    done,
    page(
      'terms',
      '一、本站所有商品售出概不退换。二、最终解释权归本站所有。三、务必购买当天22点之前投诉，逾期不予受理。',
    ),
    chat('b 卡密要求退款', 'm 条款写了售出概不退换，你勾选同意了'),
  ),
  one(
    'P20',
    'clause held up',
    page('terms', '虚拟商品一经售出，概不退换，最终解释权归本店所有'),
    chat('b 这个条款不合理，凭什么不退', 'm 规则就是这样'),
  ),
  // P21
  one(
    'P21',
    'charged every month',
    page('payment', '扣款成功 连续包月自动续费 ￥25.00 下次扣费时间 2026-12-22'),
    chat('b 我没开自动续费，怎么又扣了25'),
  ),
  one('P21', 'cannot be switched off', chat('b 自动续费关不掉，上个月这个月都扣了', 'm 协议里有')),
  one(
    'P21',
    'contract of deduction',
    page('page', '免密支付 自动扣款 扣费记录 2026-09-22 ￥19.00 2026-10-22 ￥19.00 2026-11-22 ￥19.00'),
  ),
  // P22
  one('P22', 'asks for an identity card', chat('b 为什么要身份证正反面', 'm 不发身份证照片不能发货')),
  one('P22', 'number sold on', chat('b 在你们这买完就一直收到推销电话，我的手机号泄露了', 'm 不是我们')),
  one(
    'P22',
    'form wants too much',
    page('checkout', '下单信息 联系方式 真实姓名 身份证号 手持身份证照片 上传'),
  ),
  // P23
  one(
    'P23',
    'rules changed after the order',
    chat('b 我下单的时候写的是七天质保，现在改成24小时了', 'p 规则已更新，以最新规则为准'),
  ),
  one(
    'P23',
    'announcement',
    page('page', '公告：即日起售后时效由72小时调整为12小时，此前订单同样适用'),
    done,
    chat('b 我的订单是之前的'),
  ),
  // P24
  one(
    'P24 P17',
    'pay again to unfreeze',
    chat('m 您的订单被冻结，需要缴纳保证金300元解冻后一起退', 'b 付了', 'm 金额不对还要再付一次'),
  ),
  one(
    'P24',
    'paid and blocked, more buyers',
    chat('m 转账后秒发', 'b @5000 转了500', 's @4990 对方已将你删除'),
    brought(),
  ),
  one(
    'P24',
    'fake customer service',
    chat('u 您好我是退款中心客服，请下载会议软件共享屏幕，输入验证码办理退款'),
  ),
  // P25
  one(
    'P25',
    'balance kept',
    page('page', '我的钱包 账户余额 ￥230.00 提现需支付20%手续费'),
    chat('b 余额不用了想退', 'm 余额不能提现'),
  ),
  one('P25', 'shop closes with balances', chat('b 我充值的余额还剩80，网站要关了怎么退', 'm 余额不退')),
  one(
    'P25',
    'terms of the recharge',
    page('terms', '充值本金中未使用部分，可申请退款，需支付退款手续费，费率20%'),
    page('page', '账户余额：100.00元'),
    chat('b 申请退余额'),
  ),
  // P26
  one('P26', 'review gone', chat('b 我发的差评怎么没了', 'p 您的评价违反社区规范，已被删除')),
  one('P26', 'page says so', page('page', '您的评价未通过审核，已被屏蔽')),
  one('P26', 'merchant had it deleted', done, chat('b 我的评价被删了，商家把差评都删光了')),
  // P27
  one(
    'P27',
    'insurance ticked',
    page('checkout', '商品金额 30.00 已默认勾选 售后险 2.00 急速发货服务 3.00 合计 35.00'),
    chat('b 怎么多收了5块，我没选售后险'),
  ),
  one('P27', 'bundle forced', chat('b 买点卡非要搭一张会员卡，不能单买', 'm 只能套餐一起买')),
  // several at once
  one(
    'P01 P14',
    'bad code, then silence',
    done,
    refused('invalid', '激活码错误'),
    chat('b @3000 卡密无效', 'b @2000 在吗', 'b @1800 回复一下'),
  ),
  one(
    'P02 P15',
    'used, platform shrugs',
    done,
    refused('used', 'Code already used'),
    chat('b 要求平台处理', 'p 请联系商家，平台不负责售后'),
  ),
  one('P07 P19', 'nothing came, no refund', paidNoCard(3000), chat('b 没发货就退款吧', 'm 退不了，等着')),
  one(
    'P09 P19',
    'top-up missing, no refund',
    order({ status: 'processing', statusText: '充值中', product: '话费慢充100', paidAt: ago(5000) }),
    chat('b 三天了没到账，退款', 'm 不能退，耐心等待'),
  ),
  one(
    'P03 P20',
    'expired and a clause',
    done,
    refused('expired', '卡密已过期'),
    page('terms', '卡密一经售出概不退换，过期自负，最终解释权归本站'),
  ),
  one(
    'P06 P19',
    'recalled, no refund',
    done,
    page('page', '通知：因来源违规，您兑换的内容已被官方收回'),
    chat('b 被官方回收了，退款', 'm 不售后'),
  ),
  one(
    'P04 P19',
    'wrong region, no refund',
    done,
    refused('region', '该卡不支持当前区域'),
    chat('b 区服不对，退款', 'm 售出不退'),
  ),
  one(
    'P12 P14',
    'taken back, seller silent',
    order({ status: 'done', product: '游戏账号出售 永劫无间' }),
    chat('b @5000 号被找回了', 'b @4000 回话', 'b @3500 ？'),
  ),
  one(
    'P11 P19',
    'device limit, no refund',
    done,
    refused('bound', '超出设备数量限制'),
    chat('b 没说过限设备，要求退款', 'm 不退款'),
  ),
  one(
    'P08 P19',
    'late and refused',
    product('', [promise('delivery', '5分钟发货', '5分钟')]),
    paidNoCard(1000),
    chat('b 太久了我要退款', 'm 不支持退款'),
  ),
  // nothing wrong
  one('', 'a plain finished order', done),
  one('', 'an order and a chat of thanks', done, chat('b 收到了，谢谢', 'm 不客气，好评哦')),
  one(
    '',
    'just paid',
    order({ status: 'paid', statusText: '支付成功', product: '优酷周卡', paidAt: ago(1) }),
  ),
  one(
    '',
    'waiting within the promise',
    product('', [promise('delivery', '30分钟内发货', '30分钟')]),
    paidNoCard(10),
  ),
  one('', 'unpaid', order({ status: 'unpaid', statusText: '待支付', product: '点卡' })),
  one(
    '',
    'a product page that warns of swindlers',
    product('谨防诈骗，切勿相信站外转账、加QQ付款，本站客服不会索要验证码'),
  ),
  one(
    '',
    'before buying',
    product('卡密有效期一年，售后无忧，支持7天退款', [promise('refund', '支持7天无忧退款', '7天')]),
    chat('b 在吗，这个能用国区吗', 'm 可以的'),
  ),
  one('', 'a question about refunds', chat('b 请问如果无效可以退款吗', 'm 可以退的，包售后')),
  one(
    '',
    'activation worked',
    done,
    page('page', '兑换成功', { success: { code: null, text: '兑换成功' }, pageKind: 'redeem' }),
  ),
  one('', 'a price list', product('Steam 50元 48.5 Steam 100元 96.5')),
  one('', 'refunded already', order({ status: 'refunded', statusText: '已退款', product: '月卡' })),
  one('', 'terms only', page('terms', '第一条 平台保证卡密有效。第二条 商家应在24小时内处理售后。')),
  one(
    '',
    'a FAQ about trouble',
    page('page', '常见问题：卡密无效怎么办？请联系客服补发。充值未到账怎么办？请等待10分钟。'),
  ),
  one('', 'the buyer waits an hour for a reply', chat('b @40 在吗', 'm @39 在的', 'b @38 怎么激活')),
  one(
    '',
    'a closed unpaid order',
    order({ status: 'closed', statusText: '订单已关闭（超时未支付）', product: '季卡' }),
  ),
];
