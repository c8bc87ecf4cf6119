// Elements of a document through its shadow roots, in document order.

/** Pages of shops have thousands of elements; one with more is looked at in part. */
const MAX_ELEMENTS = 60_000;

export type OpenRoot = (element: Element) => ShadowRoot | null;

export function walkElements(root: Document | ShadowRoot, openRoot: OpenRoot): Element[] {
  const found: Element[] = [];
  const visit = (tree: Document | ShadowRoot) => {
    for (const element of tree.querySelectorAll('*')) {
      if (found.length >= MAX_ELEMENTS) return;
      found.push(element);
      const shadow = element instanceof HTMLElement ? openRoot(element) : null;
      if (shadow) visit(shadow);
    }
  };
  visit(root);
  return found;
}

/** The element that has the focus, through shadow roots; null where it is the page itself. */
export function focusedElement(openRoot: OpenRoot): HTMLElement | null {
  let active: Element | null = document.activeElement;
  for (;;) {
    const inner: Element | null =
      active instanceof HTMLElement ? (openRoot(active)?.activeElement ?? null) : null;
    if (!inner) break;
    active = inner;
  }
  return active instanceof HTMLElement && active !== document.body ? active : designedBody(active);
}

/** Old editors make a whole frame editable; then its body is the field. */
function designedBody(active: Element | null): HTMLElement | null {
  return active instanceof HTMLElement && active.isContentEditable ? active : null;
}

export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

export const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
