/**
 * One walk over the text of the page with the boxes of every text and the style of its parent; keeps what it read, builds
 * nothing from it. Must refer to nothing outside itself: it runs in the page.
 */
export function textWalk(): { ms: number; texts: number } {
  const startedAt = performance.now();
  const kept: { text: string; boxes: number[][]; style: string }[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || text.trim() === '') continue;
    range.selectNodeContents(node);
    const boxes = Array.from(range.getClientRects(), ({ x, y, width, height }) => [x, y, width, height]);
    const { display, visibility, opacity, color, whiteSpace } = getComputedStyle(parent);
    kept.push({ text, boxes, style: [display, visibility, opacity, color, whiteSpace].join(' ') });
  }
  return { ms: performance.now() - startedAt, texts: kept.length };
}
