import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Attempted, ReproductionLog } from '../../utils/casework/self-checks/reproductions.ts';
import type { Reproduction } from '../../utils/evidence/case-choices.ts';
import { shortTime } from '../frame/moments.ts';
import { useText } from '../frame/text-context.tsx';

const PLACES = ['other-browser', 'other-device', 'same-browser'] as const;
const RESULTS = ['same-failure', 'other-failure', 'worked'] as const;

interface TryLogProps {
  log: ReproductionLog;
  onAdd(where: Reproduction['where'], result: Reproduction['result']): void;
  onRemove(at: string): void;
}

export function TryLog({ log, onAdd, onRemove }: TryLogProps) {
  const { reproduction } = useText().triage.checks;
  const { attempts, failed, places, worked } = log;
  return (
    <>
      <p>{reproduction.lead}</p>
      {attempts.length === 0 ? <p className="cp-muted">{reproduction.empty}</p> : null}
      <ul className="cp-tries">
        {attempts.map((attempt) => (
          <Try key={`${attempt.at} ${attempt.exhibit}`} attempt={attempt} onRemove={onRemove} />
        ))}
      </ul>
      {worked ? <p role="status">{reproduction.worked}</p> : null}
      {failed > 1 && !worked ? <p role="status">{reproduction.enough({ failed, places })}</p> : null}
      <NewTry onAdd={onAdd} />
      <p className="cp-muted">{reproduction.onlyNoted}</p>
    </>
  );
}

function Try({ attempt, onRemove }: { attempt: Attempted; onRemove(at: string): void }) {
  const { triage } = useText();
  const { reproduction } = triage.checks;
  const { at, where, result, exhibit } = attempt;
  return (
    <li>
      <span className="cp-number">{shortTime(at)}</span>
      <span>{where === null ? reproduction.kept : reproduction.places[where]}</span>
      <strong>{reproduction.results[result]}</strong>
      {exhibit === null ? null : <span className="cp-muted">{triage.exhibit({ no: exhibit })}</span>}
      {where === null ? null : (
        <button type="button" className="cp-link" onClick={() => onRemove(at)}>
          {reproduction.remove}
        </button>
      )}
    </li>
  );
}

function NewTry({ onAdd }: Pick<TryLogProps, 'onAdd'>) {
  const { reproduction } = useText().triage.checks;
  const [where, setWhere] = useState<Reproduction['where']>('other-browser');
  const [result, setResult] = useState<Reproduction['result']>('same-failure');
  return (
    <div className="cp-row cp-new-try">
      <NativeSelect
        label={reproduction.where}
        value={where}
        data={PLACES.map((value) => ({ value, label: reproduction.places[value] }))}
        onChange={({ currentTarget: { value } }) =>
          setWhere(PLACES.find((place) => place === value) ?? where)
        }
      />
      <NativeSelect
        label={reproduction.result}
        value={result}
        data={RESULTS.map((value) => ({ value, label: reproduction.results[value] }))}
        onChange={({ currentTarget: { value } }) =>
          setResult(RESULTS.find((known) => known === value) ?? result)
        }
      />
      <Button variant="default" onClick={() => onAdd(where, result)}>
        {reproduction.add}
      </Button>
    </div>
  );
}
