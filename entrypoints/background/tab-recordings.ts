// The worker's part of recording a tab: it alone may ask Chromium for the tab's picture.
import { markTab } from '../../utils/browser/badge.ts';
import {
  startTabRecording,
  type TabToRecord,
  takeExpectedRecording,
} from '../../utils/browser/tab-recording.ts';

export async function recordTab(tab: TabToRecord): Promise<void> {
  await startTabRecording(tab);
  void markTab(tab.tabId, 'recording');
}

/** The browser's question closes the popup, so the worker goes on with what it was asked for. */
export async function recordExpectedTab(granted: readonly string[]): Promise<void> {
  const tab = await takeExpectedRecording(granted);
  if (tab) await recordTab(tab).catch(() => markTab(tab.tabId, 'failed'));
}
