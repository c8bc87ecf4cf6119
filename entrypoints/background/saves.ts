// Every way to save ends here: one save per tab at a time, the badge says how it went.
import { type Mark, markTab } from '../../utils/browser/badge.ts';
import type { SaveOutcome, SaveRequest } from '../../utils/capture/save-outcome.ts';
import { type SaveTools, savePage } from '../../utils/capture/save-page.ts';

const MARKS: Record<SaveOutcome['state'], Mark> = {
  saved: 'saved',
  unchanged: 'saved',
  'not-trade': 'none',
  'needs-confirmation': 'asks',
  failed: 'failed',
};

/** Two popups at once, or a click during a shortcut's save: the second waits and then finds nothing new. */
export async function saveTab(tools: SaveTools, request: SaveRequest): Promise<SaveOutcome> {
  return navigator.locks.request(`cardproof-save-${request.tabId}`, async () => {
    void markTab(request.tabId, 'busy');
    const outcome = await savePage(tools, request);
    void markTab(request.tabId, MARKS[outcome.state]);
    return outcome;
  });
}
