// A case: what is kept, what is missing, the complaint and the bundle.
export const chain = {
  title: '证据链',
  count: ({ kept, total }: { kept: number; total: number }) => `证据链 ${kept}/${total}`,
  slots: { order: '订单', promise: '承诺/聊天', failure: '失败页', terms: '条款' },
  kept: '已存',
  missing: '还缺',
  unavailable: '本店没有',
  how: {
    order: '打开订单详情页，点证据匣图标。',
    promise: '打开商品页或和商家的聊天，点证据匣图标；手机聊天可以截图粘贴。',
    failure: '打开提示失败的激活页或充值页，点证据匣图标。',
    terms: '打开网站底部的“服务条款”或“售后规则”，点证据匣图标。',
  },
  instead: {
    order: '可以用付款账单截图代替。',
    promise: '可以用商品页上的说明，或 QQ、微信聊天截图代替。',
    failure: '可以用激活失败的截图代替。',
    terms: '可以用商品页上的售后说明或店铺公告代替。',
  },
};

export const bundle = {
  button: '打包证据',
  title: '打包证据',
  audience: '给谁看',
  selfWarning: '这一份带完整卡密。谁拿到谁就能用，千万不要发给别人。',
  size: ({ size }: { size: string }) => `大约 ${size}`,
  large: '文件较大，会在新标签页里继续，不怕窗口关闭。',
  start: '开始打包',
  working: ({ done, total }: { done: number; total: number }) => `正在打包 ${done}/${total}`,
  preparing: '正在准备…',
  stop: '停止',
  stopped: '已停止，没有生成文件。',
  done: '打包完成，已交给浏览器下载：',
  again: '再打包一次',
  note: '解压后打开 index.html 就能看；对方不用安装任何软件。',
};

export const trouble = {
  button: '已经出问题了',
  title: '已经出问题了',
  lead: '手上有什么就贴什么，不知道的可以空着。再把截图放进来。',
  where: '在哪里买的？',
  whereHint: '网址、店名、QQ 号或群名',
  when: '什么时候买的？',
  whenHint: '例如 9 月 18 日晚上 8 点',
  amount: '付了多少钱？',
  amountHint: '例如 96.50 元',
  reachable: '店铺现在还打得开吗？',
  yes: '打得开',
  no: '打不开了',
  unknown: '不知道',
  start: '下一步：放入截图',
  startEmpty: '请至少贴一样东西，或者回答一个问题。',
  started: '已建好订单。现在把付款记录、聊天、报错的截图放进来。',
  finish: '看这个订单',
};
