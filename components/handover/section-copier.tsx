import { Button } from '@mantine/core';
import { useState } from 'react';
import { copySections, typingLines } from '../../utils/handover/copy-sections.ts';
import { useText } from '../frame/text-context.tsx';

interface SectionCopierProps {
  text: string;
  /** @returns false where the browser refused */
  onCopy(words: string): Promise<boolean>;
}

/** One piece at a time: for forms that take no paste, and for hands that type. */
export function SectionCopier({ text, onCopy }: SectionCopierProps) {
  const { sections: words } = useText().handover;
  const [wanted, setAt] = useState(0);
  const [large, setLarge] = useState(false);
  const [said, setSaid] = useState('');
  const sections = copySections(text);
  const at = Math.min(wanted, sections.length - 1);
  const section = sections[at];
  if (!section) return <p className="cp-muted">{words.empty}</p>;
  const go = (next: number) => {
    setAt(next);
    setSaid('');
  };
  const copy = async () => setSaid((await onCopy(section.text)) ? words.copied : words.copyFailed);
  return (
    <>
      <h3>{words.place({ no: at + 1, of: sections.length })}</h3>
      {large ? <TypingView text={section.text} /> : <p className="cp-section-text">{section.text}</p>}
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <div role="status">{said}</div>
      <div className="cp-row">
        <Button className="cp-grow" variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          {words.back}
        </Button>
        <Button
          className="cp-grow"
          variant="default"
          disabled={at === sections.length - 1}
          onClick={() => go(at + 1)}
        >
          {words.next}
        </Button>
      </div>
      <Button variant="default" aria-pressed={large} onClick={() => setLarge(!large)}>
        {words.large}
      </Button>
    </>
  );
}

function TypingView({ text }: { text: string }) {
  const lines = typingLines(text);
  return (
    <ol className="cp-section-text cp-typing" lang="zh-CN">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
        <li key={i}>{line === '' ? '\u00a0' : line}</li>
      ))}
    </ol>
  );
}
