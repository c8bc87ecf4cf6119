import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChecklistRow } from '../../utils/casework/checklist.ts';
import type { SlotCode } from '../../utils/evidence/evidence-slot.ts';
import { useText } from '../frame/text-context.tsx';
import { STATE_ICONS } from './evidence-meter.tsx';
import './triage.css';

export interface ChecklistActions {
  /** The buyer says that this item shows it. */
  point(slot: SlotCode, itemId: string): void;
  unpoint(slot: SlotCode, exhibit: number): void;
  giveUp(slot: SlotCode, given: boolean): void;
  /** Puts the question to the issuer on the clipboard. */
  askIssuer(): void;
}

export interface ChecklistItem {
  itemId: string;
  exhibit: number;
  label: string;
}

interface EvidenceChecklistProps {
  rows: readonly ChecklistRow[];
  /** Everything kept in the case, for pointing at. */
  items: readonly ChecklistItem[];
  /** Slots that the buyer filled by pointing, with the exhibit. */
  pointed: readonly { slot: SlotCode; exhibit: number }[];
  /** Where a film is made. */
  recordHref: string;
  actions: ChecklistActions;
}

/** Every slot with what fills it or the one thing to do for it. */
export function EvidenceChecklist(props: EvidenceChecklistProps) {
  const { triage } = useText();
  const { required, helpful } = triage.checklist;
  const parts = [
    { title: required, rows: props.rows.filter((row) => row.required) },
    { title: helpful, rows: props.rows.filter((row) => !row.required) },
  ];
  return (
    <div className="cp-stack">
      {parts.map(({ title, rows }) =>
        rows.length > 0 ? (
          <section key={title} className="cp-stack" aria-label={title}>
            <h3>{title}</h3>
            <ul className="cp-checklist">
              {rows.map((row) => (
                <Row key={row.slot} row={row} {...props} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  );
}

type RowProps = Omit<EvidenceChecklistProps, 'rows'> & { row: ChecklistRow };

function Row({ row, ...props }: RowProps) {
  const { triage } = useText();
  const { checklist } = triage;
  const { slot, state, exhibits, because } = row;
  const Icon = STATE_ICONS[state];
  const shown = exhibits.map((no) => triage.exhibit({ no })).join(' · ');
  return (
    <li data-state={state} data-slot={slot}>
      <div className="cp-checklist-head">
        <Icon size="1.125rem" aria-hidden />
        <strong>{checklist.slots[slot].name}</strong>
        <span className="cp-checklist-state">{state === 'filled' ? shown : checklist.state[state]}</span>
      </div>
      {state === 'filled' ? <Pointed {...props} slot={slot} /> : null}
      {state === 'missing' ? <Missing {...props} row={row} /> : null}
      {because ? (
        <div className="cp-checklist-how">
          <p>
            {checklist.because[because]} {checklist.instead}
          </p>
          {because === 'buyer' ? (
            <Choice onClick={() => props.actions.giveUp(slot, false)}>{checklist.available}</Choice>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Pointed({ slot, pointed, actions }: Omit<RowProps, 'row'> & { slot: SlotCode }) {
  const { triage } = useText();
  const own = pointed.filter((fill) => fill.slot === slot);
  if (own.length === 0) return null;
  return (
    <div className="cp-row">
      {own.map(({ exhibit }) => (
        <Choice key={exhibit} onClick={() => actions.unpoint(slot, exhibit)}>
          {triage.checklist.unpoint({ no: exhibit })}
        </Choice>
      ))}
    </div>
  );
}

function Missing({ row: { slot, action }, items, recordHref, actions }: RowProps) {
  const { triage } = useText();
  const { checklist } = triage;
  return (
    <div className="cp-checklist-how">
      <p>{checklist.slots[slot].how}</p>
      <div className="cp-row">
        {action === 'record-activation' ? (
          <Button component="a" size="compact-sm" variant="light" href={recordHref}>
            {checklist.record}
          </Button>
        ) : null}
        {action === 'ask-issuer' ? (
          <Button size="compact-sm" variant="light" onClick={actions.askIssuer}>
            {checklist.askIssuer}
          </Button>
        ) : null}
        {items.length > 0 ? (
          <NativeSelect
            size="xs"
            aria-label={checklist.pointFor({ name: checklist.slots[slot].name })}
            value=""
            data={[
              { value: '', label: checklist.point },
              ...items.map(({ itemId, label }) => ({ value: itemId, label })),
            ]}
            onChange={({ currentTarget: { value } }) => value && actions.point(slot, value)}
          />
        ) : null}
        <Choice onClick={() => actions.giveUp(slot, true)}>{checklist.unavailable}</Choice>
      </div>
    </div>
  );
}

function Choice({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button type="button" className="cp-link" onClick={onClick}>
      {children}
    </button>
  );
}
