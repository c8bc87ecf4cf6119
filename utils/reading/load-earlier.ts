// The one thing that is ever clicked on a page: the chat's own control for older messages.
import { everyElement, type ShadowOpener } from './flat-tree.ts';

const WORDS =
  /^(?:点击|点我|轻触)?(?:加载|查看|显示|获取|展开)(?:更多|更早|之前|以前|历史|较早)(?:的|一些)?(?:历史)?(?:消息|聊天|沟通|对话|会话|回复|留言)?(?:记录|内容)?$|^(?:更多|更早|历史)(?:的)?(?:历史)?(?:消息|聊天记录|消息记录|沟通记录|记录)$|^(?:load|show|view|see) (?:more|earlier|older|previous)(?: (?:messages?|history|conversations?|replies))?$|^(?:earlier|older|previous) messages$/iu;
const LONGEST = 40;
const MAX_LOOKED_AT = 5000;

/** Controls for older messages below `place` that lead nowhere else. */
export function loadControls(place: Element, open: ShadowOpener): HTMLElement[] {
  const found: HTMLElement[] = [];
  let seen = 0;
  for (const element of inside(place, open)) {
    if (++seen > MAX_LOOKED_AT) break;
    if (isLoadControl(element)) found.push(element);
  }
  return found;
}

function* inside(place: Element, open: ShadowOpener): Generator<Element> {
  for (const element of place.querySelectorAll('button,a,input,[role=button]')) yield element;
  for (const host of place.querySelectorAll('*')) {
    const root = host.shadowRoot ?? (host.localName.includes('-') ? open(host) : null);
    if (root) yield* everyElement(root, open);
  }
}

/** Only a plain button or a link that goes nowhere, and only where its words are nothing else. */
export function isLoadControl(element: Element): element is HTMLElement {
  const view = element.ownerDocument.defaultView;
  if (!view || !(element instanceof view.HTMLElement) || !leadsNowhere(element)) return false;
  const words = (element instanceof view.HTMLInputElement ? element.value : element.innerText).trim();
  if (
    words.length > LONGEST ||
    !WORDS.test(words.replace(/[\s.…]+/gu, ' ').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  )
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility();
}

function leadsNowhere(element: HTMLElement): boolean {
  if (element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true') return false;
  const kind = element.localName;
  if (kind === 'button' || kind === 'input') {
    const { type, form } = element as HTMLButtonElement | HTMLInputElement;
    return type === 'button' || (kind === 'button' && form === null && !element.hasAttribute('formaction'));
  }
  if (kind !== 'a') return element.getAttribute('role') === 'button' && !element.closest('a[href],form');
  const href = element.getAttribute('href');
  return href === null || /^(?:#|javascript:\s*(?:void\s?\(?0?\)?)?;?)$/i.test(href.trim());
}
