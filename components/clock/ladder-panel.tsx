import type { ChannelRecord, LadderStep } from '../../utils/casework/ladder.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { lengthWords } from './clock-words.ts';
import type { Now } from './deadline-words.ts';
import { type KeptExhibit, Rung, type RungActions } from './rung.tsx';
import './ladder.css';

interface LadderPanelProps extends Now {
  steps: readonly LadderStep[];
  /** Paid to a person: the stop-loss goes first. */
  personal: boolean;
  ended: boolean;
  exhibits: readonly KeptExhibit[];
  /** What came of each channel in other cases. */
  records: readonly ChannelRecord[];
  actions: RungActions;
}

/** The way from the merchant upwards: what was done stays in its place, the next step stands out, the rest is folded. */
export function LadderPanel({ steps, personal, ended, ...rest }: LadderPanelProps) {
  const { ladder } = useText();
  const isNow = ({ turn }: LadderStep) => turn === 'next' || turn === 'alongside';
  const shown = steps.filter((step) => isNow(step) || step.record !== null);
  const later = steps.filter((step) => !shown.includes(step));
  const waits = steps.some(({ state }) => state === 'sent') && !steps.some(isNow);
  const list = (some: readonly LadderStep[]) => (
    <ol className="cp-rungs">
      {some.map((step) => (
        <ListedRung key={step.paper} step={step} {...rest} />
      ))}
    </ol>
  );
  return (
    <>
      {personal && !ended ? <Notice tone="warn" what={ladder.personal} /> : null}
      {waits && !ended ? <p>{ladder.waiting}</p> : null}
      {list(shown)}
      {later.length > 0 && !ended ? (
        <details className="cp-deadline-fold">
          <summary>{ladder.later}</summary>
          {list(later)}
        </details>
      ) : null}
    </>
  );
}

type ListedProps = Pick<LadderPanelProps, 'exhibits' | 'records' | 'actions'> & Now & { step: LadderStep };

function ListedRung({ step, records, ...rest }: ListedProps) {
  const before = records.find(({ channel }) => channel === step.channel);
  return <Rung step={step} before={before ? <Before record={before} /> : null} {...rest} />;
}

function Before({ record: { sent, solved, part, hoursToAnswer } }: { record: ChannelRecord }) {
  const text = useText();
  const { ladder } = text;
  const hours = hoursToAnswer === null ? null : lengthWords(text, hoursToAnswer * 3_600_000);
  const words = [ladder.before({ sent, solved: solved + part }), hours ? ladder.beforeHours({ hours }) : ''];
  return <p className="cp-muted cp-number">{words.filter(Boolean).join(' · ')}</p>;
}
