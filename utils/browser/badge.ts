// The only sign of a save that has no surface: … while it runs, ✓ when read back, ! when it failed.
import { browser } from 'wxt/browser';

export type Mark = 'busy' | 'saved' | 'failed' | 'asks' | 'recording' | 'none';

const TEXT: Record<Mark, string> = {
  busy: '…',
  saved: '✓',
  failed: '!',
  asks: '?',
  recording: '●',
  none: '',
};
const COLOUR: Record<Mark, string> = {
  busy: '#57606a',
  saved: '#116b3c',
  failed: '#b42318',
  asks: '#8a5300',
  recording: '#b42318',
  none: '#57606a',
};
const SHOWN_MS = 4000;

export async function markTab(tabId: number, mark: Mark): Promise<void> {
  // A tab that closed meanwhile needs no badge.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: TEXT[mark] }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR[mark] }),
  ]).catch(() => {});
  if (mark === 'saved') setTimeout(() => void markTab(tabId, 'none'), SHOWN_MS);
}
