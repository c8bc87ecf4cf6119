import type { PaperVersion } from '../../utils/evidence/complaint-material.ts';
import { useText } from '../frame/text-context.tsx';

interface ComplaintVersionsProps {
  versions: readonly PaperVersion[];
  current: string;
  timeOf(at: string): string;
  onPutBack(text: string): void;
}

const SHORT = 60;

/** Earlier texts of this paper, newest first; any of them can be had back. */
export function ComplaintVersions({ versions, current, timeOf, onPutBack }: ComplaintVersionsProps) {
  const { complaint } = useText();
  const earlier = versions.filter(({ text, how }) => text !== current || how === 'sent');
  if (earlier.length === 0) return null;
  return (
    <details className="cp-complaint-fold">
      <summary>{complaint.versions({ count: earlier.length })}</summary>
      <ul className="cp-basis">
        {earlier.map(({ at, how, text }) => (
          <li key={`${at}${how}`}>
            <small>
              {timeOf(at)} · {complaint.how[how]}
            </small>
            <span lang="zh-CN">
              <bdi>{text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}</bdi>
            </span>
            {text === current ? null : (
              <button type="button" className="cp-link" onClick={() => onPutBack(text)}>
                {complaint.putBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
