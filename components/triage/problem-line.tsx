import type { Triage } from '../../utils/casework/triage.ts';
import { useText } from '../frame/text-context.tsx';

/** The kind of trouble in one line, where there is no room for its reasons. */
export function ProblemLine({ triage: { problem, chosen } }: { triage: Triage }) {
  const { triage } = useText();
  if (!problem) return null;
  return (
    <p>
      <span className="cp-muted">{chosen ? triage.chosen : triage.looksLike}</span>{' '}
      <strong>{triage.problems[problem].name}</strong>
    </p>
  );
}
