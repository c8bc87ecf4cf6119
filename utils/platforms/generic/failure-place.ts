// Where a sentence stands: in a dialog, a toast, an error block, a help text, a list.
import { ancestorsOf, attr, countSegments, type Page, type Segment } from '../../page/page-model.ts';

const ALERT =
  /(?:^|[\s_-])(?:alert|toast|toastify|message|msg|msgbox|notice|notification|notify|error|errors|err|danger|fail(?:ed|ure)?|warning|warn|invalid|dialog|dlg|modal|pop|popup|popover|layer|layui-layer|swal2?|snackbar|result|resp|tips?|feedback|status|banner|help-block|form-item__error|explain|negative)(?:[\s_-]|$)/i;
const STRONG =
  /(?:^|[\s_-])(?:alert|toast|toastify|error|errors|err|danger|fail(?:ed|ure)?|swal2?|snackbar|layui-layer|message|msg|msgbox|result|dialog|dlg|modal|pop|popup|notification|notify|invalid|negative)(?:[\s_-]|$)/i;
const BAD =
  /(?:^|[\s_-])(?:error|errors|err|danger|fail(?:ed|ure)?|invalid|negative|red|wrong|bad|explain-error)(?:[\s_-]|$)/i;
const GOOD = /(?:^|[\s_-])(?:success|succeed(?:ed)?|successful|positive|correct|green|ok)(?:[\s_-]|$)/i;
const NEUTRAL =
  /(?:^|[\s_-])(?:info|loading|announcement|notice-?bar|noticebar|marquee|broadcast|gonggao|hint)(?:[\s_-]|$)/i;
const EXPLAINS =
  /(?:^|[\s_-])(?:faq|help|rules?|guide|tutorial|article|doc|docs|notice-list|agreement|terms|accordion|collapse|instructions?|reviews?|comments?|bubble|post|thread|reply|quote|changelog|marquee|announcement|notice-?bar|noticebar|broadcast|hint|placeholder)(?:[\s_-]|$)/i;
const EXPLAINING_TAG = /^(?:article|details|blockquote|code|option|footer|nav)$/;
const RULE_HEADING =
  /(?:说明|须知|规则|常见问题|帮助|注意事项|温馨提示|教程|评价|评论|更新日志|faq|错误码(?:表|对照|说明)?|error codes|errors|help|instructions|notes?|terms|reviews?|原因|[^?？]{2,40}[?？])(?:\s?\(\d+\))?[:：]?$/iu;
const BOX = 12;

export interface Place {
  alert: boolean;
  strong: boolean;
  tone: 'bad' | 'good' | 'neutral' | null;
  /** Painted red, or on a red ground, whatever its classes say. */
  red: boolean;
  /** Inside help, rules, an article, a review. */
  explains: boolean;
  /** One of many like it: a list of rules, a table of codes or of past redemptions. */
  isList: boolean;
}

export function readPlace(page: Page, segment: Segment): Place {
  const place: Place = {
    alert: false,
    strong: false,
    tone: null,
    red: false,
    explains: false,
    isList: false,
  };
  let level = 0;
  for (const at of ancestorsOf(page, ownElement(segment))) {
    const element = page.elements[at];
    if (!element || element.tag === 'body' || level > 12) break;
    const names = `${element.cls} ${attr(page, at, 'id')}`;
    if (level < 6 && countSegments(page, at) <= BOX) readBox(page, at, names, place);
    place.explains ||= EXPLAINING_TAG.test(element.tag) || EXPLAINS.test(names);
    place.isList ||= isOneOfMany(page, at, element.tag);
    level++;
  }
  place.tone ??= isFontRed(page, segment) ? 'bad' : null;
  if (place.explains && place.strong && place.tone === 'bad') place.explains = !isFieldHelp(page, segment);
  if (!place.strong) place.explains ||= RULE_HEADING.test(headingBefore(page, segment));
  return place;
}

/** The inline element that wrote it alone, else its block: `<span class="invalid">` inside a form. */
function ownElement({ spans, element }: Segment): number {
  return spans.length === 1 ? (spans[0]?.run.element ?? element) : element;
}

function readBox(page: Page, at: number, names: string, place: Place): void {
  const role = attr(page, at, 'role');
  const tag = page.elements[at]?.tag;
  const live =
    role === 'alert' || role === 'alertdialog' || !['', 'off'].includes(attr(page, at, 'aria-live'));
  const boxed = live || role === 'dialog' || role === 'status' || tag === 'dialog';
  place.alert ||= boxed || ALERT.test(names);
  place.strong ||= boxed || STRONG.test(names) || isFloating(page, at);
  place.tone ??= BAD.test(names) ? 'bad' : GOOD.test(names) ? 'good' : NEUTRAL.test(names) ? 'neutral' : null;
  const tint = page.elements[at]?.tint;
  place.red ||= tint === 'red';
  if (tint) place.tone ??= tint === 'red' ? 'bad' : 'good';
}

/** A toast or a dialog lies over the page by itself; bars, menus and contact buttons lead elsewhere. */
function isFloating(page: Page, at: number): boolean {
  const element = page.elements[at];
  if (!element?.layer || /^(?:nav|header|footer|aside|a|button)$/.test(element.tag)) return false;
  return !page.elements.slice(at + 1, page.end[at]).some(({ tag }) => tag === 'a' || tag === 'nav');
}

/** `help-block error-text` under a field is no help page. */
function isFieldHelp(page: Page, segment: Segment): boolean {
  for (const at of ancestorsOf(page, ownElement(segment))) {
    const element = page.elements[at];
    if (element && EXPLAINING_TAG.test(element.tag)) return false;
    if (element && EXPLAINS.test(`${element.cls} ${attr(page, at, 'id')}`)) return BAD.test(element.cls);
  }
  return false;
}

function isFontRed(page: Page, segment: Segment): boolean {
  return /^#?(?:f00|ff0000|red|e00|c00|d00)$/i.test(attr(page, segment.element, 'color'));
}

function isOneOfMany(page: Page, element: number, tag: string): boolean {
  const parent = page.elements[element]?.parent ?? -1;
  if (tag === 'tr') {
    // Two columns and few rows are a statement; more are a list.
    const columns = countSegments(page, element);
    const cells = countSegments(page, parent);
    return cells > 12 || columns > 4 || (columns > 2 && cells >= 3 * columns);
  }
  if (tag !== 'li' && tag !== 'dd') return false;
  return page.elements[parent]?.tag !== 'dl' && countSegments(page, parent) >= 3;
}

/** The nearest heading above. */
function headingBefore(page: Page, segment: Segment): string {
  for (let i = segment.index - 1; i >= Math.max(0, segment.index - 60); i--) {
    const above = page.segments[i];
    if (!above || above.folded.length > 24) continue;
    const element = page.elements[above.element];
    const isBold =
      above.spans.length > 0 &&
      above.spans.every((span) => /^(?:b|strong)$/.test(page.elements[span.run.element]?.tag ?? ''));
    const isTitle = /(?:^|[\s_-])(?:title|heading|header)(?:[\s_-]|$)/i.test(element?.cls ?? '');
    if (/^h[1-6]$/.test(element?.tag ?? '') || isBold || isTitle) return above.folded.trim();
  }
  return '';
}
