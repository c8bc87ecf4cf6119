// The chip's second click: the desk beside the page, or in a tab where the browser opens no panel for it.
import { browserStarted, openPanel, requestDesk } from '../../utils/browser/side-panel.ts';
import { openLocker, windowOfTab } from '../../utils/browser/tabs.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { caseOfTab } from '../../utils/locker/queries.ts';

export async function openDeskFor(locker: Locker, tabId: number): Promise<null> {
  const opening = openPanel({ tabId });
  const caseId = await caseOfTab(locker, tabId, await browserStarted());
  if (await opening) await requestDesk({ windowId: await windowOfTab(tabId), caseId, desk: 'complaint' });
  else await openLocker(caseId ? `#/case/${caseId}?desk=complaint` : '#/');
  return null;
}
