import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';

interface ChatSitesProps {
  /** Origins or patterns whose frames may be read. */
  sites: readonly string[];
  /** Origin that the popup sent here to ask for. */
  asked: string | null;
  denied: boolean;
  onAllow(origin: string): void;
  onRevoke(site: string): void;
}

/** Sites whose chats inside shop pages may be read; nothing is shown while there are none. */
export function ChatSites({ sites, asked, denied, onAllow, onRevoke }: ChatSitesProps) {
  const { settings, save } = useText();
  if (sites.length === 0 && asked === null) return null;
  return (
    <section className="cp-card cp-stack">
      <h2>{settings.chatSites}</h2>
      {asked ? (
        <Notice
          tone="info"
          what={settings.chatAsked({ site: plainText(asked) })}
          next={settings.chatAskedNext}
        >
          <Button onClick={() => onAllow(asked)}>{settings.allowChat}</Button>
        </Notice>
      ) : null}
      <div role="status">{denied ? <Notice tone="warn" what={save.unreadDenied} /> : null}</div>
      <ul className="cp-stack">
        {sites.map((site) => (
          <li key={site} className="cp-row">
            <bdi className="cp-grow">{plainText(site)}</bdi>
            <Button
              variant="default"
              aria-label={settings.revokeShop({ shop: plainText(site) })}
              onClick={() => onRevoke(site)}
            >
              {settings.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
