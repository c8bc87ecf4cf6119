import {
  isAlarm,
  type StopLossReason,
  type StopLossRung,
  type StopLossStep,
} from '../../utils/casework/stop-loss.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import './first-aid.css';

interface StopLossPanelProps {
  reasons: readonly StopLossReason[];
  rungs: readonly StopLossRung[];
  done: readonly StopLossStep[];
  onDone(step: StopLossStep, done: boolean): void;
}

/** The stop-loss ladder: acts in the order of their hour, ticked off one by one. */
export function StopLossPanel({ reasons, rungs, done, onDone }: StopLossPanelProps) {
  const { stopLoss } = useText();
  if (rungs.length === 0) return null;
  const alarm = isAlarm(reasons);
  const count = rungs.filter(({ step }) => done.includes(step)).length;
  return (
    <section className="cp-stack" aria-label={stopLoss.title}>
      <Notice
        tone={alarm ? 'danger' : 'warn'}
        what={stopLoss.head({
          reasons: reasons.map((reason) => stopLoss.reasons[reason]).join(stopLoss.comma),
        })}
        next={alarm ? stopLoss.leadAlarm : stopLoss.lead}
      />
      <p className="cp-muted cp-number" role="status">
        {stopLoss.progress({ done: count, total: rungs.length })}
      </p>
      <ol className="cp-acts">
        {rungs.map((rung, index) => (
          <Rung
            key={rung.step}
            rung={rung}
            heads={rungs[index - 1]?.phase !== rung.phase}
            done={done.includes(rung.step)}
            onDone={(is) => onDone(rung.step, is)}
          />
        ))}
      </ol>
      <h3>{stopLoss.donts}</h3>
      <ul className="cp-advice">
        {stopLoss.dontList.map((dont) => (
          <li key={dont}>{dont}</li>
        ))}
      </ul>
    </section>
  );
}

interface RungProps {
  rung: StopLossRung;
  /** First of its hour. */
  heads: boolean;
  done: boolean;
  onDone(done: boolean): void;
}

function Rung({ rung: { step, phase, phone }, heads, done, onDone }: RungProps) {
  const { stopLoss } = useText();
  const { what, how } = stopLoss.steps[step];
  return (
    <li data-done={done || undefined}>
      {heads ? <span className="cp-act-phase">{stopLoss.phases[phase]}</span> : null}
      <strong>
        {what}
        {phone && phone !== '110' && phone !== '96110' ? (
          <span className="cp-number"> · {stopLoss.call({ phone })}</span>
        ) : null}
      </strong>
      <span className="cp-muted">{how}</span>
      <label className="cp-check">
        <input
          type="checkbox"
          checked={done}
          aria-label={`${stopLoss.done}：${what}`}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
        <span aria-hidden>{stopLoss.done}</span>
      </label>
    </li>
  );
}
