import type { Failure } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { ancestorsOf, countSegments, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import {
  isBareCode,
  readErrorCode,
  readFailureWording,
  saysSuccess,
  type Wording,
} from './failure-wording.ts';
import type { Pair } from './pairs.ts';

export interface FailureReading {
  failure: Failure;
  box: Rect;
}

interface Candidate {
  segment: Segment;
  text: string;
  wording: Wording;
  score: number;
}

const ALERT =
  /(?:^|[\s_-])(?:alert|toast|toastify|message|msg|notice|notification|notify|error|err|danger|fail(?:ed|ure)?|warning|warn|invalid|dialog|modal|popup|layer|layui-layer|swal2?|snackbar|result|tips?|feedback|help-block|form-item__error|explain)(?:[\s_-]|$)/i;
const STRONG_ALERT =
  /(?:^|[\s_-])(?:alert|toast|toastify|error|danger|fail(?:ed|ure)?|swal2?|snackbar|layui-layer|el-message|result)(?:[\s_-]|$)/i;
const RULES =
  /(?:^|[\s_-])(?:faq|help|rules?|guide|tutorial|article|doc|docs|notice-list|agreement|terms|accordion|collapse|instructions?)(?:[\s_-]|$)/i;
const RULE_HEADING =
  /(?:说明|须知|规则|常见问题|帮助|注意事项|温馨提示|教程|faq|错误码(?:表|对照|说明)|error codes|help|instructions|notes?|terms)[:：]?$/iu;

/** The failure that this page reports, null where it only explains what could fail. */
export function readFailure(
  page: Page,
  pairs: readonly Pair[],
  isRedeemPage: boolean,
): FailureReading | null {
  const silent = new Set<string>();
  const candidates = page.segments
    .flatMap((segment) => {
      if (segment.folded.length > 400 || silent.has(segment.folded)) return [];
      if (readsAsFailure(segment.folded)) return candidatesOf(page, segment, isRedeemPage);
      silent.add(segment.folded);
      return [];
    })
    .concat(labelledReasons(page, pairs, isRedeemPage));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const code = codeNear(page, best.segment, pairs);
  return { failure: { kind: best.wording.kind, code, text: best.text }, box: best.segment.box };
}

function candidatesOf(page: Page, segment: Segment, isRedeemPage: boolean): Candidate[] {
  if (segment.field || isButton(page, segment)) return [];
  const surroundings = readSurroundings(page, segment);
  if (surroundings.explains || surroundings.isList) return [];
  if (!surroundings.strongAlert && isAmongMany(page, segment)) return [];
  if (!isRedeemPage && !surroundings.strongAlert) return [];
  return sentencesOf(segment).flatMap(({ text, folded }) => {
    const wording = readFailureWording(folded);
    if (!wording) return [];
    if (!wording.explicit && !surroundings.alert) return [];
    // Off a redeem page only the words themselves can say that a card failed.
    if (!isRedeemPage && !(wording.explicit && wording.kind !== 'network' && wording.kind !== 'rate-limited'))
      return [];
    return [{ segment, text, wording, score: scoreOf(wording, surroundings) }];
  });
}

function readsAsFailure(folded: string): boolean {
  return (
    (!saysSuccess(folded) && readFailureWording(folded.slice(0, 160)) !== null) || /[。；;!！]/.test(folded)
  );
}

function scoreOf(wording: Wording, surroundings: Surroundings): number {
  return (
    (wording.kind === 'other' ? 0 : 4) +
    (wording.explicit ? 2 : 0) +
    (surroundings.strongAlert ? 3 : surroundings.alert ? 2 : 0)
  );
}

/** 失败原因：该卡密已被使用 in a block of results. */
function labelledReasons(page: Page, pairs: readonly Pair[], isRedeemPage: boolean): Candidate[] {
  if (!isRedeemPage) return [];
  return pairs.flatMap((pair) => {
    const line = pair.lines[0];
    const segment = page.segments[pair.segments[0] ?? -1];
    if (pair.label.kind !== 'reason' || !line || !segment) return [];
    const wording = readFailureWording(line.folded);
    if (!wording || readSurroundings(page, segment).explains) return [];
    return [{ segment, text: line.text.trim(), wording, score: 7 + (wording.kind === 'other' ? 0 : 4) }];
  });
}

interface Surroundings {
  alert: boolean;
  strongAlert: boolean;
  /** Inside help, rules or an article. */
  explains: boolean;
  /** One of many like it: a list of rules, a table of codes or of past redemptions. */
  isList: boolean;
}

function readSurroundings(page: Page, segment: Segment): Surroundings {
  const found: Surroundings = { alert: false, strongAlert: false, explains: false, isList: false };
  let level = 0;
  for (const at of ancestorsOf(page, segment.element)) {
    const element = page.elements[at];
    if (!element || element.tag === 'body' || level > 12) break;
    const live =
      element.attrs['role'] === 'alert' ||
      element.attrs['role'] === 'alertdialog' ||
      (element.attrs['aria-live'] ?? 'off') !== 'off';
    if (level < 6 && countSegments(page, at) <= 12) {
      found.alert ||=
        live ||
        ALERT.test(element.cls) ||
        ALERT.test(element.attrs['id'] ?? '') ||
        element.attrs['role'] === 'dialog';
      found.strongAlert ||= live || STRONG_ALERT.test(element.cls);
    }
    found.explains ||=
      element.tag === 'article' ||
      element.tag === 'details' ||
      element.tag === 'pre' ||
      RULES.test(element.cls) ||
      RULES.test(element.attrs['id'] ?? '');
    found.isList ||= isOneOfMany(page, at, element.tag);
    level++;
  }
  if (found.strongAlert) found.isList = false;
  else found.explains ||= RULE_HEADING.test(headingBefore(page, segment));
  return found;
}

function isOneOfMany(page: Page, element: number, tag: string): boolean {
  const parent = page.elements[element]?.parent ?? -1;
  const parentTag = page.elements[parent]?.tag ?? '';
  if (tag === 'tr') {
    // Two columns and few rows are a statement; more are a list.
    return countSegments(page, parent) > 12 || countSegments(page, element) > 4;
  }
  if (tag !== 'li' && tag !== 'dd') return false;
  return parentTag !== 'dl' && countSegments(page, parent) >= 3;
}

/** The nearest heading above. */
function headingBefore(page: Page, segment: Segment): string {
  for (let i = segment.index - 1; i >= Math.max(0, segment.index - 60); i--) {
    const above = page.segments[i];
    if (!above || above.folded.length > 24) continue;
    const tag = page.elements[above.element]?.tag ?? '';
    const isBold =
      above.spans.length > 0 &&
      above.spans.every((span) => /^(?:b|strong)$/.test(page.elements[span.run.element]?.tag ?? ''));
    if (
      /^h[1-6]$/.test(tag) ||
      isBold ||
      /(?:^|[\s_-])(?:title|heading|header)(?:[\s_-]|$)/i.test(page.elements[above.element]?.cls ?? '')
    ) {
      return above.folded.trim();
    }
  }
  return '';
}

/** Three sentences about failing close together explain; one reports. */
function isAmongMany(page: Page, segment: Segment): boolean {
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    const count = countSegments(page, container);
    if (level++ > 4 || count > 30) return false;
    if (count < 3) continue;
    const failing = segmentsIn(page, container).filter((other) => readFailureWording(other.folded) !== null);
    const wordings = new Set(failing.map((other) => other.folded));
    if (wordings.size >= 3) return true;
  }
  return false;
}

function sentencesOf(segment: Segment): { text: string; folded: string }[] {
  const sentences: { text: string; folded: string }[] = [];
  for (const match of segment.folded.matchAll(/[^。;；!！\n]+[。;；!！]*/gu)) {
    const text = segment.text.slice(match.index, match.index + match[0].length).trim();
    if (text) sentences.push({ text, folded: match[0].trim() });
  }
  // A short message is quoted whole: its second half (请联系卖家) belongs to what the page said.
  return segment.folded.length <= 60
    ? [{ text: segment.text.trim(), folded: segment.folded.trim() }, ...sentences]
    : sentences;
}

/** The code may stand in the sentence, beside it, or in a row of its own inside the same box. */
function codeNear(page: Page, segment: Segment, pairs: readonly Pair[]): string | null {
  const own = readErrorCode(segment.folded);
  if (own) return own;
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    if (level++ > 4 || countSegments(page, container) > 14) return null;
    const near = segmentsIn(page, container);
    for (const other of near) {
      if (other === segment || other.field) continue;
      if (isBareCode(other.folded)) return other.folded.trim();
      const labelled = pairs.find(
        (pair) => pair.label.kind === 'code' && pair.segments.includes(other.index),
      );
      const code = labelled
        ? (/[\w.-]*\d[\w.-]*|[A-Z]+(?:_[A-Z0-9]+)+/.exec(labelled.lines[0]?.folded ?? '')?.[0] ?? null)
        : readErrorCode(other.folded);
      if (code) return code;
    }
  }
  return null;
}
