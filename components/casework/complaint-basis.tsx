import type { Sentence } from '../../utils/complaint/complaint.ts';
import { useText } from '../frame/text-context.tsx';

/** Sentence by sentence, what it rests on. */
export function ComplaintBasis({ sentences, edited }: { sentences: readonly Sentence[]; edited: boolean }) {
  const { complaint } = useText();
  const shown = sentences.filter(({ source, text }) => source !== 'frame' && text.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <details className="cp-complaint-fold">
      <summary>{complaint.basis}</summary>
      {edited ? <p className="cp-muted">{complaint.basisOfComposed}</p> : null}
      <ul className="cp-basis">
        {shown.map(({ text, source, exhibits }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text may say the same twice
          <li key={i}>
            <span lang="zh-CN">{text.trim()}</span>
            <small data-source={source}>
              {complaint.sources[source]}
              {exhibits.length > 0 ? ` · ${complaint.exhibits({ numbers: exhibits.join(', ') })}` : null}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
