import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { TypedFinding } from '../../utils/casework/self-checks/mistyped.ts';
import type { ReproductionLog } from '../../utils/casework/self-checks/reproductions.ts';
import type { PlaceWords } from '../../utils/casework/self-checks/right-place.ts';
import { type SelfCheckCode, STANDING_QUESTIONS } from '../../utils/casework/self-checks/self-checks.ts';
import type { WaitAdvice } from '../../utils/casework/self-checks/wait.ts';
import type { Reproduction } from '../../utils/evidence/case-choices.ts';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import { MistypedCheck } from './mistyped-check.tsx';
import { TryLog } from './try-log.tsx';
import './triage.css';

export type PlaceAnswer = 'fine' | 'found' | 'unsure';

export interface SelfCheckFacts {
  /** What the kept failure page says by its commitments; null while it is being compared. */
  tried: TypedFinding | null;
  wait: WaitAdvice;
  /** ms since the epoch. */
  now: number;
  place: readonly PlaceWords[];
  placeAnswer: PlaceAnswer | null;
  log: ReproductionLog;
  /** The questions were put on the clipboard. */
  copied: boolean;
}

export interface SelfCheckActions {
  compare(typed: string): TypedFinding;
  answerPlace(answer: PlaceAnswer): void;
  addTry(where: Reproduction['where'], result: Reproduction['result']): void;
  removeTry(at: string): void;
  copyQuestions(): void;
}

interface SelfChecksProps {
  checks: readonly SelfCheckCode[];
  facts: SelfCheckFacts;
  actions: SelfCheckActions;
}

/** What to look at before blaming anybody; each says what it could not look at. */
export function SelfChecks({ checks, facts, actions }: SelfChecksProps) {
  const { triage } = useText();
  return (
    <ul className="cp-checks">
      {checks.map((check) => (
        <Check key={check} title={triage.checks[check].title}>
          {bodyOf(check, facts, actions)}
        </Check>
      ))}
    </ul>
  );
}

function bodyOf(check: SelfCheckCode, facts: SelfCheckFacts, actions: SelfCheckActions): ReactNode {
  if (check === 'mistyped') return <MistypedCheck tried={facts.tried} compare={actions.compare} />;
  if (check === 'waited') return <Waited wait={facts.wait} now={facts.now} />;
  if (check === 'right-place') return <RightPlace {...facts} onAnswer={actions.answerPlace} />;
  if (check === 'reproduction')
    return <TryLog log={facts.log} onAdd={actions.addTry} onRemove={actions.removeTry} />;
  return <Questions copied={facts.copied} onCopy={actions.copyQuestions} />;
}

function Check({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <li aria-labelledby={heading} className="cp-stack">
      <h3 id={heading}>{title}</h3>
      {children}
    </li>
  );
}

/** What no program here can know. */
export function Cannot({ children }: { children: ReactNode }) {
  const { triage } = useText();
  return (
    <p className="cp-muted">
      {triage.checks.cannot} {children}
    </p>
  );
}

const MINUTE = 60_000;

function Waited({ wait: { state, until, since, promise }, now }: { wait: WaitAdvice; now: number }) {
  const { waited } = useText().triage.checks;
  const minutes = Math.max(
    1,
    Math.round((state === 'wait' ? (until ?? now) - now : now - (since ?? now)) / MINUTE),
  );
  const isLong = minutes >= 180;
  const hours = Math.round(minutes / 60);
  const still = isLong ? waited.waitHours({ hours }) : waited.waitMinutes({ minutes });
  const over = isLong ? waited.overHours({ hours }) : waited.overMinutes({ minutes });
  return (
    <>
      <p>{state === 'unknown' ? waited.unknown : state === 'wait' ? still : over}</p>
      {state === 'unknown' ? null : (
        <p className="cp-muted">
          {promise ? waited.promise({ words: plainText(promise.words, 60) }) : waited.noPromise}
        </p>
      )}
      <Cannot>{waited.cannot}</Cannot>
    </>
  );
}

const ANSWERS = ['fine', 'found', 'unsure'] as const;

function RightPlace({
  place,
  placeAnswer,
  onAnswer,
}: Pick<SelfCheckFacts, 'place' | 'placeAnswer'> & { onAnswer(answer: PlaceAnswer): void }) {
  const { triage } = useText();
  const words = triage.checks['right-place'];
  return (
    <>
      {place.length > 0 ? (
        <p>
          {words.words}{' '}
          {place.map(({ words: printed, exhibit }) => (
            <span key={printed}>
              <strong>{plainText(printed, 30)}</strong>{' '}
              <span className="cp-muted">{triage.exhibit({ no: exhibit })}</span>{' '}
            </span>
          ))}
        </p>
      ) : (
        <p>{words.noWords}</p>
      )}
      <fieldset className="cp-plain-set">
        <legend>{words.ask}</legend>
        <div className="cp-row">
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              size="compact-sm"
              variant={placeAnswer === answer ? 'filled' : 'default'}
              aria-pressed={placeAnswer === answer}
              onClick={() => onAnswer(answer)}
            >
              {words[answer]}
            </Button>
          ))}
        </div>
      </fieldset>
      {placeAnswer === 'found' ? <p role="status">{words.foundNext}</p> : null}
      <Cannot>{words.cannot}</Cannot>
    </>
  );
}

/** Chinese in every language: they are for the merchant. */
function Questions({ copied, onCopy }: { copied: boolean; onCopy(): void }) {
  const { questions } = useText().triage.checks;
  return (
    <>
      <ol className="cp-questions" lang="zh-CN">
        {STANDING_QUESTIONS.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <Button variant="light" onClick={onCopy}>
        {questions.copy}
      </Button>
      <p role="status">{copied ? questions.copied : null}</p>
    </>
  );
}
