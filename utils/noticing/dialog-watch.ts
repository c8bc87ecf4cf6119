// Native dialogs stand in no document: their words come as an event from the page's own world, before the dialog opens.
import type { Notice } from '../evidence/notice.ts';
import { DIALOG_EVENT } from './dialog-event.ts';
import { soundsLikeRefusal } from './refusal-words.ts';

const WAYS = ['alert', 'confirm', 'prompt'] as const;
const MAX_FOUND = 10;
/** alert(…); history.back() leaves the page at once: the next page of the same tab and site offers to keep it. */
const CARRIED = 'cardproof-noticed';
const CARRY_MS = 600_000;

export interface DialogWatch {
  found: Notice[];
  /** What was found is kept now. */
  forget(): void;
}

export function watchDialogs(onNotice: () => void): DialogWatch {
  const found: Notice[] = [];
  document.addEventListener(DIALOG_EVENT, (event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    const notice = typeof detail === 'string' ? noticeOf(detail, Date.now()) : null;
    if (!notice || found.length >= MAX_FOUND) return;
    found.push(notice);
    carry(`${notice.appearedAt}\n${detail}`);
    // The dialog blocks the page: whatever runs next runs after it was closed.
    setTimeout(() => {
      notice.goneAt = Date.now();
    });
    onNotice();
  });
  // Also for a page that comes back whole from the browser's memory.
  addEventListener('pageshow', () => {
    if (found.length === 0) found.push(...carried());
    onNotice();
  });
  return {
    found,
    forget() {
      found.length = 0;
      carry('');
    },
  };
}

/** @param detail `alert\n<words>` */
function noticeOf(detail: string, at: number): Notice | null {
  const via = WAYS.find((way) => detail.startsWith(`${way}\n`));
  const text = detail
    .slice(detail.indexOf('\n') + 1)
    .slice(0, 300)
    .trim();
  return via && soundsLikeRefusal(text) ? { via, text, appearedAt: at, goneAt: null, box: null } : null;
}

/** The page can read and write this: it is believed no more than the event itself. */
function carried(): Notice[] {
  try {
    const [at = '', ...detail] = (sessionStorage.getItem(CARRIED) ?? '').split('\n');
    const age = Date.now() - Number(at);
    const notice =
      at && age >= 0 && age < CARRY_MS ? noticeOf(detail.join('\n'), Math.round(Number(at))) : null;
    return notice ? [notice] : [];
  } catch {
    return [];
  }
}

function carry(value: string): void {
  try {
    if (value) sessionStorage.setItem(CARRIED, value);
    else sessionStorage.removeItem(CARRIED);
  } catch {
    // Storage refused: then it is offered on this page only.
  }
}
