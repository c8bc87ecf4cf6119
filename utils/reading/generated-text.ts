// Words that a style sheet writes in front of an element (`::before`): labels of narrow tables and of themed forms.

const MOST_RULES = 20_000;
const MOST_ELEMENTS = 3_000;
const LONGEST = 40;
const BEFORE = /::?before$/i;
/** A literal with letters, or an attribute of the element. Icon fonts write private characters and are none. */
const WORDS = /attr\(|["'][^"']*\p{L}/u;

/** Generated words by element; elements whose words are not painted are left out. Never throws. */
export function generatedText(document: Document): Map<Element, string> {
  const found = new Map<Element, string>();
  const view = document.defaultView;
  if (!view) return found;
  let rules = 0;
  const visit = (list: CSSRuleList): void => {
    for (const rule of list) {
      if (++rules > MOST_RULES || found.size > MOST_ELEMENTS) return;
      if (rule instanceof view.CSSStyleRule) noteRule(document, view, rule, found);
      else if ('cssRules' in rule && applies(view, rule)) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) {
    const own = rulesOf(sheet);
    if (own) visit(own);
  }
  return found;
}

/** null for a sheet of another origin. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.disabled ? null : sheet.cssRules;
  } catch {
    return null;
  }
}

function applies(view: Window, rule: CSSRule): boolean {
  const media = 'media' in rule ? (rule.media as MediaList).mediaText : '';
  return media === '' || view.matchMedia(media).matches;
}

function noteRule(document: Document, view: Window, rule: CSSStyleRule, found: Map<Element, string>): void {
  const content = rule.style.content;
  if (!content || !WORDS.test(content) || !rule.selectorText.includes(':before')) return;
  for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
    const base = selector.trim();
    if (!BEFORE.test(base)) continue;
    for (const element of select(document, base.replace(BEFORE, '') || '*')) {
      if (found.size > MOST_ELEMENTS) return;
      const words = found.has(element) ? '' : paintedWords(view.getComputedStyle(element, '::before'));
      if (words) found.set(element, words);
    }
  }
}

function select(document: Document, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}

function paintedWords({ content, display, visibility }: CSSStyleDeclaration): string {
  if (display === 'none' || visibility !== 'visible') return '';
  const words = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '').join('');
  return words.length <= LONGEST && /\p{L}/u.test(words) ? words.replace(/\\(.)/gu, '$1') : '';
}
