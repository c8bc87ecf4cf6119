import { useEffect, useState } from 'react';
import { ChatSites } from '../../../components/settings/chat-sites.tsx';
import { grantedSites, requestSite, revokeSite } from '../../../utils/browser/permissions.ts';
import { AUTHORITIES } from '../../../utils/browser/time-stamps.ts';

interface ChatSitesPanelProps {
  switchedOn: readonly string[];
  /** Origin that the popup sent here to ask for. */
  asked: string | null;
}

/** Hosts that are granted for another reason are no sites of chats. */
const readable = (shops: readonly string[]) =>
  grantedSites([...shops, ...AUTHORITIES.map(({ url }) => new URL(url).origin)]);

export function ChatSitesPanel({ switchedOn, asked }: ChatSitesPanelProps) {
  const [sites, setSites] = useState<string[]>([]);
  const [denied, setDenied] = useState(false);
  const [answered, setAnswered] = useState(false);
  const shops = switchedOn.join(' ');
  useEffect(() => {
    readable(shops.split(' ')).then(setSites, () => setSites([]));
  }, [shops]);
  const refresh = () => void readable(switchedOn).then(setSites);
  const allow = async (origin: string) => {
    const granted = await requestSite(origin);
    setDenied(!granted);
    setAnswered(granted);
    refresh();
  };
  return (
    <ChatSites
      sites={sites}
      asked={answered ? null : asked}
      denied={denied}
      onAllow={(origin) => void allow(origin)}
      onRevoke={(site) => void revokeSite(site).then(refresh)}
    />
  );
}
