// Scores of many pages as a table of platforms × page kinds × facts.
import { addScore, emptyScore, f1, MEASURED, type Measured, type Score, type Tally } from './score-page.ts';

export interface ScoredPage {
  /** Shop software, `unknown software` or `no shop`. */
  platform: string;
  pageKind: string;
  score: Score;
}

const ORDER_FACTS: readonly Measured[] = [
  'order number',
  'amount',
  'times',
  'status',
  'product',
  'card secret',
];

/** Markdown: one row for each kind of page of each platform, then the sums. */
export function accuracyTable(pages: readonly ScoredPage[]): string {
  const head = ['platform', 'page kind', 'pages', ...MEASURED];
  const rows = [...groups(pages)].map(([, group]) => row(group));
  const sum = sumOf(pages);
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows,
    line(['**all**', '', String(pages.length), ...MEASURED.map((fact) => cell(sum[fact]))]),
    line(['**F1**', '', '', ...MEASURED.map((fact) => ratio(f1(sum[fact])))]),
    '',
    `Micro-F1 over order number, amount, times, status, product and card secret: **${ratio(f1(orderFacts(sum)))}**.`,
    `Pages of no shop: ${invented(pages)}.`,
  ].join('\n');
}

function groups(pages: readonly ScoredPage[]): Map<string, ScoredPage[]> {
  const found = new Map<string, ScoredPage[]>();
  const sorted = pages.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const page of sorted) found.set(keyOf(page), [...(found.get(keyOf(page)) ?? []), page]);
  return found;
}

const keyOf = ({ platform, pageKind }: ScoredPage): string => `${platform}\n${pageKind}`;

function row(group: readonly ScoredPage[]): string {
  const sum = sumOf(group);
  const { platform = '', pageKind = '' } = group[0] ?? {};
  return line([platform, pageKind, String(group.length), ...MEASURED.map((fact) => cell(sum[fact]))]);
}

function sumOf(pages: readonly ScoredPage[]): Score {
  const sum = emptyScore();
  for (const { score } of pages) addScore(sum, score);
  return sum;
}

export function orderFacts(score: Score): Tally {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const fact of ORDER_FACTS) {
    sum.right += score[fact].right;
    sum.wrong += score[fact].wrong;
    sum.missed += score[fact].missed;
  }
  return sum;
}

function invented(pages: readonly ScoredPage[]): string {
  const others = pages.filter(({ platform }) => platform === NO_SHOP);
  const wrong = others.filter(({ score }) => orderFacts(score).wrong > 0).length;
  return `${wrong} of ${others.length} yield an order`;
}

export const NO_SHOP = 'no shop';

function cell({ right, wrong, missed }: Tally): string {
  if (right + wrong + missed === 0) return '';
  return wrong === 0 ? `${right}/${right + missed}` : `${right}/${right + missed} +${wrong}`;
}

function ratio(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
