// What a bundle is worth, in the words that every surface of it uses.
export interface TwoWords {
  zh: string;
  en: string;
}

export const PROVES: readonly TwoWords[] = [
  {
    zh: '封印之后内容没有变化：每个文件都有摘要，摘要清单由采集人的密钥签名。',
    en: 'Nothing changed since the seal: every file has a digest, and the list of digests is signed by the key of the person who captured it.',
  },
  {
    zh: '记录的先后顺序：每条记录都在只能追加的日志里，删除、移走和撤销也留有记录。',
    en: 'The order of the records: each is in an append-only log, and removals, moves and undos are records too.',
  },
  {
    zh: '有第三方时间戳时：每份证据在哪两个时间之间存下。',
    en: 'Where authorities stamped the log: between which two times each item was recorded.',
  },
];

/** The six limits, as docs/evidence.md has them. */
export const PROVES_NOT: readonly TwoWords[] = [
  {
    zh: '页面确由该网站提供：页面在显示它的电脑上可以被改动（开发者工具、其他扩展、改过的浏览器）。',
    en: 'That the site really served the page: a page can be altered on the machine that shows it (developer tools, other extensions, a modified browser).',
  },
  {
    zh: '采集人是谁：密钥属于一个浏览器，不是身份证明。',
    en: 'Who captured it: the key belongs to a browser and is no proof of identity.',
  },
  {
    zh: '没有遗漏：从未保存过的页面看不出来。',
    en: 'That nothing was left out: pages that were never saved are invisible.',
  },
  {
    zh: '确切的时间：采集时间是本机时钟；没有第三方时间戳时不能独立证明。',
    en: 'The exact time: times of capture are the device clock’s and are not proven without third-party time-stamps.',
  },
  {
    zh: '采集人自己提供的文件是真的：粘贴、拖入、选择、填写的都标为“采集人提供”。',
    en: 'That supplied files are genuine: what was pasted, dropped, chosen or typed is marked as supplied.',
  },
  {
    zh: '重绘图就是屏幕的样子：标为“网页重绘图”的不是截图。',
    en: 'That a redrawn picture is what the screen showed: what is marked as redrawn is no screenshot.',
  },
];
