import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import type { BackupState } from './backup-panel.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { WorkBar } from './work-bar.tsx';

interface AwayOfferProps {
  state: BackupState;
  onSave(): void;
  onStop(): void;
  onLeave(route: string): void;
}

/** After a save on a computer that is not the buyer's. */
export function AwayOffer({ state, onSave, onStop, onLeave }: AwayOfferProps) {
  const { away, backup } = useText();
  return (
    <div role="status" className="cp-stack">
      {state.name === 'idle' ? (
        <Notice tone="warn" what={away.offer}>
          <div className="cp-row">
            <Button variant="default" onClick={onSave}>
              {backup.save}
            </Button>
            <button type="button" className="cp-link" onClick={() => onLeave('#/backup')}>
              {away.take}
            </button>
          </div>
        </Notice>
      ) : null}
      {state.name === 'working' ? <WorkBar label={backup.saving} work={state.work} onStop={onStop} /> : null}
      {state.name === 'done' ? (
        <Notice tone="ok" what={backup.saved({ name: state.file })} next={backup.savedNext} />
      ) : null}
      {state.name === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </div>
  );
}
