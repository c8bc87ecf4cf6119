// Words that every surface uses.
import { backupErrors } from './backup.ts';
import { stampErrors } from './stamp.ts';

export const app = {
  name: '证据匣',
  local: '只存在本机 · 证据不上传',
  back: '返回',
  settings: '设置',
  verify: '核验证据包',
  openLocker: ({ count }: { count: number }) => `打开证据柜（${count}）`,
  copied: '已复制',
  crashed: '证据匣的这个窗口出错了。已存的证据都还在，请关掉重开。',
  reload: '重新打开',
};

export const kinds = {
  product: '商品页',
  checkout: '下单页',
  payment: '付款页',
  order: '订单页',
  orders: '订单列表',
  chat: '聊天记录',
  redeem: '激活页',
  terms: '条款规则',
  page: '网页',
  recording: '录像',
  window: '窗口画面',
  file: '自己添加的文件',
  note: '文字说明',
};

export const methods = {
  pixel: '屏幕截图',
  stitched: '整页长截图（逐屏拼接）',
  rendered: '网页重绘图（不是截图）',
  mhtml: '整页存档',
  dom: '网页源码',
  text: '页面文字',
  frame: '窗口画面',
  import: '自己添加',
};

export const grades = {
  page: '证据匣从网页直接读取',
  window: '您选择的窗口',
  supplied: '您自己提供，证据匣没有在网页上看到',
  other: '来自别人的证据包',
};

export const files = {
  screenshot: '屏幕截图',
  fullpage: '整页长截图',
  rendered: '网页重绘图（不是截图）',
  text: '页面文字',
  dom: '网页源码（按纯文字保存）',
  snapshot: '页面读数',
  transcript: '整段聊天（文字数据）',
  mhtml: '整页存档',
  note: '文字说明',
  file: '文件',
  frame: '窗口画面',
  recording: '录像（原件）',
  chunks: '录像分段清单',
  seekable: '录像（可拖动播放的副本）',
};

/** `what` happened and what to do `next`, for every expected error. */
export const errors = {
  'page-restricted': {
    what: '浏览器不允许扩展读取这个页面，没有保存。',
    next: '请截图后在这里按 Ctrl+V 粘贴，也可以拖入或选择图片。',
  },
  'page-empty': { what: '窗口太小，看不到内容，没有保存。', next: '把浏览器窗口放大，再点“重新保存”。' },
  'page-crashed': {
    what: '这个页面已经崩溃，读不到内容。',
    next: '刷新页面再保存；打不开就截图粘贴进来。',
  },
  'no-permission': {
    what: '浏览器还没有允许读取这个页面，没有保存。',
    next: '关掉这个窗口，再点一次工具栏里的证据匣图标。',
  },
  'tab-gone': { what: '这个页面已经关掉了，没有保存。', next: '重新打开那个页面，再点证据匣图标。' },
  'private-window': {
    what: '这是无痕窗口，没有保存。',
    next: '要保存请点“仍要保存”，证据里会注明来自无痕窗口。',
  },
  'sensitive-page': { what: '这像是银行、邮箱或登录页，没有保存。', next: '确认需要再点“仍要保存”。' },
  'capture-failed': { what: '没有截到画面，没有保存。', next: '让页面留在最前面，再点“重新保存”。' },
  'capture-stopped': { what: '已经停止，这一份没有保存。', next: '需要时再点“重新保存”。' },
  'job-running': { what: '这个页面正在保存。', next: '请等它完成。' },
  'locker-full': {
    what: '电脑空间不够，这一份没有保存。',
    next: '删掉电脑里不用的文件，再点“重新保存”。以前的证据都还在。',
  },
  'locker-unreadable': {
    what: '证据柜打不开。',
    next: '请关掉浏览器再打开。不要清除浏览数据，否则证据会丢失。',
  },
  'locker-behind': {
    what: '证据柜被新版本的证据匣用过，这个版本打不开。',
    next: '请把证据匣更新到最新版本。',
  },
  'locker-locked': {
    what: '证据匣已锁定，看不到保存的内容。保存不受影响。',
    next: '输入口令解锁，再做一次。',
  },
  'passphrase-wrong': {
    what: '口令不对，没有打开。',
    next: '请再输一次，注意大小写和输入法。证据都还在，不会因为输错而丢失。',
  },
  'passphrase-set': { what: '已经设过口令了。', next: '要换一个口令，请用“修改口令”。' },
  'backup-sealed': {
    what: '这个备份用另一个口令锁着，不能和这里的证据放在一起，没有恢复。',
    next: '换一个浏览器用户恢复它，用原来的口令打开，关闭口令后再备份一次。',
  },
  'readback-failed': {
    what: '写入后核对不一致，这一份不算保存成功。',
    next: '请点“重新保存”。反复出现请检查硬盘。',
  },
  'export-empty': { what: '这个订单还没有证据可以打包。', next: '先保存订单页或失败页。' },
  'secret-not-masked': {
    what: '有一处卡密没能遮住，为了安全没有打包。',
    next: '可以改选“仅自己”，但不要把那一份发给别人。',
  },
  'record-invalid': { what: '证据匣内部记录有错，没有完成。', next: '请再试一次。已存的证据都还在。' },
  'file-too-large': { what: '文件超过 500 MB，没有保存。', next: '请分成几个小文件再添加。' },
  'not-found': { what: '找不到这一份证据。', next: '它可能已经撤销，请到证据柜里看看。' },
  'no-chat': {
    what: '这个页面上没有读到聊天，没有保存。',
    next: '先让聊天内容显示出来，再试一次。',
  },
  ...backupErrors,
  ...stampErrors,
  bug: { what: '证据匣出错了，没有完成。', next: '请再试一次。已存的证据都还在。' },
};

/** What a saved item could not keep. */
export const incidents = {
  'page-did-not-load': '页面打不开：已存网址、时间和浏览器的说明。',
  'fullpage-inner': '页面在自己的区域里滚动，长图只有看得见的部分。',
  'mhtml-failed': '没有存到 MHTML 存档，其他内容都在。',
  'page-still-loading': '保存时页面还在加载。',
  'frame-unreadable': '页面里有一块内容读不到文字，已记下它的网址。',
  'clock-set-back': '电脑时间比上一份证据还早，请检查系统时间。',
  'pixels-unavailable': '没有截到屏幕画面。',
  'fullpage-unavailable': '没有拍整页长图，只存了看得见的部分。',
  'fullpage-failed': '长图没有拍成，看得见的部分已存。',
  'fullpage-stopped': '长图没有拍完，已拍的部分已存。',
  'fullpage-cut': '页面太长，长图只拍了前面一部分。',
  'fullpage-interrupted': '长图被打断，看得见的部分已存。',
  'reading-cut': '页面内容太多，文字只读了一部分。',
  'chat-kept': '更早的聊天在以前收的那一份里，这一份从接上的地方开始。',
  'chat-rows': '聊天太长，只收了最近的 2000 条。',
  'chat-time': '聊天收了 3 分钟还没到头，已收的部分已存。',
  'chat-stopped': '您点了停止，已收的聊天已存。',
  'chat-navigated': '收聊天时页面变了，已收的部分已存。',
  'chat-interrupted': '收聊天被打断，已收的部分已存。',
  'chat-seam': '聊天中间有一处没有接上，那里可能缺消息。',
  other: '有一部分内容没有存到。',
};
