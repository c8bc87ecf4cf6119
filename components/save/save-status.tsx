import { Button } from '@mantine/core';
import { shortTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { FailedStatus } from './failed-status.tsx';
import type { SaveActions, SaveView } from './save-view.ts';
import { SavedItem, SavedStatus } from './saved-status.tsx';
import { WorkingStatus } from './working-status.tsx';

interface SaveStatusProps {
  view: SaveView;
  actions: SaveActions;
}

/** One sentence and one action for every state of a save. The live region is there before its words. */
export function SaveStatus({ view, actions }: SaveStatusProps) {
  return (
    <div role="status" className="cp-stack" data-state={view.state}>
      <Status view={view} actions={actions} />
    </div>
  );
}

function Status({ view, actions }: SaveStatusProps) {
  const { save } = useText();
  switch (view.state) {
    case 'working':
      return <WorkingStatus view={view} onStop={actions.stop} />;
    case 'saved':
      return <SavedStatus card={view.card} actions={actions} />;
    case 'failed':
      return <FailedStatus view={view} actions={actions} />;
    case 'needs-confirmation':
      return <Confirmation reason={view.reason} onConfirm={actions.confirm} />;
    case 'unchanged':
      return (
        <>
          <Notice tone="info" what={save.unchanged({ time: shortTime(view.card.capturedAt) })} />
          <div className="cp-row">
            <SavedItem card={view.card} actions={actions} />
            <Button variant="default" onClick={actions.saveAgain}>
              {save.stillSave}
            </Button>
          </div>
        </>
      );
    case 'undone':
      return (
        <>
          <Notice tone="info" what={save.undone} />
          <div className="cp-row">
            <Button onClick={actions.saveAgain}>{save.again}</Button>
            <Button variant="default" onClick={() => actions.restore(view.itemId)}>
              {save.restore}
            </Button>
          </div>
        </>
      );
    case 'interrupted':
      return (
        <>
          <Notice
            tone="warn"
            what={save.interrupted}
            next={view.card ? save.interruptedKept : save.interruptedNothing}
          />
          {view.card ? <SavedItem card={view.card} actions={actions} /> : null}
          <Button onClick={actions.saveAgain}>{save.again}</Button>
        </>
      );
    case 'idle':
      return <Invitation what={save.idle} next={save.idleNext} onSave={actions.save} />;
    case 'not-trade':
      return <Invitation what={save.notTrade} next={save.notTradeNext} onSave={actions.save} />;
  }
}

interface InvitationProps {
  what: string;
  next: string;
  onSave(): void;
}

function Invitation({ what, next, onSave }: InvitationProps) {
  const { save } = useText();
  return (
    <>
      <Notice tone="info" what={what} next={next} />
      <Button autoFocus onClick={onSave}>
        {save.button}
      </Button>
    </>
  );
}

interface ConfirmationProps {
  reason: 'sensitive-page' | 'private-window';
  onConfirm(): void;
}

function Confirmation({ reason, onConfirm }: ConfirmationProps) {
  const { save } = useText();
  const sensitive = reason === 'sensitive-page';
  return (
    <>
      <Notice
        tone="warn"
        what={sensitive ? save.sensitive : save.privateWindow}
        next={sensitive ? save.sensitiveNext : save.privateNext}
      />
      <Button onClick={onConfirm}>{save.stillConfirm}</Button>
    </>
  );
}
