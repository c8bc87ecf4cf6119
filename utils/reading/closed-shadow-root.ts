interface ShadowAware {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** Chromium offers closed roots through chrome.dom, Firefox on the element itself. */
export function openOrClosedShadowRoot(element: Element): ShadowRoot | null {
  const chromium = (globalThis as { chrome?: ShadowAware }).chrome?.dom;
  // Throws at elements that are no HTML, which the reader takes for none.
  if (chromium) return chromium.openOrClosedShadowRoot(element);
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  return firefox ?? element.shadowRoot;
}
