type Styled = Element & ElementCSSInlineStyle;
type Declaration = readonly [name: string, value: string, priority: string];

/** Sets inline styles with priority; the returned function leaves the attribute exactly as it was found. */
export function overrideStyle(element: Element, properties: Record<string, string>): () => void {
  if (!('style' in element)) return () => {};
  const { style } = element as Styled;
  const before = element.getAttribute('style');
  const declared = declarationsOf(style);
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, 'important');
  const after = element.getAttribute('style');
  return () => {
    if (element.getAttribute('style') !== after) takeOut(style, Object.keys(properties), declared);
    else if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  };
}

/** The page wrote to the style meanwhile: only what was overridden goes back. */
function takeOut(
  style: CSSStyleDeclaration,
  names: readonly string[],
  declared: readonly Declaration[],
): void {
  for (const name of names) style.removeProperty(name);
  for (const [name, value, priority] of declared) {
    if (style.getPropertyValue(name) === '') style.setProperty(name, value, priority);
  }
}

/** Longhands only: a shorthand such as `inset` would forget the single side that was declared. */
function declarationsOf(style: CSSStyleDeclaration): Declaration[] {
  return Array.from(
    style,
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
}
