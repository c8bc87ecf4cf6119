import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';

interface ShopListProps {
  shops: readonly string[];
  /** Origin that another surface sent here to ask for. */
  asked: string | null;
  denied: boolean;
  onAllow(origin: string): void;
  onRevoke(origin: string): void;
}

export function ShopList({ shops, asked, denied, onAllow, onRevoke }: ShopListProps) {
  const { settings, site } = useText();
  const wanted = asked !== null && !shops.includes(asked) ? asked : null;
  return (
    <section className="cp-card cp-stack">
      <h2>{settings.shops}</h2>
      {wanted ? (
        <Notice tone="info" what={settings.asked({ shop: plainText(wanted) })} next={site.hint}>
          <Button onClick={() => onAllow(wanted)}>{settings.allow}</Button>
        </Notice>
      ) : null}
      <div role="status">{denied ? <Notice tone="warn" what={site.denied} /> : null}</div>
      {shops.length === 0 ? <p className="cp-muted">{settings.noShops}</p> : null}
      <ul className="cp-stack">
        {shops.map((shop) => (
          <li key={shop} className="cp-row">
            <bdi className="cp-grow">{plainText(shop)}</bdi>
            <Button
              variant="default"
              aria-label={settings.revokeShop({ shop: plainText(shop) })}
              onClick={() => onRevoke(shop)}
            >
              {settings.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
