// What 一图说清 says about a case: nothing that no exhibit shows, nothing that its recipient may not see.
import { maskStrings, maskText } from '../bundle/mask-secrets.ts';
import { EXHIBIT_NAMES, formatAmount, formatMoment } from '../complaint/format-facts.ts';
import { excerptClause } from '../complaint/quote-clause.ts';
import type { CaseStory, Quoted } from '../evidence/case-story.ts';
import type { PixelRect } from '../evidence/picture-rects.ts';
import { pictureRects } from '../evidence/picture-rects.ts';
import { demandWords } from '../handover/demand-words.ts';
import {
  cropAround,
  type OnePicture,
  type PictureCrop,
  type PictureQuote,
  type PictureRow,
} from '../handover/one-picture.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { readKey } from '../locker/key.ts';
import { citeName, citePlace, paragraphOf } from '../terms/cite.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import { type ClauseTopic, selectClauses } from '../terms/select-clauses.ts';
import { termsName } from '../terms/terms-name.ts';
import type { CaseItem } from './case-view.ts';
import type { CopySource, ExhibitCopy, ExhibitGap } from './exhibit-copies.ts';
import { storyOfView } from './story-of-case.ts';

export interface Clock {
  now: Date;
  tzOffsetMin: number;
}

const MAX_CLAUSE = 150;
const MAX_CROPS = 2;

/** Everything but the crops. */
export async function onePictureWords(
  locker: Locker,
  source: CopySource,
  text: string,
  topics: readonly ClauseTopic[],
  { now, tzOffsetMin }: Clock,
): Promise<OnePicture> {
  const { secrets } = source.hiding;
  const story = maskStrings(await storyOfView(source.view), secrets);
  const { bought } = story;
  const quote = (quoted: Quoted): PictureQuote => ({
    words: quoted.text,
    source: sourceWords(source.view.items, quoted, tzOffsetMin),
    exhibit: quoted.exhibit,
  });
  const rules = maskStrings(await rulesOf(locker, source.view.items, topics, tzOffsetMin), secrets);
  const demand = demandWords(text);
  const at = formatMoment(now.toISOString(), tzOffsetMin) ?? '';
  const key = await readKey(locker);
  const missing = [
    ...(story.promised.length === 0 ? ['卖家的承诺'] : []),
    ...(story.failed.length === 0 ? ['出错的页面'] : []),
    ...(rules.length === 0 ? ['平台规则原文'] : []),
  ];
  return {
    title: '一图说清',
    subtitle: bought.orderNo === null ? null : `订单号 ${bought.orderNo}`,
    order: { rows: orderRows(bought, tzOffsetMin), exhibit: bought.exhibit },
    promised: story.promised.map(quote),
    failed: story.failed.map(quote),
    rules,
    demand: demand === null ? null : maskText(demand, secrets),
    crops: [],
    missing,
    footer: [
      `制作于 ${at}。截图是副本，该遮的已遮盖；原件在买家手里，可以核对。`,
      ...(key ? [`证据匣指纹 ${key.thumbprint}`] : []),
    ],
  };
}

type Bought = CaseStory['bought'];

function orderRows(bought: Bought, tzOffsetMin: number): PictureRow[] {
  const rows: [string, string | null][] = [
    ['订单号', bought.orderNo],
    ['商品', bought.product],
    ['金额', formatAmount(bought.amount)],
    ['下单时间', formatMoment(bought.orderedAt, tzOffsetMin)],
    ['付款时间', formatMoment(bought.paidAt, tzOffsetMin)],
    ['付款方式', bought.payChannel],
    ['商家', bought.merchant],
    ['网站', bought.shopHost],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function sourceWords(
  items: readonly CaseItem[],
  { at, exhibit }: Quoted,
  tzOffsetMin: number,
): string | null {
  const item = items.find((known) => known.exhibit === exhibit);
  if (!item) return null;
  const moment = formatMoment(at ?? item.row.capturedAt, tzOffsetMin);
  return [EXHIBIT_NAMES[item.row.kind], moment].filter(Boolean).join('，');
}

/** The best clause of the newest rules that speak to the trouble at all. */
async function rulesOf(
  locker: Locker,
  items: readonly CaseItem[],
  topics: readonly ClauseTopic[],
  tzOffsetMin: number,
): Promise<PictureQuote[]> {
  for (const { row, exhibit } of [...items].reverse()) {
    if (row.kind !== 'terms') continue;
    const file = readItem(row).files.find(({ kind }) => kind === 'text');
    if (!file) continue;
    const text = new TextDecoder().decode(await readFile(locker, row.id, file.name));
    const clauses = parseClauses(text);
    const [clause] = selectClauses(clauses, topics);
    const words = clause ? excerptClause(clause.text, clause.deadlines[0]?.text ?? null, MAX_CLAUSE) : '';
    if (!clause || words === '') continue;
    const place = `${citeName(termsName(row.title, text))}${citePlace(clause, paragraphOf(clauses, clause))}`;
    const moment = formatMoment(row.capturedAt, tzOffsetMin);
    return [{ words, source: `${place}，保存于 ${moment}`, exhibit }];
  }
  return [];
}

/** Exhibits of which a part is shown: the newest that failed, and the order. */
export function shownExhibits({ view }: CopySource, view1: Pick<OnePicture, 'order'>): number[] {
  const failed = [...view.items].reverse().find(({ facts }) => facts?.failure)?.exhibit;
  return [...new Set([failed, view1.order.exhibit].filter((no) => typeof no === 'number'))].slice(
    0,
    MAX_CROPS,
  );
}

/** Where on a copy the telling words stand; null where the copy shows another part of the page. */
export function telling(source: CopySource, copy: ExhibitCopy): PixelRect[] | null {
  const entry = source.entries[copy.exhibit - 1];
  const places = entry?.facts?.places ?? [];
  const wanted = places.some(({ path }) => path.startsWith('failure'))
    ? /^failure/
    : /^orders\.\d+\.(?:orderNo|status)/;
  const boxes = places.flatMap(({ path, box }) => (box && wanted.test(path) ? [box] : []));
  if (!entry || boxes.length === 0) return [];
  const rects = pictureRects(entry.item, copy.file, boxes);
  return rects && rects.length === 0 ? null : (rects ?? []);
}

/** Px of a picture that are shown around the telling words, per px of the page. */
const AROUND = { width: 560, height: 360 };

export function cropOf(
  source: CopySource,
  copy: ExhibitCopy,
  size: { width: number; height: number },
  rects: readonly PixelRect[],
  tzOffsetMin: number,
): PictureCrop {
  const scale = (source.entries[copy.exhibit - 1]?.item.viewport?.dpr_milli ?? 1000) / 1000;
  const around = { width: AROUND.width * scale, height: AROUND.height * scale };
  const boxes = rects.map(([x, y, w, h]) => ({ x, y, w, h }));
  const moment = formatMoment(copy.capturedAt, tzOffsetMin);
  return {
    id: `exhibit-${copy.exhibit}`,
    exhibit: copy.exhibit,
    caption: `${EXHIBIT_NAMES[copy.kind]}，保存于 ${moment}`,
    crop: cropAround(size, boxes, boxes.length > 0 ? around : undefined),
    boxes,
  };
}

export function gapWords({ exhibit, kind, reason }: ExhibitGap): string {
  const why = reason === 'no-picture' ? '没有图' : '不能可靠遮盖，没有附图';
  return `证据${exhibit}（${EXHIBIT_NAMES[kind]}，${why}）`;
}
