// Links to the large page are hash routes there; beside a page they open in a tab.
import type { MouseEvent } from 'react';
import { openLocker } from '../../utils/browser/tabs.ts';

export function onOwnLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
  const route = link?.getAttribute('href');
  if (!route) return;
  event.preventDefault();
  void openLocker(route);
}
