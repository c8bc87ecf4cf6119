// Notices refusals as they appear in the page: short added texts, a bounded number of them, at most a few times a second.
import type { Notice } from '../evidence/notice.ts';
import { soundsLikeRefusal } from './refusal-words.ts';
import { shownTexts } from './shown-texts.ts';

export interface WatchWork {
  /** Looks taken and nodes looked at, so that a test can count them. */
  looks: number;
  nodes: number;
}

export interface NoticeWatch {
  found: Notice[];
  work: WatchWork;
  stop(): void;
}

const WHERE = '[role^=alert],dialog,[class*=alert],[class*=err],[class*=mess],[class*=layer]';
const LIKELY = /alert|toast|mess|layer|dialog|modal|noti|err|fail|swal|tip/i;
const REST_MS = 120;
const LONGEST_REST_MS = 2000;
const MAX_QUEUE = 60;
const MAX_FOUND = 20;
const GONE_MS = 250;

/** @param rootOf shadow root of a custom element, closed ones where the browser offers them */
export function watchNotices(
  rootOf: (element: Element) => ShadowRoot | null,
  onNotice: () => void,
): NoticeWatch {
  const found: Notice[] = [];
  const work: WatchWork = { looks: 0, nodes: 0 };
  const shown = new Map<Notice, Element>();
  const queue = new Set<Node>();
  const roots = new WeakSet<ShadowRoot>();
  let rest = REST_MS;
  let looking = 0;
  let leaving = 0;

  const enqueue = (node: Node): void => {
    // In a flood what hangs at the body or is named like a message still gets its place.
    const isLikely = node.parentNode === document.body || LIKELY.test((node as Element).className ?? '');
    if (queue.size < MAX_QUEUE || (isLikely && queue.size < 2 * MAX_QUEUE)) queue.add(node);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type !== 'childList') enqueue(target);
      else for (const node of [...addedNodes].slice(-MAX_QUEUE)) enqueue(node);
      if (queue.size >= 2 * MAX_QUEUE) break;
    }
    looking ||= window.setTimeout(look, rest);
  });
  const observe = (root: Node): void =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
  const enter = (element: Element): void => {
    const root = rootOf(element);
    if (!root || roots.has(root)) return;
    roots.add(root);
    observe(root);
    queue.add(root);
    looking ||= window.setTimeout(look, rest);
  };

  function look(): void {
    looking = 0;
    work.looks++;
    const nodes = [...queue];
    queue.clear();
    rest = nodes.length < MAX_QUEUE ? REST_MS : Math.min(rest * 2, LONGEST_REST_MS);
    for (const node of nodes) examine(node);
  }

  function examine(node: Node): void {
    work.nodes++;
    const box = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const element = box instanceof ShadowRoot ? box.host : box;
    if (!box || !(element instanceof Element) || !element.isConnected) return;
    const text = shownTexts(box, enter).find(soundsLikeRefusal);
    if (
      text &&
      found.length < MAX_FOUND &&
      isShown(element) &&
      !found.some((known) => known.text === text && !known.goneAt)
    ) {
      keep(text, element);
    }
  }

  function keep(text: string, element: Element): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = [left + scrollX, top + scrollY, width, height].map(Math.round) as [
      number,
      number,
      number,
      number,
    ];
    const notice: Notice = { via: 'page', text, appearedAt: Date.now(), goneAt: null, box };
    found.push(notice);
    shown.set(notice, element);
    leaving ||= window.setInterval(leave, GONE_MS);
    onNotice();
  }

  function leave(): void {
    for (const [notice, element] of shown) {
      const stays =
        element.isConnected &&
        isShown(element) &&
        element.textContent?.includes(notice.text.split(' ')[0] ?? '');
      if (stays) continue;
      notice.goneAt = Date.now();
      shown.delete(notice);
    }
    if (shown.size > 0) return;
    clearInterval(leaving);
    leaving = 0;
  }

  observe(document);
  // What the server wrote stands there already.
  for (const element of [...document.querySelectorAll(WHERE)].slice(0, MAX_QUEUE)) enqueue(element);
  look();
  return {
    found,
    work,
    stop() {
      observer.disconnect();
      clearTimeout(looking);
      clearInterval(leaving);
    },
  };
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 &&
    height > 0 &&
    element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false
  );
}
