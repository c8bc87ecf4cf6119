import type { ItemCard } from '../../utils/locker/queries.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';

/** What was kept when, by the clock of this computer. */
export function Timeline({ items }: { items: readonly ItemCard[] }) {
  const { kinds, locker } = useText();
  const inTime = [...items].sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  return (
    <ol className="cp-timeline">
      {inTime.map((item) => (
        <li key={item.id}>
          <time className="cp-number cp-muted" dateTime={item.capturedAt}>
            {fullTime(item.capturedAt)}
          </time>{' '}
          <a href={`#/item/${item.id}`}>{kinds[item.kind]}</a> <PageText text={item.title} max={50} />
          {item.state === 'removed' ? ` · ${locker.removed}` : null}
        </li>
      ))}
    </ol>
  );
}
