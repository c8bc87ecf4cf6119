import { LABEL_PATTERN, type Label, labelOf, wholeLabel } from './labels.ts';
import type { Page, Segment } from './page-model.ts';

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
  return page.segments.flatMap((segment) => (segment.field ? fieldHits(segment) : textHits(segment)));
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
  const hits: LabelHit[] = [];
  const text = folded.slice(0, SCANNED);
  LABEL_PATTERN.lastIndex = 0;
  for (let match = LABEL_PATTERN.exec(text); match; match = LABEL_PATTERN.exec(text)) {
    const hit = hitOf(segment, match);
    const previous = hits.at(-1);
    if (hit && previous) previous.valueEnd = hit.start;
    if (hit) hits.push(hit);
    // The separator of one label is the boundary before the next.
    LABEL_PATTERN.lastIndex = Math.max(match.index + 1, LABEL_PATTERN.lastIndex - (match[3] ? 1 : 0));
  }
  return hits;
}

function hitOf(segment: Segment, match: RegExpExecArray): LabelHit | null {
  const [all, before = '', words = '', after = ''] = match;
  const label = labelOf(words);
  if (!label) return null;
  const start = match.index + before.length;
  const valueStart = match.index + all.length;
  const marked = /[:】\]」#|]/u.test(after);
  const separated = marked || endsRun(segment, start + words.length);
  // Without a separator only a label that opens the text can have a value behind it.
  if (!separated && start > 2) return null;
  // A latin word glued to a number is part of a code, not a label.
  if (!separated && after === '' && /^[\x20-\x7e]+$/.test(words)) return null;
  return { label, segment, start, valueStart, valueEnd: segment.folded.length, marked, separated };
}

function endsRun(segment: Segment, position: number): boolean {
  return (
    segment.spans.some((span) => span.end === position && span.start < position) ||
    position === segment.folded.length
  );
}
