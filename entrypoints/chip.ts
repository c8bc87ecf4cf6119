// The one-tap button on shops that the buyer has switched on. Vanilla, in a closed shadow root, gone when switched off.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handIn } from '../utils/messages/hand-in.ts';
import { CHIP_WORDS } from '../utils/noticing/chip-words.ts';
import { watchDialogs } from '../utils/noticing/dialog-watch.ts';
import { type NoticeWatch, watchNotices } from '../utils/noticing/notice-watch.ts';
import { openOrClosedShadowRoot } from '../utils/reading/closed-shadow-root.ts';
import type {} from '../utils/reading/reader-api.ts';

const STYLE = `
  :host { all: initial; }
  .chip { position: fixed; right: 0; top: 45%; z-index: 2147483647; display: flex; align-items: center;
    font: 14px/1.4 system-ui, sans-serif; background: #0b6b53; color: #fff;
    border-radius: 20px 0 0 20px; box-shadow: 0 1px 6px #0004; }
  .noticed { background: #9a3412; }
  button { all: unset; cursor: pointer; min-height: 40px; padding: 0 12px; }
  button:focus-visible { outline: 2px solid; outline-offset: -4px; border-radius: 20px; }
  .close { padding: 0 12px 0 6px; opacity: .8; }
  @media print { .chip { display: none; } }
  @media (prefers-color-scheme: dark) { .chip { background: #4fd1ab; color: #06281f; }
    .noticed { background: #fdba74; color: #431407; } }
`;

interface Chip {
  host: HTMLElement;
  offer(): void;
}

function build(takeNotices: (kept: boolean) => NoticeWatch['found']): Chip {
  const words = globalThis.cardproofChipWords ?? CHIP_WORDS;
  const host = document.createElement('cardproof-chip');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const chip = document.createElement('div');
  const save = document.createElement('button');
  save.ariaLive = 'polite';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.title = close.ariaLabel = words.hide;
  chip.append(save, close);
  root.append(style, chip);
  let kept = false;
  const rest = () => {
    kept = false;
    const waits = takeNotices(false).length > 0;
    chip.className = waits ? 'chip noticed' : 'chip';
    save.textContent = waits ? words.noticed : words.save;
  };
  rest();
  // A page can dispatch clicks at nothing in here, but it can move the pointer's target: only real gestures count.
  save.addEventListener('click', async (event) => {
    if (!event.isTrusted) return;
    // Asked for in the click itself: a panel opens for nothing else.
    if (kept) {
      void handIn('openDesk', {});
      return rest();
    }
    save.textContent = words.busy;
    const notices = takeNotices(false);
    const result = (await handIn('handInPage', { full: false, notices })) ?? 'failed';
    kept = result === 'saved';
    if (kept) takeNotices(true);
    save.textContent = words[result];
    setTimeout(rest, 9000);
  });
  close.addEventListener('click', (event) => {
    if (event.isTrusted) host.remove();
  });
  return { host, offer: rest };
}

export default defineUnlistedScript(() => {
  if (window.top !== window || globalThis.cardproofChip) return;
  let chip: Chip | null = null;
  let page: NoticeWatch | null = null;
  const offer = () => chip?.offer();
  const dialogs = watchDialogs(offer);
  const begin = () => {
    page = watchNotices(openOrClosedShadowRoot, offer);
    const found = page.found;
    chip = build((kept) => {
      if (kept) {
        found.length = 0;
        dialogs.forget();
      }
      return [...dialogs.found, ...found].slice(0, 20);
    });
    document.documentElement.append(chip.host);
  };
  // A dialog of the page's first script comes before there is a page to stand on.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
  globalThis.cardproofChip = {
    hide: () => chip?.host.style.setProperty('display', 'none'),
    show: () => chip?.host.style.removeProperty('display'),
    remove: () => {
      page?.stop();
      chip?.host.remove();
    },
  };
});
