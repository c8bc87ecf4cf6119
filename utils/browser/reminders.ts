// Notifications of deadlines: optional, asked for where one runs, and silent where the browser has none.
import { browser } from 'wxt/browser';

const NOTIFICATIONS = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] };
const PREFIX = 'due ';

export async function hasReminders(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}

/** Must be called first thing in a click. @returns whether they are on now */
export async function switchReminders(on: boolean): Promise<boolean> {
  if (on) return browser.permissions.request(NOTIFICATIONS);
  await browser.permissions.remove(NOTIFICATIONS);
  return false;
}

export interface Reminder {
  caseId: string;
  /** The same reminder takes the place of its earlier self. */
  id: string;
  title: string;
  message: string;
}

export async function remind({ caseId, id, title, message }: Reminder): Promise<void> {
  if (!(await hasReminders())) return;
  await browser.notifications.create(`${PREFIX}${caseId} ${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
}

/** Opens the case of a reminder that is clicked. The API is there only once it was granted. */
export function openClickedReminders(): void {
  browser.notifications?.onClicked.addListener((id) => {
    const caseId = id.startsWith(PREFIX) ? id.split(' ')[1] : undefined;
    if (!caseId) return;
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: browser.runtime.getURL(`/locker.html#/case/${caseId}?desk=clock`) });
  });
}

/** The number on the icon: what is due today. A failed backup goes before it. */
export async function showDueCount(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b42318' });
  await browser.action.setBadgeText({ text: count > 0 ? String(Math.min(count, 99)) : '' });
}
