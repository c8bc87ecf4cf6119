// Articles of laws that a text names, in any of the ways people write them: 《电商法》第42条、第四十三条, 消法二十三条.
export interface CitedArticle {
  law: LawKey;
  article: number;
  /** Offsets of the article's words (`第42条`). */
  start: number;
  end: number;
  /** Offset of the law's name. */
  nameStart: number;
  nameEnd: number;
}

export type LawKey =
  | 'consumer'
  | 'e-commerce'
  | 'competition'
  | 'public-order'
  | 'cyber'
  | 'evidence'
  | 'internet-court'
  | 'contract'
  | 'tort'
  | 'civil-code'
  | 'platform-rules'
  | 'consumer-regulation';

const NAMES: readonly [LawKey, string][] = [
  ['consumer-regulation', '(?:消费者权益保护法|消法)实施条例'],
  ['consumer', '消费者权益保护法|消费者权益法|消费者保护法|消费者权益保障法|消保法|消法'],
  ['e-commerce', '电子商务法|电商法'],
  ['competition', '反不正当竞争法|不正当竞争法|反法'],
  ['public-order', '治安管理处罚(?:法|条例)|治安处罚法|治安法|治安管理法'],
  ['cyber', '网络安全法|网安法'],
  [
    'evidence',
    '(?:最高人民法院|最高法)?(?:关于)?民事诉讼证据(?:的)?(?:若干)?规定|民事证据规定|民诉证据规定|证据规定|关于民事诉讼证据的若干规定',
  ],
  ['internet-court', '互联网法院(?:审理案件)?(?:若干问题)?(?:的)?规定'],
  ['contract', '合同法(?!典)'],
  ['tort', '侵权责任法|民法通则|民法总则'],
  ['civil-code', '民法典'],
  ['platform-rules', '(?:网络交易)?平台规则(?:监督)?管理办法'],
];
const NAME = new RegExp(
  `(?:《)?(?:中华人民共和国|我国|新修订|新|旧)?(?:《)?(?:${NAMES.map(([, words], i) => `(?<k${i}>${words})`).join('|')})[》〉]?`,
  'g',
);
const NUM = '(?:\\d{1,4}|[零〇一二三四五六七八九十百千]{1,7})';
const ONE = `(?:第\\s?)?${NUM}(?:\\s?条)?(?:之[一二三四五])?(?:第[^条，,。；;、\\n]{1,6}[款项目]){0,2}`;
const LIST = new RegExp(
  `^((?:[（(][^（）()\\n]{0,20}[）)])?[的之中\\s》]{0,3})(${ONE}(?:\\s?[、,，和及与]\\s?${ONE}){0,7})`,
);
const EACH = new RegExp(
  `(?:第\\s?)?(${NUM})(?:\\s?条)?(?:之[一二三四五])?(?:第[^条，,。；;、\\n]{1,6}[款项目]){0,2}`,
  'g',
);
const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export function articleNumber(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  let digit = 0;
  for (const char of words) {
    const unit = UNIT[char];
    if (unit === undefined) digit = DIGIT[char] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

function lawOf(match: RegExpMatchArray): LawKey | null {
  const index = NAMES.findIndex((_, i) => match.groups?.[`k${i}`] !== undefined);
  return NAMES[index]?.[0] ?? null;
}

function articlesAfter(text: string, law: LawKey, nameStart: number, nameEnd: number): CitedArticle[] {
  const match = LIST.exec(text.slice(nameEnd, nameEnd + 80));
  const list = match?.[2]?.slice(0, (match[2].lastIndexOf('条') + 1 || -1) + 12) ?? '';
  if (!list.includes('条')) return [];
  const from = nameEnd + (match?.[1]?.length ?? 0);
  return [...list.matchAll(EACH)].flatMap((one) => {
    // A number after the last 条 belongs to the next words: 第八条，2026年……
    if (one.index > list.lastIndexOf('条')) return [];
    const start = from + one.index;
    return {
      law,
      article: articleNumber(one[1] ?? ''),
      start,
      end: start + one[0].length,
      nameStart,
      nameEnd,
    };
  });
}

/** Every name of a law we know, with the articles that follow it. */
export function findCitedLaws(
  text: string,
): { law: LawKey; start: number; end: number; words: string; articles: CitedArticle[] }[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const law = lawOf(match);
    if (law === null) return [];
    const end = match.index + match[0].length;
    return {
      law,
      start: match.index,
      end,
      words: match[0],
      articles: articlesAfter(text, law, match.index, end),
    };
  });
}
