// Runs in the opened page: nothing of it stays but tags, classes, layout and the words that a reader needs.
import { type Disguise, disguiseText, disguiseUrl } from './disguise.ts';

/** Properties that decide which words stand beside, below or inside which, and which are seen. */
const LAYOUT = [
  'display',
  'flex-direction',
  'flex-wrap',
  'justify-content',
  'grid-template-columns',
  'float',
  'position',
  'inset',
  'visibility',
  'opacity',
  'white-space',
  'text-decoration-line',
  'width',
] as const;
const WORDS = ['value', 'title', 'alt', 'placeholder', 'content', 'aria-label', 'data-clipboard-text'];
const ADDRESSES = ['href', 'action', 'src'];

/** Turns the document, for good, into its own skeleton. */
export function makeSkeleton(disguise: Disguise): void {
  const elements = [...document.querySelectorAll('*')];
  const styles = elements.map(layoutOf);
  const host = location.host;
  for (const comment of commentsOf(document)) comment.remove();
  elements.forEach((element, i) => {
    if (element.localName === 'style') element.remove();
    else rewrite(element, styles[i] ?? '', host, disguise);
  });
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // Indentation of a template that nobody wrote this page by.
    node.data = disguiseText(node.data, disguise).replace(/\n\s*\n/g, '\n');
  }
}

function commentsOf(root: Document): Comment[] {
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

/** Only what differs from the tag's own default in a bare document. */
function layoutOf(element: Element): string {
  const style = getComputedStyle(element);
  if (element.closest('head') || element.localName === 'script') return '';
  if (style.display === 'none') return 'display:none';
  const bare = defaultsOf(element.localName);
  return LAYOUT.filter((name) => name !== 'inset' || /absolute|fixed/.test(style.position))
    .filter(
      (name) =>
        name !== 'width' || /flex|grid|inline-block|absolute|fixed/.test(style.display + style.position),
    )
    .filter((name) => style.getPropertyValue(name) !== bare.get(name))
    .map((name) => `${name}:${style.getPropertyValue(name)}`)
    .join(';');
}

const known = new Map<string, Map<string, string>>();

function defaultsOf(tag: string): Map<string, string> {
  const seen = known.get(tag);
  if (seen) return seen;
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const inner = frame.contentDocument;
  const element = inner?.createElement(tag);
  if (element) inner?.body.append(element);
  const style = element && frame.contentWindow ? frame.contentWindow.getComputedStyle(element) : null;
  const values = new Map(LAYOUT.map((name) => [name as string, style?.getPropertyValue(name) ?? '']));
  frame.remove();
  known.set(tag, values);
  return values;
}

function rewrite(element: Element, style: string, host: string, disguise: Disguise): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (name.startsWith('on') || name === 'srcset' || name === 'integrity' || name === 'style')
      element.removeAttribute(name);
    else if (WORDS.includes(name)) element.setAttribute(name, disguiseText(value, disguise));
    else if (ADDRESSES.includes(name)) element.setAttribute(name, addressOf(value, host, disguise));
    else if (name.startsWith('data-'))
      element.setAttribute(name, disguiseText(value.slice(0, 200), disguise));
  }
  if (style !== '') element.setAttribute('style', style);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (element.type !== 'file') element.value = disguiseText(element.value, disguise);
  }
}

/** Paths are marks of the software; pictures and hosts are not. */
function addressOf(value: string, host: string, disguise: Disguise): string {
  if (/^(?:data|blob):/.test(value)) return '';
  if (!/^(?:https?:)?\/\//.test(value)) return disguiseUrl(value, host, disguise);
  return disguiseUrl(URL.parse(value, location.href)?.href ?? value, host, disguise);
}
