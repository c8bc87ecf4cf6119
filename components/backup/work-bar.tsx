import { Button, Progress } from '@mantine/core';
import { byteSize } from '../frame/moments.ts';
import { useLanguage, useText } from '../frame/text-context.tsx';

/** Long work on one file, in bytes. */
export interface Work {
  done: number;
  total: number;
}

interface WorkBarProps {
  label: string;
  work: Work;
  onStop: (() => void) | null;
}

export function WorkBar({ label, work: { done, total }, onStop }: WorkBarProps) {
  const { backup } = useText();
  const language = useLanguage();
  const words = `${label} ${byteSize(done, language)} / ${byteSize(total, language)}`;
  return (
    <div className="cp-stack">
      <p className="cp-number">{words}</p>
      <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={words} />
      {onStop ? (
        <Button variant="default" onClick={onStop}>
          {backup.stop}
        </Button>
      ) : null}
    </div>
  );
}
