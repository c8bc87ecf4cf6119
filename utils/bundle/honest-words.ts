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
];

export const PROVES_NOT: readonly TwoWords[] = [
  {
    zh: '页面确由该网站提供（本机上的页面可能被改动过）。',
    en: 'That the site really served the page (a page can be altered on the machine that shows it).',
  },
  { zh: '采集人的身份（密钥不是身份证明）。', en: 'Who captured it (a key is not an identity).' },
  {
    zh: '采集的绝对时间：时间取自本机时钟；没有第三方时间戳时不能独立证明。',
    en: 'The absolute time: times come from the device clock and are not proven without third-party time-stamps.',
  },
  {
    zh: '没有遗漏其他页面，也没有在采集之前就被略去的内容。',
    en: 'That no other page existed, or that nothing was left out before the capture.',
  },
];
