// The short texts below a node, bounded: a page may add a hundred thousand nodes at once.
const MAX_NODES = 200;
const WHOLE = 160;
const SKIPPED = /^(?:script|style|textarea|option|cardproof-chip)$/i;

/**
 * The words of a small box as one text; of a large one the texts it is made of. `onHost` is told of custom elements, not of
 * `#document-fragment` or SVG's `font-face`, which have a dash too: the browser throws when it is asked for their root.
 */
export function shownTexts(node: Node, onHost: (element: Element) => void): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (at) =>
    SKIPPED.test(at.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  for (let at: Node | null = node, i = 0; at && i < MAX_NODES; at = walker.nextNode(), i++) {
    if (at.nodeType === Node.TEXT_NODE) {
      const text = (at.nodeValue ?? '').slice(0, WHOLE * 2).trim();
      if (text) texts.push(text);
      length += text.length;
    } else if (at instanceof HTMLElement && at.nodeName.includes('-')) onHost(at);
  }
  return length <= WHOLE ? [texts.join(' ')] : texts;
}
