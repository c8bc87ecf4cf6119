import type { Vanishing } from '../../utils/casework/vanishing.ts';
import { shortTime } from '../frame/moments.ts';
import { useText } from '../frame/text-context.tsx';
import './first-aid.css';

/** What disappears first, numbered, each with the one thing to do. */
export function VanishingList({ items }: { items: readonly Vanishing[] }) {
  const { vanish } = useText();
  if (items.length === 0) return <p className="cp-muted">{vanish.nothing}</p>;
  return (
    <>
      <p className="cp-muted">{vanish.lead}</p>
      <ol className="cp-acts">
        {items.map((item) => (
          <VanishingEntry key={item.code} item={item} />
        ))}
      </ol>
    </>
  );
}

function VanishingEntry({ item: { code, basis, until } }: { item: Vanishing }) {
  const { vanish } = useText();
  const { what, act } = vanish.codes[code];
  return (
    <li>
      <strong>{act}</strong>
      <span className="cp-muted">
        {what}
        {basis === 'general' ? null : ` · ${vanish.basis[basis]}`}
        {until ? <time dateTime={until}>{` · ${vanish.until({ time: shortTime(until) })}`}</time> : null}
      </span>
    </li>
  );
}
