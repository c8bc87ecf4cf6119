import type { Item } from '../../utils/evidence/item.ts';
import type { ItemCard } from '../../utils/locker/queries.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { incidentWords } from '../save/words.ts';
import { FactList } from './fact-list.tsx';

interface ItemProvenanceProps {
  card: ItemCard;
  item: Item;
  /** 64 hex characters, null while they are computed. */
  digest: string | null;
}

/** How, when and where an item came to be, and what nobody could check. */
export function ItemProvenance({ card, item, digest }: ItemProvenanceProps) {
  const text = useText();
  const { locker } = text;
  const { environment } = item;
  const lost = incidentWords(text, environment.incidents);
  const unchecked: Record<string, string> = text.notChecked;
  return (
    <FactList
      lines={[
        { name: locker.method, value: text.methods[item.method] },
        { name: locker.grade, value: text.grades[item.grade] },
        {
          name: locker.captured,
          value: <time dateTime={item.captured_at}>{fullTime(item.captured_at)}</time>,
        },
        { name: locker.pageTitle, value: card.title ? <PageText text={card.title} max={200} /> : null },
        { name: locker.url, value: card.url ? <PageText text={card.url} max={500} /> : null },
        { name: locker.incidents, value: lost.length > 0 ? lost.join(' ') : locker.noIncidents },
        {
          name: locker.browser,
          value: `${environment.browser} · ${environment.os}${environment.incognito ? ` · ${locker.privateYes}` : ''}`,
        },
        { name: locker.zone, value: environment.timezone },
        { name: locker.record, value: <span className="cp-number">{card.seq}</span> },
        { name: locker.digest, value: digest ? <span className="cp-code">{digest}</span> : null },
        {
          name: locker.notChecked,
          value: (
            <ul>
              {environment.not_checkable.map((code) => (
                <li key={code}>{unchecked[code] ?? code}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
