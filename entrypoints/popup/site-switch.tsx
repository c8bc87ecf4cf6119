import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../components/frame/text-context.tsx';
import { asksFromPopup, requestSite, webOrigin } from '../../utils/browser/permissions.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import { ask } from '../../utils/messages/messaging.ts';

interface SiteSwitchProps {
  tab: TabRef;
  switchedOn: readonly string[];
  onLeave(route: string): void;
}

/** Asks for this one shop and no other; the question belongs to the browser. */
export function SiteSwitch({ tab, switchedOn, onLeave }: SiteSwitchProps) {
  const { site } = useText();
  const origin = webOrigin(tab.url);
  const [on, setOn] = useState(origin !== null && switchedOn.includes(origin));
  const [denied, setDenied] = useState(false);
  if (!origin) return null;

  const change = async (wanted: boolean) => {
    if (wanted && !asksFromPopup()) return onLeave(`#/settings?shop=${encodeURIComponent(origin)}`);
    if (wanted) void ask('expectSite', { origin });
    // Nothing may be awaited before the request: a gesture does not survive it.
    const granted = !wanted || (await requestSite(origin));
    setDenied(!granted);
    if (!granted) return;
    await ask('switchSite', { origin, on: wanted });
    setOn(wanted);
  };
  return (
    <Switch
      checked={on}
      onChange={(event) => void change(event.currentTarget.checked)}
      label={site.label}
      description={denied ? site.denied : site.hint}
    />
  );
}
