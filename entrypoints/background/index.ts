import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { expectChat, takeExpectedChat } from '../../utils/browser/expected-chat.ts';
import { fillField } from '../../utils/browser/fill-field.ts';
import { openClickedReminders } from '../../utils/browser/reminders.ts';
import { readSettings, watchSettings } from '../../utils/browser/settings.ts';
import { browserStarted } from '../../utils/browser/side-panel.ts';
import {
  expectSite,
  isSwitchedOn,
  switchExpectedSite,
  switchSite,
  syncSiteScripts,
  watchChipLanguage,
} from '../../utils/browser/site-scripts.ts';
import { expectRecording, tabAddress, takePendingRecording } from '../../utils/browser/tab-recording.ts';
import { recoverSaves } from '../../utils/capture/recover.ts';
import type { SaveOutcome } from '../../utils/capture/save-outcome.ts';
import { ExpectedError } from '../../utils/errors.ts';
import { moveItem } from '../../utils/locker/cases.ts';
import { sweepStaged } from '../../utils/locker/sweep.ts';
import { eraseExpired, restoreItem, undoItem } from '../../utils/locker/undo.ts';
import { answer, type PageHandlers, type ShopHandlers } from '../../utils/messages/answer.ts';
import type { HandInResult } from '../../utils/messages/protocol.ts';
import { ANCHOR_ALARM, type Anchoring } from './anchors.ts';
import { attachBrought } from './brought.ts';
import { CLOCK_ALARM, type Clock, clockWork } from './clock.ts';
import { beginExport } from './exports.ts';
import { FOLDER_ALARM, onFolderAlarm, remindFolder } from './folder.ts';
import { openDeskFor } from './open-desk.ts';
import { keepRecording } from './recordings.ts';
import { clearCutOffRestore, finishRestore, type LogWatch, logWatch, wipeLocker } from './restores.ts';
import { harvestTab, saveTab } from './saves.ts';
import { keepSupplied, startCase } from './supplied.ts';
import { recordExpectedTab, recordTab } from './tab-recordings.ts';
import { type WorkerTools, workerTools } from './tools.ts';
import { type VaultWork, vaultWork } from './vault.ts';

const MENU_SAVE = 'save-page';
const DAILY = 'daily';

const done = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};

function pageHandlers(tools: WorkerTools, watch: LogWatch, vault: VaultWork, clock: Clock): PageHandlers {
  const { locker, writer, save, anchors } = tools;
  return {
    saveTab: (request) => anchored(anchors, saveTab(save, request)),
    harvestChat: (request) => anchored(anchors, harvestTab(save, request)),
    stopJob: async ({ jobId }) => {
      tools.stop(jobId);
      return null;
    },
    undoItem: ({ itemId }) => done(undoItem(locker, writer, itemId)),
    restoreItem: ({ itemId }) => done(restoreItem(locker, writer, itemId)),
    moveItem: async ({ itemId, caseId }) => ({ caseId: await moveItem(locker, writer, itemId, caseId) }),
    saveSupplied: (request) => anchored(anchors, keepSupplied(tools, request)),
    keepRecording: (request) => anchored(anchors, keepRecording(tools, request)),
    recordTab: (tab) => done(recordTab(tab)),
    expectRecording: (tab) => done(expectRecording(tab)),
    takeTabRecording: takePendingRecording,
    tabAddress: ({ tabId }) => tabAddress(tabId),
    clockChanged: ({ caseId }) => done(clock.refresh([caseId])),
    startCase: ({ intake }) => startCase(tools, intake),
    attachToken: ({ token }) => attachBrought(locker, writer, token),
    beginExport: ({ caseId, audience }) => beginExport(locker, writer, caseId, audience, anchors.now),
    finishRestore: async (request) => {
      const restored = await finishRestore(locker, writer, request);
      clock.refresh(null).catch(console.error);
      return restored;
    },
    wipeLocker: async (request) => {
      const wiped = await wipeLocker(locker, watch, writer.session, request);
      await clock.stop();
      return wiped;
    },
    ...vault.handlers,
    fillField: ({ tabId, text }) => fillField(tabId, text),
    expectSite: ({ origin }) => done(expectSite(origin)),
    expectChat: (chat) => done(expectChat(chat)),
    switchSite: ({ origin, on }) => done(switchSite(origin, on)),
  };
}

/** What is kept soon gets a later bound, and the first save of a sitting a fresh earlier one. */
function anchored<T>(anchors: Anchoring, saving: Promise<T>): Promise<T> {
  anchors.freshen();
  return saving.finally(anchors.remind);
}

const HAND_IN: Record<SaveOutcome['state'], HandInResult> = {
  saved: 'saved',
  unchanged: 'unchanged',
  failed: 'failed',
  'not-trade': 'refused',
  'needs-confirmation': 'refused',
};

function shopHandlers({ locker, save, anchors }: WorkerTools): ShopHandlers {
  const requireSwitchedOn = async (url: string) => {
    if (!(await isSwitchedOn(url))) throw new ExpectedError('no-permission', 'shop is not switched on');
  };
  return {
    async handInPage({ full, notices }, { tabId, url }) {
      await requireSwitchedOn(url);
      if (tabId === null) return 'refused';
      // The page may look as it did before the words came and went.
      const force = notices.length > 0;
      const request = { tabId, mode: 'asked', full, force, confirmed: false, notices } as const;
      return HAND_IN[(await anchored(anchors, saveTab(save, request))).state];
    },
    // Nothing may be awaited before the panel is asked for; what it shows, the page cannot see.
    openDesk: (_nothing, { tabId }) => (tabId === null ? Promise.resolve(null) : openDeskFor(locker, tabId)),
  };
}

/** A chat that the buyer has just opened to us is read by a new save, even when the question closed the popup. */
async function saveExpectedChat({ save }: WorkerTools, granted: readonly string[]): Promise<void> {
  const tabId = await takeExpectedChat(granted);
  if (tabId === null) return;
  await saveTab(save, { tabId, mode: 'asked', full: false, force: false, confirmed: true });
}

/** Shortcut and menu always save: whatever is on the screen. */
async function saveAsked({ save, anchors }: WorkerTools, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const { fullPage } = await readSettings();
  const request = { tabId, mode: 'asked', full: fullPage, force: true, confirmed: false } as const;
  await anchored(anchors, saveTab(save, request));
}

export default defineBackground(() => {
  const tools = workerTools();
  const clock = clockWork(tools.locker, tools.writer.now);
  const watch = logWatch(tools.locker, tools.writer, ({ size }) => {
    remindFolder(tools.locker, size).catch(console.error);
    clock.touched();
  });
  const vault = vaultWork(tools.locker, tools.writer, () => recoverSaves(tools.save));
  answer(browser.runtime.getURL(''), pageHandlers(tools, watch, vault, clock), shopHandlers(tools));

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    browser.contextMenus.create({
      id: MENU_SAVE,
      title: browser.i18n.getMessage('menu_savePage'),
      contexts: ['page', 'frame', 'selection', 'link', 'image'],
    });
    await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60 });
    await syncSiteScripts();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-page') void saveAsked(tools, tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_SAVE) void saveAsked(tools, tab?.id);
  });
  openClickedReminders();
  browser.runtime.onStartup.addListener(() => void clock.refresh(null));
  browser.permissions.onAdded.addListener(({ origins = [], permissions = [] }) => {
    if (permissions.includes('notifications')) openClickedReminders();
    void recordExpectedTab(permissions);
    void switchExpectedSite(origins);
    void saveExpectedChat(tools, origins);
  });
  watchChipLanguage();
  browser.permissions.onRemoved.addListener(() => void syncSiteScripts());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FOLDER_ALARM) void onFolderAlarm(tools.locker, clock.showBadge);
    if (name === CLOCK_ALARM) void clock.onAlarm();
    if (name === ANCHOR_ALARM) void tools.anchors.onAlarm();
    void vault.onAlarm(name);
    if (name !== DAILY) return;
    const now = tools.writer.now();
    void eraseExpired(tools.locker, now).then(() => sweepStaged(tools.locker, now));
    void clock.refresh(null);
  });

  watchSettings(({ timeStamps }) => {
    if (timeStamps) tools.anchors.remind();
  });

  void browserStarted();
  void recoverSaves(tools.save);
  void vault.resume();
  clock.start().catch(console.error);
  watch.start().catch(console.error);
  clearCutOffRestore(tools.locker).catch(console.error);
});
