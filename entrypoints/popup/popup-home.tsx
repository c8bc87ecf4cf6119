import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { CasePicker } from '../../components/casework/case-picker.tsx';
import { Notice } from '../../components/frame/notice.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import { SaveStatus } from '../../components/save/save-status.tsx';
import type { SaveActions, SaveView } from '../../components/save/save-view.ts';
import { EvidenceMeter, MeterHints } from '../../components/triage/evidence-meter.tsx';
import { ProblemLine } from '../../components/triage/problem-line.tsx';
import type { Settings } from '../../utils/browser/settings.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { readFolder } from '../../utils/locker/folder.ts';
import { useLive } from '../../utils/locker/live.ts';
import { ask } from '../../utils/messages/messaging.ts';
import { VaultGate } from '../locker/vault/vault-gate.tsx';
import { ChatDesk } from './chat-desk.tsx';
import { CutOff } from './cut-off.tsx';
import { PopupFrame } from './popup-frame.tsx';
import type { PopupView } from './popup-view.ts';
import { Recordings } from './recordings.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { Unreadable } from './unreadable.tsx';
import type { CurrentCase } from './use-case.ts';
import type { Save } from './use-save.ts';

const AwayDesk = lazy(() => import('./away-desk.tsx'));
const FingerprintDesk = lazy(() => import('../locker/desk/fingerprint-desk.tsx'));

interface PopupHomeProps {
  locker: Locker;
  settings: Settings;
  tab: TabRef | null;
  save: Save;
  current: CurrentCase;
  /** The step that the buyer came back from: its button has the focus again. */
  returned: PopupView | null;
  onView(view: PopupView): void;
  onLeave(route: string): void;
  onDesk: (() => void) | undefined;
}

/** While a save is being read back the popup still says that it works. */
const CHECKING: SaveView = { state: 'working', step: 'checking', done: 0, total: 0, jobId: null };

export function PopupHome(props: PopupHomeProps) {
  const { locker, settings, tab, save, current, returned, onView, onLeave } = props;
  const text = useText();
  const view = save.view ?? CHECKING;
  const actions = saveActions(save, settings, onLeave);
  const working = view.state === 'working';
  // The button that starts a long picture stands at the bottom, its progress and 停止 at the top.
  useEffect(() => {
    if (working) window.scrollTo({ top: 0 });
  }, [working]);
  const restricted = view.state === 'failed' && view.error === 'page-restricted';
  return (
    <PopupFrame title={text.app.name} onDesk={props.onDesk}>
      <main className="popup-main">
        <SaveStatus view={view} actions={actions} />
        <Recordings locker={locker} onLeave={onLeave} />
        {settings.away && (view.state === 'saved' || view.state === 'unchanged') ? (
          <Suspense fallback={null}>
            <AwayDesk locker={locker} onLeave={onLeave} />
          </Suspense>
        ) : null}
        <FolderTrouble locker={locker} onLeave={onLeave} />
        {tab ? (
          <CutOff locker={locker} tabId={tab.id} caseId={current.id} onExport={() => onView('continue')} />
        ) : null}
        {restricted ? <Unreadable locker={locker} caseId={current.id} onLeave={onLeave} /> : null}
        {tab && view.state !== 'working' ? <ChatDesk save={save} tab={tab} onLeave={onLeave} /> : null}
        <VaultGate locker={locker}>
          <CaseDesk save={save} current={current} returned={returned} onView={onView} />
        </VaultGate>
        {view.state === 'saved' && !settings.fingerprintTold ? (
          <Suspense fallback={null}>
            <FingerprintDesk locker={locker} once />
          </Suspense>
        ) : null}
        <div className="popup-more">
          {view.state === 'saved' || view.state === 'unchanged' ? (
            <FullPage shown={view.card.hasMore} onSave={actions.saveFull} />
          ) : null}
          {tab ? <SiteSwitch tab={tab} switchedOn={settings.switchedOn} onLeave={onLeave} /> : null}
          <button
            type="button"
            className="cp-link"
            // biome-ignore lint/a11y/noAutofocus: the focus comes back to where it left
            autoFocus={returned === 'trouble'}
            onClick={() => onView('trouble')}
          >
            {text.trouble.button}
          </button>
          <button
            type="button"
            className="cp-link"
            // biome-ignore lint/a11y/noAutofocus: the focus comes back to where it left
            autoFocus={returned === 'record'}
            onClick={() => onView('record')}
          >
            {text.windows.tabTitle}
          </button>
          <a className="cp-link" href="/verify.html" target="_blank" rel="noreferrer">
            {text.app.verify}
          </a>
        </div>
      </main>
      <footer className="popup-foot">
        <button type="button" className="cp-link" onClick={() => onLeave('#/')}>
          {text.app.openLocker({ count: current.total })}
        </button>
        <span className="cp-muted">{text.app.local}</span>
      </footer>
    </PopupFrame>
  );
}

function saveActions(save: Save, settings: Settings, open: (route: string) => void): SaveActions {
  const asked = { mode: 'asked', full: settings.fullPage, force: false, confirmed: false } as const;
  return {
    save: () => save.save(asked),
    saveFull: () => save.save({ ...asked, full: true, force: true }),
    saveAgain: () => save.save({ ...asked, force: true }),
    confirm: () => save.save({ ...asked, confirmed: true }),
    stop: (jobId) => void ask('stopJob', { jobId }),
    undo: save.undo,
    restore: save.restore,
    open,
  };
}

function FullPage({ shown, onSave }: { shown: boolean; onSave(): void }) {
  const { save } = useText();
  if (!shown) return null;
  return (
    <div className="cp-row">
      <span className="cp-muted cp-grow">{save.fullPageHint}</span>
      <Button variant="default" onClick={onSave}>
        {save.fullPage}
      </Button>
    </div>
  );
}

type CaseDeskProps = Pick<PopupHomeProps, 'save' | 'current' | 'returned' | 'onView'>;

/** What is kept of the case, and the two ways out of it. */
function CaseDesk({ save, current, returned, onView }: CaseDeskProps) {
  const text = useText();
  if (!current.id || !current.ready) return null;
  const card = save.view && 'card' in save.view ? save.view.card : null;
  const move = (caseId: string | null) => {
    if (card) void ask('moveItem', { itemId: card.id, caseId });
    else current.pick(caseId);
  };
  return (
    <>
      <CasePicker
        label={card ? text.cases.belongs : text.cases.current}
        cases={current.cases}
        current={current.id}
        fresh={card !== null}
        hint={card?.assignedBy === 'guess' ? text.cases.guessed : undefined}
        onPick={move}
      />
      {current.triage ? <ProblemLine triage={current.triage} /> : null}
      {current.triage ? <EvidenceMeter meter={current.triage.meter} /> : null}
      <div className="popup-actions">
        <Button className="cp-grow" autoFocus={returned === 'complaint'} onClick={() => onView('complaint')}>
          {text.complaint.button}
        </Button>
        <Button
          className="cp-grow"
          variant="light"
          autoFocus={returned === 'bundle'}
          onClick={() => onView('bundle')}
        >
          {text.bundle.button}
        </Button>
      </div>
      {current.triage ? <MeterHints meter={current.triage.meter} /> : null}
    </>
  );
}

/** An automatic backup that does not work is said where the buyer looks. */
function FolderTrouble({ locker, onLeave }: Pick<PopupHomeProps, 'locker' | 'onLeave'>) {
  const { backup, folder } = useText();
  const row = useLive(() => readFolder(locker), []);
  if (!row?.error) return null;
  return (
    <Notice tone="warn" what={folder.trouble}>
      <button type="button" className="cp-link" onClick={() => onLeave('#/backup')}>
        {backup.open}
      </button>
    </Notice>
  );
}
