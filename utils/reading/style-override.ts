type Styled = Element & ElementCSSInlineStyle;

/** Sets inline styles with priority; the returned function leaves the attribute exactly as it was found. */
export function overrideStyle(element: Element, properties: Record<string, string>): () => void {
  if (!('style' in element)) return () => {};
  const { style } = element as Styled;
  const attribute = element.getAttribute('style');
  const parsed = style.cssText;
  const before = Object.keys(properties).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, 'important');
  return () => {
    for (const [name, value, priority] of before) {
      style.removeProperty(name);
      if (value) style.setProperty(name, value, priority);
    }
    // Unless the page itself changed the style meanwhile, its own spelling comes back, absence included.
    const unchanged = sameDeclarations(style.cssText, parsed);
    if (unchanged && attribute !== null) element.setAttribute('style', attribute);
    else if (unchanged) element.removeAttribute('style');
  };
}

function sameDeclarations(a: string, b: string): boolean {
  const sorted = (text: string) =>
    text
      .split(';')
      .map((part) => part.trim())
      .sort()
      .join(';');
  return sorted(a) === sorted(b);
}
