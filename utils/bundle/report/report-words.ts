// Chinese and English for the codes that a report shows.
import type { TwoWords } from '../honest-words.ts';

const words = (zh: string, en: string): TwoWords => ({ zh, en });

export const KINDS: Readonly<Record<string, TwoWords>> = {
  product: words('商品页', 'product page'),
  checkout: words('下单页', 'checkout page'),
  payment: words('支付页', 'payment page'),
  order: words('订单页', 'order page'),
  orders: words('订单列表', 'list of orders'),
  chat: words('聊天记录', 'chat'),
  redeem: words('兑换/激活页', 'redeem page'),
  terms: words('平台条款', 'terms'),
  page: words('网页', 'page'),
  recording: words('录像', 'recording'),
  window: words('窗口画面', 'window'),
  file: words('补充文件', 'file'),
  note: words('说明', 'note'),
};

export const METHODS: Readonly<Record<string, TwoWords>> = {
  pixel: words('像素截图', 'pixel screenshot'),
  stitched: words('像素截图（滚动拼接）', 'pixel screenshot (scrolled and stitched)'),
  rendered: words('网页重绘图（非截图）', 'redrawn from the page (not a screenshot)'),
  mhtml: words('网页存档', 'page archive'),
  dom: words('网页代码副本', 'copy of the page’s code'),
  text: words('页面文字', 'text of the page'),
  frame: words('窗口画面（浏览器的屏幕共享）', 'picture of a window (the browser’s screen sharing)'),
  import: words('采集人提供的文件', 'file supplied by the person who captured it'),
};

export const GRADES: Readonly<Record<string, TwoWords>> = {
  page: words('网页直采：由扩展从网页直接读取', 'page: read from the page by the extension'),
  window: words('窗口画面：由采集人选取的窗口', 'window: picked by the person who captured it'),
  supplied: words(
    '采集人提供：粘贴、拖入或选择',
    'supplied: pasted, dropped or chosen by the person who captured it',
  ),
  other: words('他人提供：来自他人的证据包', 'other: from somebody else’s bundle'),
};

export const FILE_KINDS: Readonly<Record<string, TwoWords>> = {
  screenshot: words('可见区域截图', 'screenshot'),
  fullpage: words('整页截图', 'full page'),
  rendered: words('网页重绘图（非截图）', 'redrawn from the page (not a screenshot)'),
  text: words('页面文字', 'text'),
  dom: words('网页代码副本', 'page code'),
  snapshot: words('页面结构', 'page structure'),
  transcript: words('整段聊天（文字数据）', 'whole chat as data'),
  mhtml: words('网页存档', 'page archive'),
  note: words('说明', 'note'),
  file: words('文件', 'file'),
  frame: words('窗口画面', 'picture of a window'),
  recording: words('录像（原件）', 'recording (original)'),
  chunks: words('录像分段清单', 'list of the recording’s pieces'),
  seekable: words('录像（可拖动播放的副本）', 'recording (copy with an index)'),
};

export const HIDDEN: Readonly<Record<string, TwoWords>> = {
  'full-copy': words(
    '完整网页副本，未附（可能含卡密）',
    'complete copy of the page, not enclosed (may hold secrets)',
  ),
  'secret-without-box': words('图中卡密位置不明，未附', 'not enclosed: shows a secret at an unknown place'),
  'picture-not-maskable': words('图片无法可靠遮盖，未附', 'not enclosed: could not be masked reliably'),
  'secret-in-binary': words('文件内含卡密，未附', 'not enclosed: holds a secret'),
  film: words('录像录音无法遮盖，未附', 'recording, not enclosed: it cannot be masked'),
  'secret-left': words('遮盖后仍含卡密，未附', 'not enclosed: a secret was left after masking'),
  masked: words('已遮盖卡密的副本', 'copy with secrets masked'),
  'unsearched-image': words('图片内容未经检查', 'content of the picture was not searched'),
  'unsearched-file': words('文件内容未经检查', 'content of the file was not searched'),
  field: words(
    '网页自述（标题、网址等），含要遮盖的内容，未附',
    'claim of the page, not enclosed: holds what is hidden',
  ),
  elsewhere: words('在另一个证据包里', 'in another part'),
};

export const MOMENTS: Readonly<Record<string, TwoWords>> = {
  ordered: words('下单（页面显示）', 'ordered (as the page shows)'),
  paid: words('付款（页面显示）', 'paid (as the page shows)'),
  captured: words('采集（本机时钟）', 'captured (device clock)'),
  message: words('聊天消息（页面显示）', 'message (as the page shows)'),
  failure: words('失败页采集（本机时钟）', 'failure captured (device clock)'),
  noticed: words(
    '出现过的失败提示（脚本读到，可能不在图中；弹窗文字网页可伪造）',
    'failure that appeared (read by our script, possibly not in the picture; a page could forge a dialog)',
  ),
  success: words('页面显示兑换成功（本机时钟）', 'the page says that the code took (device clock)'),
};

export const ANSWERS: Readonly<Record<string, TwoWords>> = {
  yes: words('还在', 'yes'),
  no: words('打不开了', 'no'),
  unknown: words('不清楚', 'not known'),
};

export const AUDIENCES: Readonly<Record<string, TwoWords>> = {
  merchant: words('给商家（已遮盖）', 'for the merchant (redacted)'),
  platform: words('给平台（已遮盖）', 'for the platform (redacted)'),
  payment: words('给支付机构（已遮盖）', 'for the payment channel (redacted)'),
  authority: words('给 12315、公安或法院', 'for authorities, police or court'),
  community: words('公开发布（遮盖最多）', 'for the public (redacted most)'),
  self: words('仅自己（含完整原件）', 'for myself (complete originals)'),
};

/** Papers by their own names; the two of before bear the names of their readers. */
export const PAPERS: Readonly<Record<string, TwoWords>> = {
  merchant: words('给商家', 'to the merchant'),
  platform: words('给平台', 'to the platform'),
  'merchant-request': words('给商家的请求', 'request to the merchant'),
  'merchant-reminder': words('给商家的催告', 'reminder to the merchant'),
  'platform-complaint': words('向平台的投诉', 'complaint to the platform'),
  'platform-review': words('向平台申请人工复核', 'request for review by a person'),
  'platform-arbitration': words('向平台申请争议处理', 'application for arbitration by the platform'),
  'wechat-pay': words('微信支付投诉', 'complaint to WeChat Pay'),
  alipay: words('支付宝投诉', 'complaint to Alipay'),
  'regulator-complaint': words('12315 投诉', 'complaint to 12315'),
  'regulator-report': words('12315 举报', 'report to 12315'),
  'police-outline': words('报案提纲', 'outline for the police'),
  'court-outline': words('起诉状要点', 'points for a lawsuit'),
  'community-post': words('公开说明', 'public post'),
};

/** What went wrong while an item was captured; docs/evidence.md. */
export const INCIDENTS: Readonly<Record<string, TwoWords>> = {
  'page-still-loading': words('页面还在加载', 'the page was still loading'),
  'page-did-not-load': words('页面打不开', 'the page did not open'),
  'mhtml-failed': words('没有存到 MHTML 存档', 'no MHTML archive was made'),
  'frame-unreadable': words('有一块内容读不到文字', 'a frame could not be read'),
  'pixels-unavailable': words('没有截到屏幕画面', 'the browser granted no pixels'),
  'clock-set-back': words('本机时钟比上一份证据还早', 'the device clock is behind an earlier record'),
  'fullpage-inner': words('长图只有看得见的部分', 'the page scrolls inside itself: only the visible part'),
  'fullpage-unavailable': words('没有拍整页长图', 'no full-page picture'),
  'fullpage-failed': words('长图没有拍成', 'the full-page picture failed'),
  'fullpage-stopped': words('长图没有拍完', 'the full-page picture was stopped'),
  'fullpage-cut': words('长图只拍了前面一部分', 'the full-page picture covers the first part only'),
  'fullpage-interrupted': words('长图被打断', 'the full-page picture was cut off'),
};
