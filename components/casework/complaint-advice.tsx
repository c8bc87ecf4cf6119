import type { ComplaintWarning, MissingFact } from '../../utils/complaint/complaint.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

export interface ToneAdvice {
  words: string;
  advice: string;
  /** Puts the neutral words in their place, null where the buyer has to find his own. */
  replacement: string | null;
}

interface ComplaintAdviceProps {
  missing: readonly MissingFact[];
  warnings: readonly ComplaintWarning[];
  tone: readonly ToneAdvice[];
  onReplace(index: number): void;
}

/** What sounds wrong, what is missing, and what was left out. */
export function ComplaintAdvice({ missing, warnings, tone, onReplace }: ComplaintAdviceProps) {
  const { complaint } = useText();
  return (
    <>
      {tone.length > 0 ? (
        <Notice tone="warn" what={complaint.warnings}>
          <ul className="cp-notice-next">
            {tone.map(({ words, advice, replacement }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be found twice
              <li key={`${words}${i}`}>
                <bdi>{words}</bdi>：{advice}{' '}
                {replacement === null ? null : (
                  <button type="button" className="cp-link" onClick={() => onReplace(i)}>
                    {replacement === '' ? complaint.strike : complaint.replace({ words: replacement })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <section>
          <h2>{complaint.missing}</h2>
          <ul className="cp-missing">
            {missing.map((fact) => (
              <li key={fact}>
                <strong>{complaint.missingFacts[fact].name}</strong>
                <span>{complaint.missingFacts[fact].how}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <ul className="cp-muted">
          {warnings.map((warning) => (
            <li key={warning}>{complaint.notes[warning]}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
