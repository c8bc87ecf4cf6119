import type { ReactNode } from 'react';
import type { ClockDoubt } from '../../utils/casework/clock-doubt.ts';
import type { Deadline } from '../../utils/casework/deadlines.ts';
import type { SoftwareNote } from '../../utils/casework/software-deadlines.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { ClockDoubtNotice } from './clock-doubt-notice.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import type { Now } from './deadline-words.ts';
import './clock.css';

export interface ClockPanelProps extends Now {
  deadlines: readonly Deadline[];
  doubt: ClockDoubt | null;
  note: SoftwareNote | null;
  ended: boolean;
  otherNow: number | null;
  exhibitLink: ((itemId: string) => string) | null;
  /** The offer of reminders. */
  children?: ReactNode;
}

const LONG_MS = 180 * 86_400_000;

/** Deadlines of a case: the next one large, the others below, the long ones and the past ones folded. */
export function ClockPanel(props: ClockPanelProps) {
  const { deadlines, doubt, note, ended, children, ...at } = props;
  const { clock } = useText();
  if (ended) return <Notice tone="ok" what={clock.ended} />;
  const open = deadlines.filter(({ state }) => state === 'later' || state === 'today' || state === 'soon');
  const isLong = ({ due }: Deadline) => Date.parse(due) - at.now > LONG_MS;
  const [first, ...others] = open.filter((deadline) => !isLong(deadline));
  const long = open.filter(isLong);
  const over = deadlines.filter((deadline) => !open.includes(deadline));
  const passed = over.filter(({ state }) => state === 'passed');
  return (
    <>
      {doubt ? <ClockDoubtNotice doubt={doubt} {...at} /> : null}
      {deadlines.length === 0 || (!first && over.length === 0) ? (
        <Notice tone="info" what={clock.empty} next={clock.emptyNext} />
      ) : null}
      <List label={clock.next} deadlines={first ? [first] : []} first {...at} />
      {note ? <p className="cp-muted">{clock.note[note]}</p> : null}
      {first ? children : null}
      <List label={clock.others} deadlines={others} {...at} />
      <List label={clock.over} deadlines={passed} {...at} />
      <Fold title={clock.long({ count: long.length })} deadlines={long} {...at} />
      <Fold title={clock.kept} deadlines={over.filter(({ state }) => state !== 'passed')} {...at} />
    </>
  );
}

type ListAt = Pick<ClockPanelProps, 'now' | 'zone' | 'otherNow' | 'exhibitLink'>;

function List({
  label,
  deadlines,
  first = false,
  ...at
}: ListAt & { label: string; deadlines: readonly Deadline[]; first?: boolean }) {
  if (deadlines.length === 0) return null;
  return (
    <section className="cp-stack" aria-label={label}>
      <h3>{label}</h3>
      <ul className="cp-deadlines">
        {deadlines.map((deadline) => (
          <DeadlineCard key={deadline.id} deadline={deadline} first={first} {...at} />
        ))}
      </ul>
    </section>
  );
}

function Fold({ title, deadlines, ...at }: ListAt & { title: string; deadlines: readonly Deadline[] }) {
  if (deadlines.length === 0) return null;
  return (
    <details className="cp-deadline-fold">
      <summary>{title}</summary>
      <ul className="cp-deadlines">
        {deadlines.map((deadline) => (
          <DeadlineCard key={deadline.id} deadline={deadline} {...at} />
        ))}
      </ul>
    </details>
  );
}
