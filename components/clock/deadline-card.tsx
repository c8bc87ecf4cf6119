import { Clock, ClockAlert, ClockCheck } from 'lucide-react';
import type { Deadline } from '../../utils/casework/deadlines.ts';
import { nextLine } from '../../utils/casework/make-deadline.ts';
import { useText } from '../frame/text-context.tsx';
import { beijingWords, momentWords } from './clock-words.ts';
import { cautions, fromWords, type Now, sourceWords, stateWords, whatWords } from './deadline-words.ts';
import './clock.css';

interface DeadlineCardProps extends Now {
  deadline: Deadline;
  /** What a second clock would say, where this computer's is in doubt. */
  otherNow: number | null;
  /** Address of an exhibit, null where it cannot be opened from here. */
  exhibitLink: ((itemId: string) => string) | null;
  /** The next thing of all: shown large. */
  first?: boolean;
}

const ICONS = { later: Clock, today: Clock, soon: ClockAlert, passed: ClockAlert } as const;

/** One deadline: what, by when, how long, and who says so. */
export function DeadlineCard({ deadline, otherNow, exhibitLink, first = false, ...at }: DeadlineCardProps) {
  const text = useText();
  const { clock } = text;
  const { state, precision, due } = deadline;
  const line = nextLine(deadline, at.now) ?? due;
  const byDay = precision === 'day';
  const Icon = state in ICONS ? ICONS[state as keyof typeof ICONS] : ClockCheck;
  const beijing = byDay ? null : beijingWords(text, line, at.now, at.zone);
  const isOpen = state === 'later' || state === 'today' || state === 'soon';
  const second = otherNow !== null && isOpen ? Date.parse(line) - otherNow : null;
  return (
    <li className="cp-deadline" data-state={state} data-duty={deadline.duty} data-first={first || undefined}>
      <Icon size={first ? '1.375rem' : '1.125rem'} aria-hidden />
      <div className="cp-deadline-words">
        <p className="cp-deadline-what">
          <strong>{whatWords(text, deadline)}</strong>
        </p>
        <p className="cp-deadline-when cp-number">
          <strong>{stateWords(text, deadline, at)}</strong>{' '}
          <span>
            {clock.by({ time: momentWords(text, line, at.now, at.zone, byDay) })}
            {beijing ? ` (${beijing})` : ''}
          </span>
        </p>
        {second !== null ? (
          <p className="cp-deadline-other cp-number">
            {clock.doubtOther({
              time: stateWords(
                text,
                second > 0 ? deadline : { ...deadline, state: 'passed', otherReading: null },
                { ...at, now: Date.parse(line) - second },
              ),
            })}
          </p>
        ) : null}
        <Source deadline={deadline} exhibitLink={exhibitLink} />
        <p className="cp-muted cp-number">{fromWords(text, deadline, at)}</p>
        {cautions(text, deadline, at).map((words) => (
          <p key={words} className="cp-muted">
            {words}
          </p>
        ))}
      </div>
    </li>
  );
}

function Source({ deadline, exhibitLink }: Pick<DeadlineCardProps, 'deadline' | 'exhibitLink'>) {
  const text = useText();
  const { said, exhibit } = sourceWords(text, deadline);
  const { source } = deadline;
  const itemId = 'itemId' in source ? source.itemId : null;
  const words = exhibit === null ? null : text.clock.exhibit({ exhibit });
  return (
    <p className="cp-deadline-source">
      <bdi>{said}</bdi> {words && itemId && exhibitLink ? <a href={exhibitLink(itemId)}>{words}</a> : words}
    </p>
  );
}
