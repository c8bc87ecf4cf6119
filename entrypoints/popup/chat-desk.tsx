import { useState } from 'react';
import { ChatOffer } from '../../components/save/chat-offer.tsx';
import { asksFromPopup, requestSite } from '../../utils/browser/permissions.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import { ask } from '../../utils/messages/messaging.ts';
import type { Save } from './use-save.ts';

interface ChatDeskProps {
  save: Save;
  tab: TabRef;
  onLeave(route: string): void;
}

/** The rest of the chat: behind scrolling, or on another site that the buyer may open to us. */
export function ChatDesk({ save, tab, onLeave }: ChatDeskProps) {
  const [denied, setDenied] = useState<string | null>(null);
  const chat = save.view && 'card' in save.view ? save.view.card?.chat : null;
  if (!chat || save.view?.state === 'interrupted') return null;
  const allow = async (origin: string) => {
    if (!asksFromPopup()) return onLeave(`#/settings?chat=${encodeURIComponent(origin)}`);
    void ask('expectChat', { origin, tabId: tab.id });
    // Nothing may be awaited before the request: a gesture does not survive it.
    const granted = await requestSite(origin);
    setDenied(granted ? null : origin);
    if (granted) save.save({ mode: 'asked', full: false, force: false, confirmed: false });
  };
  return (
    <ChatOffer
      chat={chat}
      denied={denied}
      onHarvest={save.harvest}
      onAllow={(origin) => void allow(origin)}
    />
  );
}
