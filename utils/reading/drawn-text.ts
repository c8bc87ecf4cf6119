// Words that only CSS writes (`td::before { content: attr(data-label) }`): labels on the screen, in no text node.
import type { Counters } from './counters.ts';
import type { Box } from './paint-scope.ts';

export interface DrawnWords {
  side: DrawnSide;
  text: string;
  style: CSSStyleDeclaration;
}

export type DrawnSide = '::before' | '::after';

const MAX_RULES = 20_000;
const PSEUDO = /::?(?:before|after|marker)\b/i;
const WRITES = /["']|attr\(|counters?\(/;
/** Looked at where a style sheet of another origin keeps its rules to itself. */
const LIKELY = 'td, th, dt, dd, li, label, [data-label], [data-title], [data-th]';
const TOKEN =
  /counters?\(\s*([\w-]+)\s*(?:,\s*"([^"]{0,20})"\s*)?(?:,\s*([\w-]+)\s*)?\)|"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)/g;

export interface DrawnElements {
  elements: ReadonlySet<Element>;
  /** Some rule writes a counter, so the elements that move counters matter. */
  counts: boolean;
}

/** Elements of one root for which a rule writes words; asking all elements would double the cost of the walk. */
export function drawnElements(root: Document | ShadowRoot): DrawnElements {
  const selectors = new Set<string>();
  const found = new Set<Element>();
  let left = MAX_RULES;
  let counts = false;
  const collect = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (left-- <= 0) return;
      if (rule instanceof CSSStyleRule && PSEUDO.test(rule.selectorText)) {
        const { content } = rule.style;
        if (!WRITES.test(content)) continue;
        counts ||= /counters?\(/.test(content);
        selectors.add(rule.selectorText.replace(/::?(?:before|after|marker)\b/gi, ''));
      } else if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) collect(rule.cssRules);
    }
  };
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    try {
      collect(sheet.cssRules);
    } catch {
      selectors.add(LIKELY);
    }
  }
  for (const selector of selectors) {
    for (const element of matching(root, selector)) found.add(element);
  }
  return { elements: found, counts };
}

/** What the pseudo-element writes, null where it is not painted or draws an icon. */
export function drawnWords(
  element: Element,
  side: DrawnSide,
  style: CSSStyleDeclaration,
  counters: Counters,
): DrawnWords | null {
  const { content } = style;
  if (content === 'none' || content === 'normal' || !WRITES.test(content)) return null;
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return null;
  const text = writtenBy(content, element, counters);
  return /[\p{L}\p{N}]/u.test(text) ? { side, text, style } : null;
}

/** The words a rule gives a list marker, null where the list's own numbering stands. */
export function drawnMarker(element: Element, view: Window, counters: Counters): string | null {
  const { content } = view.getComputedStyle(element, '::marker');
  return content === 'normal' || content === '' ? null : writtenBy(content, element, counters);
}

/** Where the words lie: at the near corner of their host, moved by what places the pseudo-element itself. */
export function drawnBox({ side, text, style }: DrawnWords, host: Box): Box {
  const px = (value: string) => Number.parseFloat(value) || 0;
  const em = px(style.fontSize) || 16;
  const height = px(style.lineHeight) || 1.3 * em;
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  const width = Math.min(Math.max(1, host.right - host.left), em * (wide + 0.55 * (text.length - wide)));
  const isPlaced = style.position === 'absolute';
  const left =
    side === '::before' || isPlaced ? host.left + (isPlaced ? px(style.left) : 0) : host.right - width;
  const top =
    side === '::before' || isPlaced ? host.top + (isPlaced ? px(style.top) : 0) : host.bottom - height;
  return { left, top, right: left + width, bottom: top + height };
}

function writtenBy(content: string, element: Element, counters: Counters): string {
  // Behind a slash stands what a screen reader says instead.
  const painted = content.replace(/\s\/\s.*$/s, '');
  let text = '';
  for (const [token, counter, second, third, quoted, attribute] of painted.matchAll(TOKEN)) {
    if (counter && token.startsWith('counters')) text += counters.words(counter, second ?? '', third ?? '');
    else if (counter) text += counters.word(counter, third ?? '');
    else text += attribute ? (element.getAttribute(attribute) ?? '') : unescaped(quoted ?? '');
  }
  return text.slice(0, 500);
}

function unescaped(quoted: string): string {
  return quoted.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_all, code: string | undefined, char: string) =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : char,
  );
}

function matching(root: Document | ShadowRoot, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector || '*');
  } catch {
    return [];
  }
}
