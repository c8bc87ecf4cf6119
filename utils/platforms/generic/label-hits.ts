import { type Page, parentOf, type Segment } from '../../page/page-model.ts';
import { endOfValue } from './action-words.ts';
import { isPasswordBeside, LABEL_PATTERN, type Label, labelOf, wholeLabel } from './labels.ts';
import { phraseHit } from './phrase-hits.ts';

/** A label found in a segment and the part of the segment that may be its value. */
export interface LabelHit {
  label: Label;
  segment: Segment;
  start: number;
  /** Bounds of the value inside the segment; equal where the value stands elsewhere. */
  valueStart: number;
  valueEnd: number;
  /** A colon or bracket follows the label. */
  marked: boolean;
  /** Marked, or the label fills an element of its own. */
  separated: boolean;
}

/** Labels further inside a text than this are prose. */
const SCANNED = 2_000;

export function findLabelHits(page: Page): LabelHit[] {
  // Lists repeat their words: what held no label once holds none again.
  const bare = new Set<string>();
  const hits = page.segments.flatMap((segment) => {
    if (page.budget.isSpent()) return [];
    if (segment.field) return fieldHits(segment);
    const isSingle = segment.spans.length === 1;
    if (isSingle && bare.has(segment.folded)) return [];
    const found = textHits(segment);
    if (isSingle && found.length === 0) bare.add(segment.folded);
    return found;
  });
  hits.forEach((hit, i) => {
    const before = hits[i - 1];
    const isNear = before !== undefined && hit.segment.index - before.segment.index <= 3;
    if (!isNear) return;
    if (isPasswordBeside(wordsOf(before), wordsOf(hit))) hit.label = CARD_PASSWORD;
    // A delivered account is worth what a card is; without its password it is only a name.
    if (hit.label.kind === 'cardPassword' && isAccountOf(before, wordsOf(hit))) before.label = CARD;
    if (before.label.kind === 'cardPassword' && RECOVERY.test(wordsOf(hit))) hit.label = CARD;
  });
  return vouchForLines(page, hits);
}

/** 绑定邮箱 with 邮箱密码 under it is delivered as well; a buyer's own address has no password on the page. */
function isAccountOf(name: LabelHit, password: string): boolean {
  return name.label.kind === 'account' || (/邮箱|mail/iu.test(wordsOf(name)) && /邮箱|mail/iu.test(password));
}

/** Stand behind 账号 and 密码 and are delivered with them. */
const RECOVERY =
  /^\s*(?:辅助|备用|恢复|安全|辅|密保)邮箱(?:账号|地址)?[\s:]*$|^\s*(?:2fa|两步验证|二次验证|谷歌验证)(?:密钥|码|key)?[\s:]*$|^\s*recovery e-?mail[\s:]*$/iu;

const ALIKE = 3;

/** Lines that all read `label value` vouch for each other's labels. */
function vouchForLines(page: Page, hits: LabelHit[]): LabelHit[] {
  const lines = new Map<number, LabelHit[]>();
  const numbered = new Map<string, LabelHit[]>();
  for (const hit of hits) {
    const rest = hit.segment.folded.slice(hit.valueStart, hit.valueEnd).trim();
    const isLine = hit.start === 0 && !hit.separated && rest !== '' && /\s$/.test(wordsOf(hit));
    const parent = isLine ? parentOf(page, hit.segment.element) : -1;
    if (isLine && hit.label.kind === 'orderNo') {
      const shape = shapeOf(page, hit.segment.element);
      numbered.set(shape, [...(numbered.get(shape) ?? []), hit]);
    }
    if (parent >= 0) lines.set(parent, [...(lines.get(parent) ?? []), hit]);
  }
  for (const alike of lines.values()) {
    if (alike.length >= ALIKE) for (const hit of alike) hit.separated = true;
  }
  // `订单 90021` in one card after the other.
  for (const alike of numbered.values()) {
    if (new Set(alike.map(({ segment }) => segment.folded)).size >= 2)
      for (const hit of alike) hit.separated = true;
  }
  return hits;
}

function shapeOf(page: Page, element: number): string {
  const { tag = '', cls = '' } = page.elements[element] ?? {};
  return `${tag} ${cls} ${page.depth[element]}`;
}

const CARD: Label = { kind: 'card', rank: 3 };

const CARD_PASSWORD: Label = { kind: 'cardPassword', rank: 3 };

function wordsOf({ segment, start, valueStart }: LabelHit): string {
  return segment.folded.slice(start, valueStart);
}

function fieldHits(segment: Segment): LabelHit[] {
  // A delivered text area may label its own lines: 卡号：… 密码：…
  return segment.field?.type === 'textarea' || segment.field?.readOnly ? textHits(segment) : [];
}

function textHits(segment: Segment): LabelHit[] {
  const { folded } = segment;
  const whole = folded.length <= 40 ? wholeLabel(folded) : null;
  if (whole) {
    const end = folded.length;
    return [
      {
        label: whole,
        segment,
        start: 0,
        valueStart: end,
        valueEnd: end,
        marked: /:$/.test(folded),
        separated: true,
      },
    ];
  }
  const hits = patternHits(segment)
    .concat(runHits(segment), colonHits(segment), leadHits(segment))
    .sort(
      (a, b) => a.start - b.start || Number(b.separated) - Number(a.separated) || b.valueStart - a.valueStart,
    );
  const distinct = hits.filter(
    (hit, i) => (i === 0 || hit.start >= (hits[i - 1]?.valueStart ?? 0)) && !isStatusWord(hit, hits[i - 1]),
  );
  distinct.forEach((hit, i) => {
    hit.valueEnd = endOfValue(segment, hit.valueStart, distinct[i + 1]?.start ?? folded.length);
  });
  return distinct.length > 0 ? distinct : phraseHit(segment);
}

/** 订单状态: 待支付 – the value of one label that is itself a label elsewhere. */
function isStatusWord(hit: LabelHit, before: LabelHit | undefined): boolean {
  if (!before || !/status$/i.test(before.label.kind) || hit.label.kind !== 'amount' || hit.marked)
    return false;
  const { folded } = hit.segment;
  return (
    folded.slice(before.valueStart, hit.start).trim() === '' &&
    !/^\s*[¥$€£]?\d/.test(folded.slice(hit.valueStart))
  );
}

function patternHits(segment: Segment): LabelHit[] {
  const hits: LabelHit[] = [];
  const text = segment.folded.slice(0, SCANNED);
  LABEL_PATTERN.lastIndex = 0;
  for (let match = LABEL_PATTERN.exec(text); match; match = LABEL_PATTERN.exec(text)) {
    const hit = hitOf(segment, match);
    if (hit) hits.push(hit);
    // The separator of one label is the boundary before the next.
    LABEL_PATTERN.lastIndex = Math.max(match.index + 1, LABEL_PATTERN.lastIndex - (match[3] ? 1 : 0));
  }
  return hits;
}

const BEFORE_COLON = /(?:^|[\s,;。|】\])>])([\p{L}/][\p{L}\d /]{0,11}?)\s?:/gu;

/** Words in front of a colon that are put together from parts of labels: `提单编号：`, `金 额：`. */
function colonHits(segment: Segment): LabelHit[] {
  if (!segment.folded.includes(':')) return [];
  const text = segment.folded.slice(0, SCANNED);
  return [...text.matchAll(BEFORE_COLON)].flatMap((match) => {
    const words = match[1] ?? '';
    const label = wholeLabel(words);
    const valueStart = match.index + match[0].length;
    const start = valueStart - match[0].length + match[0].lastIndexOf(words);
    return label
      ? [{ label, segment, start, valueStart, valueEnd: text.length, marked: true, separated: true }]
      : [];
  });
}

const LEAD = /^([\p{Script=Han}]{2,8})(?:\s?[.·…_-]{3,}\s?|\s(?=\S))/u;

/** 订阅单号 SUB-88: a label of known parts with nothing but a space behind it. */
function leadHits(segment: Segment): LabelHit[] {
  const lead = LEAD.exec(segment.folded);
  const words = lead?.[1];
  const label = words ? wholeLabel(words) : null;
  const end = segment.folded.length;
  // 销售单号 ........ X-9: dots that lead the eye are as good as a colon.
  const isLed = lead !== null && /[.·…_-]/u.test(lead[0]);
  return lead && words && label
    ? [
        {
          label,
          segment,
          start: 0,
          valueStart: lead[0].length,
          valueEnd: end,
          marked: isLed,
          separated: isLed,
        },
      ]
    : [];
}

/** An element that holds a label and nothing else needs no colon before the value in the next one. */
function runHits(segment: Segment): LabelHit[] {
  if (segment.spans.length < 2 || segment.folded.length > SCANNED) return [];
  return segment.spans.flatMap(({ start, end }) => {
    const words = segment.folded.slice(start, end);
    const label = end < segment.folded.length && words.length <= 24 ? wholeLabel(words) : null;
    const lead = words.length - words.trimStart().length;
    return label
      ? [
          {
            label,
            segment,
            start: start + lead,
            valueStart: end,
            valueEnd: end,
            marked: /:\s*$/.test(words),
            separated: true,
          },
        ]
      : [];
  });
}

/** 卡号 MG300 密码 8827: two labels with their words and nothing else. */
const CARD_AND_PASSWORD =
  /^(?:卡号|卡密|账号)\s(?=[!-~]{0,40}\d)[!-~]{4,40}\s(?:密码|卡密)\s(?=[!-~]{0,40}\d)[!-~]{4,40}$/u;

function hitOf(segment: Segment, match: RegExpExecArray): LabelHit | null {
  const [all, before = '', words = '', after = ''] = match;
  const label = labelOf(words);
  if (!label) return null;
  const start = match.index + before.length;
  const valueStart = match.index + all.length;
  const marked =
    /[:】\]」#|]/u.test(after) ||
    words.endsWith('#') ||
    isPlea(words, segment.folded.slice(valueStart)) ||
    CARD_AND_PASSWORD.test(segment.folded);
  const separated = marked || endsRun(segment, start + words.length);
  // Without a separator only a label that opens the text can have a value behind it.
  const rest = segment.folded.slice(valueStart);
  const isTold = followsTime(segment, start) || isDated(label, rest) || isSum(label, rest);
  if (!separated && start > 2 && !isTold) return null;
  // Sandbox Game Key is a name that ends in a label.
  if (!marked && start > 2 && !beginsRun(segment, start) && !isTold) return null;
  // A latin word glued to a number is part of a code, not a label.
  if (!separated && after === '' && !/[\s#]$/.test(all) && /^[\x20-\x7e]+$/.test(words)) return null;
  // Order #1827: the sign says that a number follows.
  const isNumbered = label.kind === 'orderNo' && label.rank === 1 && after.includes('#');
  const own = isNumbered ? { ...label, rank: 2 } : label;
  return { label: own, segment, start, valueStart, valueEnd: segment.folded.length, marked, separated };
}

/** `共2件 应付 ¥29.60`: such a word before a price that ends the line sums it up. */
function isSum({ kind, rank }: Label, rest: string): boolean {
  return (
    kind === 'amount' &&
    rank >= 3 &&
    /^\s?(?:¥\s?\d[\d,.]{0,11}|\d[\d,.]{0,11}\s?元)(?:\s?\([^()]{1,30}\))?。?$/u.test(rest)
  );
}

/** `账单明细, 下单时间 2026-…`: such words before a date can mean nothing else. */
function isDated({ kind, rank }: Label, rest: string): boolean {
  return (kind === 'createdAt' || kind === 'paidAt') && rank >= 3 && /^\s?\d{4}[-/.年]\d{1,2}/u.test(rest);
}

function beginsRun({ spans, folded }: Segment, position: number): boolean {
  // `订单号 X | 支付 ¥138`: a bar begins something new as well.
  return (
    /[|·]\s?$/u.test(folded.slice(0, position)) ||
    spans.some((span) => span.start <= position && folded.slice(span.start, position).trim() === '')
  );
}

/** 请务必付款 17.61 元 in the middle of a sentence. */
function isPlea(words: string, rest: string): boolean {
  return /^(?:请|务必)/u.test(words) && /^\s?(?:[¥$]\s?\d|\d{1,9}(?:\.\d{1,4})?\s?元)/u.test(rest);
}

/** `2026-11-20 08:08 编号 SO1120`: the head of a list's row. */
function followsTime({ folded }: Segment, position: number): boolean {
  return (
    position <= 28 &&
    /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}[-/月]\d{1,2}日?\s\d{1,2}:\d{2}(?::\d{2})?)[\s|·]*$/u.test(
      folded.slice(0, position),
    )
  );
}

function endsRun(segment: Segment, position: number): boolean {
  return (
    segment.spans.some(
      (span) =>
        span.start < position &&
        span.end >= position &&
        segment.folded.slice(position, span.end).trim() === '',
    ) || position === segment.folded.length
  );
}
