import { Button, Progress } from '@mantine/core';
import { LoaderCircle } from 'lucide-react';
import { useText } from '../frame/text-context.tsx';
import type { SaveView } from './save-view.ts';

type Working = Extract<SaveView, { state: 'working' }>;

interface WorkingStatusProps {
  view: Working;
  onStop(jobId: string): void;
}

export function WorkingStatus({ view, onStop }: WorkingStatusProps) {
  const { save } = useText();
  const { step, done, total, jobId } = view;
  const counted = step === 'stitching' && total > 0;
  const words = counted ? save.stitching({ done: Math.min(done + 1, total), total }) : save.steps[step];
  return (
    <div className="cp-notice">
      <LoaderCircle size={18} className="cp-turning" aria-hidden />
      <div className="cp-notice-words cp-stack">
        <strong>{words}</strong>
        {counted ? <Progress value={((done + 1) / total) * 100} aria-label={words} /> : null}
        <div className="cp-row">
          <span className="cp-muted cp-grow">{save.working}</span>
          {counted && jobId ? (
            <Button variant="default" onClick={() => onStop(jobId)}>
              {save.stop}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
