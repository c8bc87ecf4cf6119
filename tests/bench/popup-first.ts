// Runs in a copy of the popup before its own script: keeps the DOM that the first frame with content shows.
import type { TwinNode } from './twin-tree.ts';

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));

function nodeOf(node: Node): TwinNode[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const children = Array.from(node.childNodes).flatMap(nodeOf);
  return [{ tag: node.localName, attributes: attributesOf(node), children }];
}

function keepFrame(): void {
  const root = document.getElementById('root');
  if (globalThis.firstFrame || !root?.innerText.trim()) return;
  const children = Array.from(root.childNodes).flatMap(nodeOf);
  globalThis.firstFrame = { html: attributesOf(document.documentElement), root: children };
}

// Every frame, right before it is painted, until there is something to see.
(function watch() {
  keepFrame();
  if (!globalThis.firstFrame) requestAnimationFrame(watch);
})();
