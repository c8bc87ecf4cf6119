// The tree as it is painted: shadow content in place of its host's children, slotted nodes in place of their slot.

export type ShadowOpener = (element: Element) => ShadowRoot | null;

export interface OpenedRoot {
  root: ShadowRoot;
  mode: 'open' | 'closed';
}

const NATIVE_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** @param tag local name of the element, where the caller knows it already */
export function openShadowRoot(
  element: Element,
  openClosed: ShadowOpener,
  tag = element.localName,
): OpenedRoot | null {
  if (!NATIVE_HOSTS.has(tag) && !tag.includes('-')) return null;
  const open = element.shadowRoot;
  if (open) return { root: open, mode: 'open' };
  try {
    const root = openClosed(element);
    return root ? { root, mode: 'closed' } : null;
  } catch {
    return null;
  }
}

export function flatChildren(element: Element, shadow: OpenedRoot | null): Iterable<Node> {
  if (shadow) return siblings(shadow.root.firstChild);
  if (element.localName === 'slot' && 'assignedNodes' in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return siblings(element.firstChild);
}

/** Document inside a frame element, null where the browser does not let this page see it. */
export function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

export function isFrame(element: Element): boolean {
  return element.localName === 'iframe' || element.localName === 'frame';
}

/** Every element below a root, shadow roots and reachable frames included. */
export function* everyElement(root: Document | ShadowRoot, openClosed: ShadowOpener): Generator<Element> {
  const pending: (Document | ShadowRoot)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const element of next.querySelectorAll('*')) {
      yield element;
      const shadow = openShadowRoot(element, openClosed);
      if (shadow) pending.push(shadow.root);
      const inner = isFrame(element) ? frameDocument(element) : null;
      if (inner) pending.push(inner);
    }
  }
}

export function elementWindow(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}

/** Not childNodes: a list that the page may grow while it is read. */
export function* siblings(first: ChildNode | null): Generator<Node> {
  const parent = first?.parentNode;
  for (let node = first; node; ) {
    const following: ChildNode | null = node.nextSibling;
    yield node;
    // What was taken away while it was read leads nowhere any more.
    node = node.parentNode === parent ? node.nextSibling : following;
  }
}
