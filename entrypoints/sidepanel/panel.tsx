import './sidepanel.css';
import { lazy, Suspense, useState } from 'react';
import { CasePicker } from '../../components/casework/case-picker.tsx';
import { Notice } from '../../components/frame/notice.tsx';
import { Surface } from '../../components/frame/surface.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import { sessionKeys } from '../../utils/browser/session-keys.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { openLocker, type TabRef } from '../../utils/browser/tabs.ts';
import { LOCKER_NAME, Locker } from '../../utils/locker/database.ts';
import { parseRoute } from '../locker/route.ts';
import { useSettings } from '../locker/use-settings.ts';
import { VaultGate } from '../locker/vault/vault-gate.tsx';
import { onOwnLink } from './own-links.ts';
import { useActiveTab } from './use-active-tab.ts';
import { type PanelCase, usePanelCase } from './use-panel-case.ts';

const CaseDesk = lazy(() => import('../locker/desk/case-desk.tsx'));
const TroubleDesk = lazy(() => import('../locker/desk/trouble-desk.tsx'));

const locker = new Locker(LOCKER_NAME, sessionKeys);

interface PanelProps {
  initial: Settings;
  /** When this life of the browser began, ISO 8601. */
  since: string;
  windowId: number;
}

/** The case desk beside whatever page is in front. */
export function Panel({ initial, since, windowId }: PanelProps) {
  const settings = useSettings(initial);
  const tab = useActiveTab();
  const current = usePanelCase(locker, tab, { since, windowId });
  return (
    <Surface language={settings.language} appearance={settings.appearance}>
      <VaultGate locker={locker}>
        {current.caseId === undefined ? null : <PanelBody tab={tab} current={current} />}
      </VaultGate>
    </Surface>
  );
}

function PanelBody({ tab, current }: { tab: TabRef | null; current: PanelCase }) {
  const { desk, trouble } = useText();
  const [inTrouble, setInTrouble] = useState(false);
  const { caseId } = current;
  const leave = (route: string) => {
    const { id } = parseRoute(route);
    setInTrouble(false);
    if (id) current.pick(id);
    else void openLocker(route);
  };
  return (
    <div onClickCapture={onOwnLink}>
      {caseId ? <PanelHead caseId={caseId} current={current} /> : null}
      <main className="panel-main" tabIndex={-1}>
        {caseId ? null : <Notice tone="info" what={desk.empty} next={desk.emptyNext} />}
        <Suspense fallback={null}>
          {inTrouble ? (
            <TroubleDesk locker={locker} onLeave={leave} chooseElsewhere pageUrl={tab?.url ?? ''} />
          ) : null}
          {caseId && !inTrouble ? (
            <CaseDesk
              key={caseId}
              locker={locker}
              caseId={caseId}
              tabId={tab?.id ?? null}
              asked={current.asked}
            />
          ) : null}
        </Suspense>
      </main>
      <footer className="panel-foot">
        {caseId ? (
          <button type="button" className="cp-link" onClick={() => void openLocker(`#/case/${caseId}`)}>
            {desk.full}
          </button>
        ) : null}
        <button type="button" className="cp-link" onClick={() => setInTrouble(!inTrouble)}>
          {trouble.button}
        </button>
      </footer>
    </div>
  );
}

function PanelHead({ caseId, current }: { caseId: string; current: PanelCase }) {
  const { desk } = useText();
  return (
    <header className="panel-head">
      <CasePicker
        label={desk.order}
        cases={current.cases}
        current={caseId}
        fresh={false}
        hint={current.pinned ? desk.pinned : undefined}
        onPick={current.pick}
      />
      {current.pinned ? (
        <button type="button" className="cp-link" onClick={current.release}>
          {desk.follow}
        </button>
      ) : null}
    </header>
  );
}
