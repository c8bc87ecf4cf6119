const KEPT = new Set(
  (
    'id href src alt title name role type placeholder for datetime content property rel colspan rowspan ' +
    'disabled readonly hidden autocomplete action onclick contenteditable open start lang itemprop'
  ).split(' '),
);
const LONGEST = 4096;

/** Attributes that tell a reader something; values are cut at 4,096 characters. */
export function keptAttributes(element: Element, names: readonly string[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    if (name === 'class' || name === 'style') continue;
    if (KEPT.has(name) || name.startsWith('data-') || name.startsWith('aria-')) {
      const value = element.getAttribute(name) ?? '';
      kept[name] = value.length > LONGEST ? value.slice(0, LONGEST) : value;
    }
  }
  return kept;
}
