import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import type { ChecklistRow, Meter } from '../../utils/casework/checklist.ts';
import { useText } from '../frame/text-context.tsx';
import './evidence-meter.css';

export const STATE_ICONS = { filled: CircleCheck, missing: CircleDashed, unavailable: CircleSlash } as const;

/** The slots that matter most for this trouble: what is kept, what is missing, what cannot be had. */
export function EvidenceMeter({ meter: { rows, filled, total } }: { meter: Meter }) {
  const { triage } = useText();
  return (
    <section aria-label={triage.checklist.title} className="cp-meter">
      <h2 className="cp-number">{triage.checklist.count({ filled, total })}</h2>
      <ul className="cp-meter-slots">
        {rows.map((row) => (
          <Slot key={row.slot} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Slot({ row: { slot, state } }: { row: ChecklistRow }) {
  const { triage } = useText();
  const Icon = STATE_ICONS[state];
  return (
    <li data-state={state}>
      <Icon size="1rem" aria-hidden />
      <span className="cp-meter-name">{triage.checklist.slots[slot].name}</span>
      <span className="cp-meter-state">{triage.checklist.state[state]}</span>
    </li>
  );
}

/** For every slot of the meter that is not filled: how to fill it, or what helps instead. */
export function MeterHints({ meter: { rows } }: { meter: Meter }) {
  const { triage } = useText();
  const { slots, instead } = triage.checklist;
  return (
    <ul className="cp-meter-hints">
      {rows
        .filter(({ state }) => state !== 'filled')
        .map(({ slot, state }) => (
          <li key={slot}>
            <strong>{slots[slot].name}</strong> {state === 'missing' ? slots[slot].how : instead}
          </li>
        ))}
    </ul>
  );
}

/** As a list of cases shows it: one line. */
export function MeterLine({ meter: { filled, total } }: { meter: Pick<Meter, 'filled' | 'total'> }) {
  const { triage } = useText();
  return (
    <span className="cp-meter-line cp-number" data-whole={filled === total}>
      {triage.checklist.count({ filled, total })}
    </span>
  );
}
