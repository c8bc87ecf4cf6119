// The page beside the panel, whichever it is by now.
import { useEffect, useState } from 'react';
import { activeTab, type TabRef, watchTabs } from '../../utils/browser/tabs.ts';

export function useActiveTab(): TabRef | null {
  const [tab, setTab] = useState<TabRef | null>(null);
  useEffect(() => {
    let current = true;
    const look = () => {
      activeTab().then((found) => current && setTab((known) => (sameTab(known, found) ? known : found)));
    };
    const stop = watchTabs(look);
    look();
    return () => {
      current = false;
      stop();
    };
  }, []);
  return tab;
}

const sameTab = (a: TabRef | null, b: TabRef | null): boolean =>
  a?.id === b?.id && a?.url === b?.url && a?.title === b?.title;
