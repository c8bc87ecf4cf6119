// Law that is cited wrongly, as forums pass it on. Every row names what is right today.
import { plainCharacters } from '../../terms/plain-characters.ts';
import { type CitedArticle, findCitedLaws, type LawKey } from './cited-articles.ts';
import { LAW_STATEMENTS } from './law-statements.ts';
import { isNotTheBuyers, ownWords, sentenceBefore } from './own-words.ts';
import type { TextFinding } from './text-finding.ts';

interface ArticleRule {
  law: LawKey;
  articles: readonly number[];
  /** Words of the sentence that make it this mistake. */
  when?: RegExp;
  unless?: RegExp;
  /** Stands for the article alone, or for name and article. */
  replacement: string;
  withName?: true;
  suggestion: string;
}

const RULES: readonly ArticleRule[] = [
  {
    law: 'competition',
    articles: [8],
    unless: /贿赂/,
    replacement: '第九条',
    suggestion: '虚假宣传和刷单自2025年10月15日起是反不正当竞争法第九条，现第八条讲商业贿赂。',
  },
  {
    law: 'competition',
    articles: [20],
    when: /罚|查处/,
    replacement: '第二十五条',
    suggestion: '虚假宣传的罚则现为反不正当竞争法第二十五条。',
  },
  {
    law: 'public-order',
    articles: [42],
    when: /个人信息/,
    replacement: '第五十六条',
    suggestion: '治安管理处罚法2026年起换了编号：侵害个人信息是第五十六条。',
  },
  {
    law: 'public-order',
    articles: [42],
    replacement: '第五十条',
    suggestion: '治安管理处罚法2026年起换了编号：原第四十二条现为第五十条。',
  },
  {
    law: 'public-order',
    articles: [49],
    replacement: '第五十八条',
    suggestion: '治安管理处罚法2026年起换了编号：原第四十九条现为第五十八条。',
  },
  {
    law: 'consumer',
    articles: [23],
    replacement: '《电子商务法》第六十二条',
    withName: true,
    suggestion:
      '消法第二十三条的举证倒置只限耐用商品和装饰装修；要求提供原始交易记录，引电子商务法第六十二条。',
  },
  {
    law: 'consumer',
    articles: [25],
    replacement: '第四十八条',
    suggestion: '数字化商品不适用无理由退货；商品不符合约定，引第四十八条。',
  },
  {
    law: 'consumer',
    articles: [49],
    replacement: '第五十五条',
    suggestion: '2014年起是第五十五条，并且要有欺诈的证据。',
  },
  {
    law: 'evidence',
    articles: [16],
    replacement: '第十四条',
    suggestion: '第十六条讲境外公文书证，电子数据的种类在第十四条。',
  },
  {
    law: 'evidence',
    articles: [93],
    when: /清洁/,
    replacement: '第九十三条关于电子数据完整性的规定',
    suggestion: '第九十三条没有“存储介质清洁性”的说法。',
  },
  {
    law: 'e-commerce',
    articles: [42],
    unless: /知识产权/,
    replacement: '第五十九条',
    suggestion: '第四十二条讲知识产权通知；投诉的受理在第五十九条。',
  },
  {
    law: 'e-commerce',
    articles: [64, 65],
    replacement: '第六十条',
    suggestion: '第六十四、六十五条与争议处理无关；争议解决的途径在第六十条。',
  },
  {
    law: 'cyber',
    articles: [42, 44],
    replacement: '第四十六条',
    suggestion: '网络安全法2026年起换了编号：获取、提供个人信息在第四十六条。',
  },
  {
    law: 'internet-court',
    articles: [2],
    replacement: '有关管辖的规定',
    withName: true,
    suggestion: '2018年规定的管辖条款已经调整，管辖请以受诉法院的说明为准。',
  },
];
/** How many articles the law has: a higher number cannot be right. */
const LAST: Readonly<Partial<Record<LawKey, number>>> = {
  consumer: 63,
  'e-commerce': 89,
  'consumer-regulation': 53,
  'platform-rules': 47,
  'civil-code': 1260,
  cyber: 81,
};
/** Repealed on 2021-01-01; what their best-known articles became. */
const CIVIL_CODE: Readonly<Record<string, string>> = {
  'contract 8': '第四百六十五条',
  'contract 39': '第四百九十六条',
  'contract 40': '第四百九十七条',
  'contract 52': '第一百五十三条',
  'contract 54': '第一百四十八条',
  'contract 60': '第五百零九条',
  'contract 94': '第五百六十三条',
  'contract 96': '第五百六十五条',
  'contract 97': '第五百六十六条',
  'contract 107': '第五百七十七条',
  'contract 108': '第五百七十八条',
  'contract 111': '第五百八十二条',
  'contract 113': '第五百八十四条',
  'tort 36': '第一千一百九十五条',
};
const REPEALED = new Set<LawKey>(['contract', 'tort']);

function finding(
  text: string,
  start: number,
  end: number,
  replacement: string,
  suggestion: string,
): TextFinding {
  return { code: 'wrong-law', start, end, match: text.slice(start, end), replacement, suggestion };
}

function sentenceAround(text: string, start: number, end: number): string {
  const after = text.slice(end, end + 60).split(/[。；;！!？?\n]/)[0] ?? '';
  return sentenceBefore(text, start) + text.slice(start, end) + after;
}

function checkArticle(text: string, cited: CitedArticle): TextFinding[] {
  const sentence = sentenceAround(text, cited.nameStart, cited.end);
  if (/无关|不再引用|不适用|已废止|不引用|不以此为依据/.test(sentence)) return [];
  const rule = RULES.find(
    ({ law, articles, when, unless }) =>
      law === cited.law &&
      articles.includes(cited.article) &&
      (when?.test(sentence) ?? true) &&
      !(unless?.test(sentence) ?? false),
  );
  if (rule) {
    const start = rule.withName ? cited.nameStart : cited.start;
    return [finding(text, start, cited.end, rule.replacement, rule.suggestion)];
  }
  const last = LAST[cited.law];
  if (last === undefined || (cited.article >= 1 && cited.article <= last)) return [];
  const suggestion = `这部法只有${last}条，请核对条号；记不清时不写条号。`;
  return [finding(text, cited.start, cited.end, '的有关规定', suggestion)];
}

function checkLaws(text: string): TextFinding[] {
  return findCitedLaws(text).flatMap(({ law, start, end, words, articles }) => {
    if (isNotTheBuyers(text, start)) return [];
    if (REPEALED.has(law)) {
      if (/废止|失效|原《?合同法/.test(sentenceAround(text, start, end))) return [];
      const [first] = articles;
      const place = first ? (CIVIL_CODE[`${law} ${first.article}`] ?? '的有关规定') : '';
      return [
        finding(
          text,
          start,
          articles.at(-1)?.end ?? end,
          `《民法典》${place}`,
          '这部法2021年起由民法典取代。',
        ),
      ];
    }
    const name = /消费者(?:权益法|保护法|权益保障法)/.exec(words);
    const wrongName = name
      ? [
          finding(
            text,
            start + name.index,
            start + name.index + name[0].length,
            '消费者权益保护法',
            '法名是《消费者权益保护法》。',
          ),
        ]
      : [];
    return [...wrongName, ...articles.flatMap((cited) => checkArticle(text, cited))];
  });
}

function checkStatements(text: string): TextFinding[] {
  const own = ownWords(text, true);
  return LAW_STATEMENTS.flatMap(({ pattern, unless, replacement, suggestion, inQuotes }) => {
    const source = inQuotes ? text : own;
    return [...source.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (isNotTheBuyers(source, start) || unless?.test(sentenceAround(text, start, end))) return [];
      return [finding(text, start, end, replacement, suggestion)];
    });
  });
}

/** Wrong numbers and names of laws and wrong statements about them, in the order of the rules. */
export function findWrongLaw(text: string): TextFinding[] {
  const plain = plainCharacters(text);
  return [...checkLaws(plain), ...checkStatements(plain)].map((found) => ({
    ...found,
    match: text.slice(found.start, found.end),
  }));
}
