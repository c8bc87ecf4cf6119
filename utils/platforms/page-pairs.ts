import type { Rect } from '../evidence/geometry.ts';
import { readMoment } from '../page/moments.ts';
import { type Page, sameRow, unite, wordsIn } from '../page/page-model.ts';
import { readDeliveryNotes } from './generic/delivery-notes.ts';
import { readDelivery } from './generic/delivery-section.ts';
import { findLabelHits, type LabelHit } from './generic/label-hits.ts';
import { isMenuItem, isOfTicket } from './generic/label-places.ts';
import { readOrderLines } from './generic/order-lines.ts';
import { secretsUnder } from './generic/order-values.ts';
import { type Pair, PairFinder } from './generic/pairs.ts';
import { isQuoted } from './generic/quotations.ts';
import { readTables } from './generic/table-rows.ts';
import { readTimeline } from './generic/timeline-times.ts';
import type { Platform } from './platform.ts';

export interface PairReading {
  pairs: Pair[];
  rows: number[];
  /** Segments that are a label or the value of one, those of no interest included. */
  spoken: Set<number>;
}

/** Every label of the page with its value, and the rows of its tables. */
export function readPairs(page: Page, platform: Platform | null): PairReading {
  const hits = findLabelHits(page).filter((hit) => !isMenuItem(page, hit));
  const finder = new PairFinder(page, hits);
  const tables = readTables(page, hits, finder);
  const open = hits.filter((hit) => !tables.headers.has(hit.segment.index) && !isOfTicket(page, hit));
  const pairs = tables.pairs.concat(
    pairsOf(page, open, finder),
    classPairs(page, platform),
    readOrderLines(page),
    readDeliveryNotes(page),
    readTimeline(page),
  );
  const own = pairs.filter(
    (pair) => pair.label.kind !== 'trap' && !isQuoted(page, pair.element, pair.segments),
  );
  return { pairs: own, rows: tables.rows, spoken: spokenIn(pairs, hits, tables.headers) };
}

function pairsOf(page: Page, hits: readonly LabelHit[], finder: PairFinder): Pair[] {
  const covered = new Set<number>();
  const pairs = hits.flatMap((hit) => {
    if (page.budget.isSpent()) return [];
    const pair = finder.pairOf(hit);
    const beside = pair && !isOddPair(hit, pair) ? [pair] : [];
    if (hit.label.kind !== 'card' || (pair && namesSecret(pair))) return beside;
    const section = readDelivery(page, hit);
    for (const index of section?.covers ?? []) covered.add(index);
    return section ? [...section.pairs] : beside;
  });
  // The mailbox of a delivered account is not the buyer's.
  return pairs.filter(
    (pair) => pair.label.kind === 'card' || !pair.segments.some((index) => covered.has(index)),
  );
}

/** 账户余额 as a way of paying stands above a date that is not its value. */
function isOddPair(hit: LabelHit, pair: Pair): boolean {
  const isMoney =
    hit.label.kind === 'trap' &&
    /余额|费|价|优惠|折扣|抵扣/u.test(hit.segment.folded) &&
    !/[期时日]/u.test(hit.segment.folded);
  return isMoney && readMoment(pair.lines[0]?.folded ?? '', new Date(0)) !== null;
}

function namesSecret(pair: Pair): boolean {
  return pair.lines.some(({ folded }) => secretsUnder(pair, folded).length > 0);
}

function spokenIn(
  pairs: readonly Pair[],
  hits: readonly LabelHit[],
  headers: ReadonlySet<number>,
): Set<number> {
  const labels = hits.filter((hit) => hit.valueStart >= hit.segment.folded.length);
  return new Set([
    ...headers,
    ...labels.map((hit) => hit.segment.index),
    // 我的卡券 above the name of a voucher claims nothing.
    ...pairs.flatMap((pair) => (pair.label.kind !== 'card' || namesSecret(pair) ? pair.segments : [])),
  ]);
}

function classPairs(page: Page, platform: Platform | null): Pair[] {
  const address = page.url ? page.url.pathname + page.url.search : '';
  const labelled = platform?.labelled.filter(({ path }) => path === undefined || path.test(address)) ?? [];
  if (labelled.length === 0) return [];
  return page.elements.flatMap((element, i) => {
    const known =
      element.cls === '' || !element.visible ? undefined : labelled.find(({ cls }) => cls.test(element.cls));
    const words = known ? wordsIn(page, i) : [];
    if (!known || words.length === 0) return [];
    const box = words.reduce((all, word) => unite(all, word.box), words[0]?.box ?? element.box);
    const label = { kind: known.kind, rank: known.rank };
    return [
      { label, element: i, lines: joinWords(words), box, segments: words.map((word) => word.segment.index) },
    ];
  });
}

/** ¥ and its figure are one line though two elements wrote them. */
function joinWords(words: readonly { text: string; folded: string; box: Rect }[]): Pair['lines'] {
  const lines: Pair['lines'] = [];
  let last: Rect | null = null;
  for (const { text, folded, box } of words) {
    const line = lines.at(-1);
    if (line && last && sameRow(last, box)) {
      line.text += text;
      line.folded += folded;
    } else lines.push({ text, folded });
    last = box;
  }
  return lines;
}
