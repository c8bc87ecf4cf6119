import { Button } from '@mantine/core';
import { Square } from 'lucide-react';
import { useText } from '../frame/text-context.tsx';
import { RecordingGauge } from './recording-gauge.tsx';
import type { WindowActions, WindowView } from './window-view.ts';
import './windows.css';

interface RunningProps {
  view: Extract<WindowView, { step: 'recording' }>;
  actions: Pick<WindowActions, 'pause' | 'resume' | 'stop'>;
}

/** A recording under way, wherever it runs. */
export function Running({ view: { paused, gauge }, actions }: RunningProps) {
  const { windows } = useText();
  return (
    <section className="cp-stack" aria-label={windows.recording}>
      <strong role="status" className="cp-recording" data-paused={paused}>
        {paused ? windows.paused : windows.recording}
      </strong>
      <RecordingGauge gauge={gauge} />
      <div className="cp-row">
        <Button leftSection={<Square size="1rem" aria-hidden />} onClick={actions.stop}>
          {windows.stop}
        </Button>
        <Button variant="default" onClick={paused ? actions.resume : actions.pause}>
          {paused ? windows.resume : windows.pause}
        </Button>
      </div>
      <p className="cp-muted">{windows.stopHint}</p>
    </section>
  );
}
