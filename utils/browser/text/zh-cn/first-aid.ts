// 已经出问题了: what is left of a purchase, what disappears first, how the loss is stopped.
export const rebuild = {
  leftover: '手上还剩什么？随便贴一样进来',
  leftoverHint: '账单、订单邮件、订单号、网址、QQ 号、店名都可以',
  thisPage: ({ host }: { host: string }) => `用现在打开的 ${host}`,
  cases: '证据柜里可能已经有这一单：',
  open: '就是这一单，打开',
  items: '证据柜里这些可能是同一单的：',
  take: '归到这一单',
  taken: '已归到这一单。',
  from: ({ order }: { order: string }) => `现在在：${order}`,
  none: '证据柜里没有找到相关的。没关系，接着往下做。',
  more: ({ count }: { count: number }) => `还有 ${count} 份，都列出来`,
  because: '理由：',
  reasons: {
    number: '单号一样',
    contact: '同一个联系方式',
    host: '同一个网站',
    name: '同一个名字',
    amount: '金额一样',
    day: '同一天',
  },
};

export const vanish = {
  title: '先抢救会消失的',
  lead: '按会消失的先后排好了，从第一条做起。',
  nothing: '会消失的都已经存下了。',
  until: ({ time }: { time: string }) => `最晚 ${time}`,
  basis: { software: '这类网站通常如此', rule: '按已保存的规则' },
  codes: {
    'shop-window': { what: '网站的投诉窗口：很多只开当天', act: '现在就在网站上提交投诉，再和商家谈。' },
    'transfer-on-its-way': {
      what: '设过延时到账的话，钱可能还没到对方手里',
      act: '现在打开这笔账单，找“投诉”。',
    },
    chat: {
      what: '聊天：对方随时能撤回、拉黑您',
      act: '打开聊天点证据匣图标；手机聊天先截图或录屏，再放进来。',
    },
    profile: { what: '对方的资料页：被拉黑就看不到了', act: '现在截图：昵称、微信号或 QQ 号、收款码。' },
    'order-session': {
      what: '订单页：关掉浏览器可能就查不到',
      act: '先别关浏览器，打开订单页存下，抄下订单号。',
    },
    'order-network': { what: '订单页：换了网络可能就查不到', act: '用下单时的网络打开订单页存下。' },
    'order-browser': {
      what: '查单密码记在这个浏览器里，清了网站数据就没了',
      act: '不要清浏览数据，打开订单页存下。',
    },
    'order-number': { what: '有几单时只能用订单号查', act: '找到订单号，打开订单页存下。' },
    'look-ups': { what: '查单有次数限制', act: '打开订单页就存，不要反复点查询。' },
    'order-month': { what: '订单：一般只能查最近一个月', act: '打开订单页存下。' },
    'order-somewhere': {
      what: '订单页：有的网站换网络、关浏览器、过几天就查不到',
      act: '现在打开订单页存下，抄下订单号。',
    },
    'shop-page': { what: '商品页和规则页：商家随时能改', act: '打开商品页和售后规则，各存一次。' },
    bill: { what: '付款账单：删了就难找回', act: '不要删。在微信或支付宝账单里截图，放进来。' },
  },
};

export const stopLoss = {
  title: '先止损',
  head: ({ reasons }: { reasons: string }) => `先止损：${reasons}`,
  comma: '、',
  leadAlarm: '这不像普通售后。先保住钱和证据，不要先给对方写信。',
  lead: '钱付给了个人，没有平台可以退。先把证据留住。',
  reasons: {
    'paid-to-person': '钱付给了个人',
    'seller-gone': '对方失联或拉黑了您',
    'suspected-fraud': '涉嫌诈骗',
    'asked-for-more': '对方又要您付钱',
  },
  phases: { now: '现在', hour: '一小时内', today: '今天', week: '这几天' },
  done: '做完了',
  progress: ({ done, total }: { done: number; total: number }) => `做完 ${done}/${total}`,
  call: ({ phone }: { phone: string }) => `电话 ${phone}`,
  steps: {
    'stop-paying': {
      what: '一分钱也别再付',
      how: '任何以退款、解冻、验证、保证金为名再让您付钱的，都是新的骗局。',
    },
    'write-four': {
      what: '抄下四样：户名、账号、金额、精确到秒的时间',
      how: '四样对得上，才有可能止付。下面可以填好复制。',
    },
    'hold-transfer': {
      what: '看看钱到账没有',
      how: '设过延时到账或非实时汇款的，马上在这笔账单找“投诉”，银行卡打银行客服要求撤销。',
    },
    'call-police': {
      what: '打 110，或去最近的派出所',
      how: '只有公安能通知银行和支付机构止付。说“涉嫌诈骗”，把四样念给对方听。',
    },
    'keep-profile': {
      what: '存下对方的资料页和收款码',
      how: '头像、昵称、微信号或 QQ 号。被拉黑后就看不到了。',
    },
    'keep-chat': {
      what: '聊天一条也别删',
      how: '不删好友、不清空、不撤回、不卸载。从头到尾截图或录屏，放进证据匣。',
    },
    'report-in-chat': { what: '在聊天里投诉对方', how: '在聊天详情里找“投诉”，选欺诈骗钱，记下回执编号。' },
    'call-payment': {
      what: '打付款工具的客服',
      how: '要求登记投诉、保存交易和实名信息、按公安通知处置。记下工单号。银行卡看卡背面的电话。',
    },
    'shop-desk': { what: '网站上的投诉同时提交', how: '很多网站只在当天受理，别等。' },
    'police-station': {
      what: '去派出所做笔录，要回执',
      how: '带身份证、账单、聊天和对方账号。在反诈 App 里举报不等于报案。',
    },
    'ask-96110': { what: '拿不准就问 96110', how: '反诈专线，可以咨询和提供线索；它打来的电话要接。' },
    'export-bill': {
      what: '导出账单',
      how: '不要删账单：导出的文件不含已删除的记录。解压密码不要写进任何投诉。',
    },
    voucher: {
      what: '申请微信转账电子凭证',
      how: '要填对方真实姓名，填对了就知道收款人是谁。红包和扫码付款没有这个凭证。',
    },
    'watch-for-alarm': { what: '盯住三件事', how: '对方拉黑您、失联、或又要您付钱：马上打 110。' },
  },
  donts: '这些千万别做',
  dontList: [
    '不找“追款”“黑客”“网警”代办：说能追回、要先付钱的都是骗子。',
    '不告诉对方您已经报警。',
    '不在群里公布对方的身份证和住址。',
  ],
};

export const fourData = {
  title: '报警要用的四样',
  payee: '收款户名',
  account: '收款账号',
  accountHint: '微信号、QQ、支付宝账号，或卡号和开户行',
  amount: '金额',
  paidAt: '付款时间（精确到秒）',
  paidAtHint: '例如 2026-09-18 14:02:11，账单详情里有',
  shown: ({ exhibits }: { exhibits: string }) => `来自${exhibits}，请核对`,
  copy: '复制这四样',
  copied: '已复制。',
  copyFailed: '没能复制，请自己抄下来。',
  missing: ({ names }: { names: string }) => `还缺：${names}。在付款账单的详情里找。`,
  note: '只存在本机，不会写进投诉，也不打进证据包。',
};

export const ghost = {
  title: '钱和人，先说三件事',
  paidBy: '用什么付的？',
  paidBys: { wechat: '微信', alipay: '支付宝', qq: 'QQ 钱包', bank: '银行卡', other: '别的' },
  toPerson: '钱付给了个人吗？（转账、红包、个人收款码）',
  contact: '还联系得上卖家吗？',
  contacts: { answers: '会回', silent: '不回', gone: '拉黑、注销、找不到' },
  more: '对方有没有再要您付钱？（解冻、保证金、验证）',
  yes: '是',
  no: '不是',
  unknown: '不知道',
  has: '有',
  hasNot: '没有',
};

export const minor = {
  title: '付款的是未成年人吗？',
  yes: '是孩子付的',
  no: '不是',
  age: '付款那天几岁？',
  confirm: '我是监护人，以上属实。成年人冒充未成年人申请退款是造假。',
  void: '不满八岁：买卖本来就无效，钱应当返还。',
  consent: '八岁以上：监护人没有同意、也不追认，买卖就不生效，钱应当返还。',
  adult: '满十八岁按成年人处理。',
  statutes: '投诉里会引用：',
  proofTitle: '要证明的',
  proof: {
    'age-and-guardian': '孩子的年龄、您是监护人：户口簿或出生证明。只给支付机构、官方和法院，不要发给卖家。',
    'child-did-it': '确实是孩子操作的：谁的手机、付款时间和上课作息、谁知道密码、聊天语气。',
    'not-agreed': '您没有同意，发现后马上拒绝：写下发现的日期。',
    'out-of-proportion': '这笔钱和孩子的年龄、家里情况不相称。',
    'what-is-left': '用掉了多少、还剩多少。',
  },
  unconfirmed: '勾选上面一句，投诉才会这样写。',
};
