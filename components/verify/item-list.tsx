import { HIDDEN } from '../../utils/bundle/report/report-words.ts';
import type { Held, ItemDetails } from '../../utils/bundle/verify/bundle-details.ts';
import { useText } from '../frame/text-context.tsx';
import { BundleText } from './bundle-text.tsx';
import { ownZone, zonedTime } from './bundle-times.ts';
import { useSay, useVerifyText } from './verify-text.ts';

/** Each exhibit with its device time, the bounds that third parties set, and what is not here. */
export function ItemList({ items, more }: { items: readonly ItemDetails[]; more: number }) {
  const text = useVerifyText();
  return (
    <section className="cp-stack">
      <h3>{text.items({ count: items.length + more })}</h3>
      <ol className="verify-items">
        {items.map((item) => (
          <ItemEntry key={item.no} item={item} />
        ))}
      </ol>
      {more > 0 ? <p className="cp-muted">{text.moreItems({ count: more })}</p> : null}
    </section>
  );
}

function ItemEntry({ item }: { item: ItemDetails }) {
  const text = useVerifyText();
  const { kinds, methods } = useText();
  const { captured, elsewhere } = item;
  return (
    <li>
      <strong>
        {text.exhibit({ no: item.no })} · {kinds[item.kind]} · {methods[item.method]}
      </strong>
      {elsewhere === null ? (
        <dl className="cp-facts">
          <dt>{text.deviceTime}</dt>
          <dd className="cp-number">
            {captured ? <BundleText text={zonedTime(captured.at, captured.zone)} /> : text.noItem}
          </dd>
          <dt>{text.bounds}</dt>
          <dd className="cp-number">
            <Bounds item={item} />
          </dd>
          <dt>{text.fileCount}</dt>
          <dd className="cp-number">{item.files}</dd>
          <dt>{text.held}</dt>
          <dd>
            <HeldList held={item.held} />
          </dd>
        </dl>
      ) : (
        <p>{text.inPart({ part: elsewhere })}</p>
      )}
    </li>
  );
}

function Bounds({ item: { bounds, captured } }: { item: ItemDetails }) {
  const text = useVerifyText();
  const zone = captured?.zone ?? ownZone();
  const { after, before } = bounds;
  if (after === null && before === null) return text.noBounds;
  return (
    <>
      {after === null ? null : <div>{text.after({ time: zonedTime(after, zone) })}</div>}
      {before === null ? null : <div>{text.before({ time: zonedTime(before, zone) })}</div>}
    </>
  );
}

function HeldList({ held }: { held: readonly Held[] }) {
  const text = useVerifyText();
  const say = useSay();
  if (held.length === 0) return text.nothingHeld;
  const words = (code: string) => {
    const known = Object.hasOwn(HIDDEN, code) ? HIDDEN[code] : undefined;
    return known ? say(known) : code === 'field' ? text.field : code;
  };
  return (
    <ul>
      {held.map(({ name, code }) => (
        <li key={`${code} ${name}`}>
          <BundleText text={name} max={60} />: <BundleText text={words(code)} />
        </li>
      ))}
    </ul>
  );
}
