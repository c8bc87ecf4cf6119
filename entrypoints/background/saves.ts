// Every way to save ends here: one save per tab at a time, the badge says how it went.
import { type Mark, markTab } from '../../utils/browser/badge.ts';
import { type HarvestRequest, type HarvestTools, harvestChat } from '../../utils/capture/harvest-chat.ts';
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
export function saveTab(tools: SaveTools, request: SaveRequest): Promise<SaveOutcome> {
  return alone(request.tabId, () => savePage(tools, request));
}

/** A whole chat is a save like any other, only longer. */
export function harvestTab(tools: HarvestTools, request: HarvestRequest): Promise<SaveOutcome> {
  return alone(request.tabId, () => harvestChat(tools, request));
}

function alone(tabId: number, work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  return navigator.locks.request(`cardproof-save-${tabId}`, async () => {
    void markTab(tabId, 'busy');
    const outcome = await work();
    void markTab(tabId, MARKS[outcome.state]);
    return outcome;
  });
}
