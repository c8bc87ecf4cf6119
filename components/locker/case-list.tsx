import type { Meter } from '../../utils/casework/checklist.ts';
import type { CaseCard } from '../../utils/locker/queries.ts';
import { caseLabel } from '../casework/case-label.ts';
import { money, shortTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { Thumbnail } from '../frame/thumbnail.tsx';
import { MeterLine } from '../triage/evidence-meter.tsx';

type MeterCount = Pick<Meter, 'filled' | 'total'>;

interface CaseListProps {
  cases: readonly CaseCard[];
  /** By case id; they come after the list. */
  meters: ReadonlyMap<string, MeterCount>;
}

export function CaseList({ cases, meters }: CaseListProps) {
  return (
    <ul className="cp-cases">
      {cases.map((card) => (
        <li key={card.case.id} className="cp-card">
          <CaseEntry card={card} meter={meters.get(card.case.id)} />
        </li>
      ))}
    </ul>
  );
}

interface CaseEntryProps {
  card: CaseCard;
  meter: MeterCount | undefined;
}

function CaseEntry({ card: { case: known, count, items }, meter }: CaseEntryProps) {
  const text = useText();
  const order = caseLabel(text, known, 60);
  const parts = [known.product, known.merchant, known.shopHost].filter((part) => part !== null);
  return (
    <a className="cp-case-link" href={`#/case/${known.id}`}>
      <span className="cp-case-words">
        <h2 className="cp-number">{order}</h2>
        <span className="cp-row">
          {parts.map((part) => (
            <PageText key={part} text={part} max={40} />
          ))}
          {known.amount ? (
            <strong className="cp-number">
              <PageText text={money(known.amount)} />
            </strong>
          ) : null}
        </span>
        <span className="cp-muted cp-number">
          {text.locker.items({ count })} · {text.locker.updated({ time: shortTime(known.updatedAt) })}{' '}
          {meter ? <MeterLine meter={meter} /> : null}
        </span>
      </span>
      <span className="cp-row" aria-hidden>
        {items.map((item) => (
          <Thumbnail key={item.id} picture={item.thumbnail} alt={text.kinds[item.kind]} />
        ))}
      </span>
    </a>
  );
}
