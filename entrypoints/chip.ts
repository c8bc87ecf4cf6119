// The one-tap button on shops that the buyer has switched on. Vanilla, in a closed shadow root, gone when switched off.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handIn } from '../utils/messages/messaging.ts';
import type {} from '../utils/reading/reader-api.ts';

const WORDS = {
  save: '保存证据',
  busy: '正在保存…',
  saved: '已保存',
  unchanged: '没有变化',
  failed: '没存成，请点工具栏图标',
  refused: '请点工具栏图标保存',
  hide: '本页不再显示',
} as const;

const STYLE = `
  :host { all: initial; }
  .chip { position: fixed; right: 0; top: 45%; z-index: 2147483647; display: flex; align-items: center;
    font: 14px/1.4 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; background: #0b6b53; color: #fff;
    border-radius: 20px 0 0 20px; box-shadow: 0 1px 6px rgb(0 0 0 / 30%); overflow: hidden; }
  button { all: unset; cursor: pointer; min-height: 40px; padding: 0 12px; box-sizing: border-box; }
  button:focus-visible { outline: 2px solid #fff; outline-offset: -4px; border-radius: 20px; }
  .close { padding: 0 12px 0 6px; opacity: .8; }
  @media print { .chip { display: none; } }
  @media (prefers-color-scheme: dark) { .chip { background: #4fd1ab; color: #06281f; } }
`;

type Word = keyof typeof WORDS;

async function handInPage(): Promise<Word> {
  try {
    return await handIn('handInPage', { full: false });
  } catch {
    return 'failed';
  }
}

function build(): HTMLElement {
  const host = document.createElement('cardproof-chip');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const chip = document.createElement('div');
  chip.className = 'chip';
  const save = document.createElement('button');
  save.type = 'button';
  save.textContent = WORDS.save;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.title = WORDS.hide;
  close.setAttribute('aria-label', WORDS.hide);
  chip.append(save, close);
  root.append(style, chip);
  // A page can dispatch clicks at nothing in here, but it can move the pointer's target: only real gestures count.
  save.addEventListener('click', async (event) => {
    if (!event.isTrusted) return;
    save.textContent = WORDS.busy;
    save.textContent = WORDS[await handInPage()];
    setTimeout(() => {
      save.textContent = WORDS.save;
    }, 4000);
  });
  close.addEventListener('click', (event) => {
    if (event.isTrusted) host.remove();
  });
  return host;
}

export default defineUnlistedScript(() => {
  if (window.top !== window || globalThis.cardproofChip) return;
  const host = build();
  document.documentElement.append(host);
  globalThis.cardproofChip = {
    hide: () => {
      host.style.display = 'none';
    },
    show: () => {
      host.style.display = '';
    },
    remove: () => host.remove(),
  };
});
