// The popup: one click saves, and what came of it.
export const save = {
  button: '保存证据',
  undo: '撤销保存',
  again: '重新保存',
  stillSave: '仍要再存',
  stillConfirm: '仍要保存',
  stop: '停止',
  fullPage: '存整页长图',
  fullPageHint: '页面比屏幕长，可以从头拍到尾。',
  saved: ({ nth, time }: { nth: number; time: string }) => `已保存 · 第${nth}份 · ${time}`,
  deadSaved: ({ nth, time }: { nth: number; time: string }) =>
    `店铺打不开，已存为证据 · 第${nth}份 · ${time}`,
  deadWhat: '网址、时间和浏览器的错误已存。',
  unchanged: ({ time }: { time: string }) => `内容没有变化，没有重复保存（上次 ${time}）`,
  undone: '已撤销。30 天内可以找回。',
  restore: '找回这一份',
  idle: '还没有保存这个页面。',
  idleNext: '点“保存证据”，存下您现在看到的内容。',
  notTrade: '这个页面不像交易页，没有自动保存。',
  notTradeNext: '需要就点“保存证据”，按回车也行。',
  sensitive: '这像是银行、邮箱或登录页，要保存吗？',
  sensitiveNext: '会存下您看到的内容；密码框会先涂掉。',
  privateWindow: '这是无痕窗口，要保存吗？',
  privateNext: '保存后会留在本机，证据里会注明来自无痕窗口。',
  interrupted: '这次保存被打断，没有存完整。',
  interruptedKept: '看得见的画面和文字已经保住。',
  interruptedNothing: '这一次没有留下内容。',
  earlierInterrupted: '上一次保存被打断了。',
  working: '正在保存，可以关掉这个窗口。',
  exportCutOff: '上次打包没有完成。',
  continueExport: '继续打包',
  steps: {
    reading: '正在读取页面…',
    pixels: '正在截图…',
    stitching: '正在拍长图…',
    harvesting: '正在收聊天记录…',
    writing: '正在写入…',
    checking: '正在核对…',
    building: '正在打包…',
    delivering: '正在交给浏览器下载…',
  },
  stitching: ({ done, total }: { done: number; total: number }) => `正在拍长图 ${done}/${total}`,
  harvest: '收完整段聊天',
  harvestHint: '更早的聊天可能还没收进来。会自动翻到最前面，收完放回原处。',
  harvesting: ({ count }: { count: number }) => `正在收聊天，已收 ${count} 条`,
  harvested: ({ count }: { count: number }) => `整段聊天已收好，共 ${count} 条。`,
  harvestedNew: ({ count }: { count: number }) => `已收 ${count} 条，和以前收的接上了。`,
  harvestedPart: ({ count }: { count: number }) => `收到 ${count} 条，不是全部。`,
  harvestElsewhere: '要收完整段聊天：打开那个聊天页面，点证据匣图标，再点“收完整段聊天”。',
  incidents: '有几处没有存全：',
  openItem: ({ kind }: { kind: string }) => `查看刚存的${kind}`,
  freeSpace: ({ free }: { free: string }) => `这台电脑还能存约 ${free}。`,
  manageSpace: '查看占用空间',
};

export const cases = {
  belongs: '归入订单',
  current: '当前订单',
  fresh: '新的订单',
  unnamed: ({ date }: { date: string }) => `未命名订单 · ${date}`,
  guessed: '归到哪个订单是猜的，请看一眼。',
};

export const site = {
  label: '在这家店显示快捷保存按钮',
  hint: '只读取这一家网站，随时可以关。',
  denied: '浏览器没有允许，按钮没有打开。',
};

export const supply = {
  title: '添加截图或文件',
  hint: '在这里按 Ctrl+V 粘贴截图，或把文件拖进来。',
  choose: '选择文件',
  chooseInTab: '到大页面选择文件',
  note: '写一段说明',
  notePlaceholder: '例如：9 月 18 日晚上在 QQ 上付款 96.5 元，对方说十分钟到账。',
  saveNote: '保存说明',
  saving: ({ name }: { name: string }) => `正在保存 ${name}…`,
  saved: ({ count }: { count: number }) => `已保存 ${count} 份。`,
  failed: ({ name, reason }: { name: string; reason: string }) => `${name}：${reason}`,
  pastedPicture: '粘贴的截图',
};

export const deadShop = {
  title: '店铺打不开了',
  hint: '如果是店铺打不开了：核对网址，把网址、时间和打不开这件事存下来。',
  address: '打不开的网址',
  keep: '记下店铺打不开',
  note: ({ address, at, online }: { address: string; at: string; online: boolean }) =>
    `店铺打不开。\n网址：${address}\n时间（本机时钟）：${at}\n浏览器显示自己的错误页，扩展读不到内容。\n本机网络：${online ? '在线' : '离线'}`,
};
