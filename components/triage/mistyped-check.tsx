import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Mistake } from '../../utils/casework/self-checks/look-alikes.ts';
import type { TypedFinding } from '../../utils/casework/self-checks/mistyped.ts';
import { useText } from '../frame/text-context.tsx';
import { Cannot } from './self-checks.tsx';

interface MistypedCheckProps {
  tried: TypedFinding | null;
  compare(typed: string): TypedFinding;
}

/** What was typed lives in this field only and is gone with the comparison. */
export function MistypedCheck({ tried, compare }: MistypedCheckProps) {
  const { mistyped } = useText().triage.checks;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<TypedFinding | null>(null);
  return (
    <>
      {tried ? <Tried finding={tried} /> : null}
      <form
        className="cp-row"
        onSubmit={(event) => {
          event.preventDefault();
          setFound(compare(typed));
          setTyped('');
        }}
      >
        <TextInput
          className="cp-grow"
          label={mistyped.label}
          value={typed}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={typed === ''}>
          {mistyped.compare}
        </Button>
      </form>
      <div role="status">{found ? <Typed finding={found} /> : null}</div>
    </>
  );
}

function Tried({ finding }: { finding: TypedFinding }) {
  const { mistyped } = useText().triage.checks;
  const { kind, mistakes } = finding;
  const words =
    kind === 'written-otherwise' || kind === 'length' ? mistyped.tried.different : mistyped.tried[kind];
  return (
    <>
      <p>{words}</p>
      <Mistakes mistakes={mistakes} />
      {kind === 'nothing-to-compare' ? null : <Cannot>{mistyped.cannotTried}</Cannot>}
    </>
  );
}

function Typed({ finding }: { finding: TypedFinding }) {
  const { mistyped } = useText().triage.checks;
  if (finding.kind === 'length') return <p>{mistyped.typed.length(finding)}</p>;
  const ways = finding.kind === 'written-otherwise' ? finding.ways : [];
  return (
    <>
      <p>{mistyped.typed[finding.kind]}</p>
      <ul className="cp-reasons">
        {ways.map((way) => (
          <li key={way}>{mistyped.ways[way]}</li>
        ))}
      </ul>
      <Mistakes mistakes={finding.mistakes} />
    </>
  );
}

const MOST = 4;

function Mistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  const { mistyped } = useText().triage.checks;
  if (mistakes.length === 0) return null;
  return (
    <ul className="cp-reasons">
      {mistakes.slice(0, MOST).map((mistake) => (
        <li key={mistake.at}>{mistyped.mistake(mistake)}</li>
      ))}
    </ul>
  );
}
