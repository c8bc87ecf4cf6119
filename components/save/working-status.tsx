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
  const stoppable = counted || step === 'harvesting';
  return (
    <div className="cp-notice">
      <LoaderCircle size="1.125rem" className="cp-turning" aria-hidden />
      <div className="cp-notice-words cp-stack">
        {counted ? <Frames done={done} total={total} /> : <Step step={step} done={done} />}
        <div className="cp-row">
          <span className="cp-muted cp-grow">{save.working}</span>
          {stoppable && jobId ? (
            <Button variant="default" onClick={() => onStop(jobId)}>
              {save.stop}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Step({ step, done }: Pick<Working, 'step' | 'done'>) {
  const { save } = useText();
  if (step !== 'harvesting' || done === 0) return <strong>{save.steps[step]}</strong>;
  return (
    <>
      <span className="cp-hidden">{save.steps.harvesting}</span>
      <strong className="cp-number" aria-live="off">
        {save.harvesting({ count: done })}
      </strong>
    </>
  );
}

/** Seen frame by frame, spoken once: two announcements a second would drown everything else. */
function Frames({ done, total }: { done: number; total: number }) {
  const { save } = useText();
  const words = save.stitching({ done: Math.min(done + 1, total), total });
  return (
    <>
      <span className="cp-hidden">{save.steps.stitching}</span>
      <div aria-live="off" className="cp-stack">
        <strong className="cp-number">{words}</strong>
        <Progress value={((done + 1) / total) * 100} aria-label={save.steps.stitching} />
      </div>
    </>
  );
}
