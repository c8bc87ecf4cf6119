import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useText } from '../../components/frame/text-context.tsx';
import { sessionKeys } from '../../utils/browser/session-keys.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { hasPanel, openPanel, requestDesk } from '../../utils/browser/side-panel.ts';
import type { TabRef } from '../../utils/browser/tabs.ts';
import { LOCKER_NAME, Locker } from '../../utils/locker/database.ts';
import { VaultGate } from '../locker/vault/vault-gate.tsx';
import { type FrameProps, leaveFor, PopupFrame } from './popup-frame.tsx';
import { PopupHome } from './popup-home.tsx';
import type { PopupView } from './popup-view.ts';
import { useCurrentCase } from './use-case.ts';
import { useSave } from './use-save.ts';

const ComplaintDesk = lazy(() => import('../locker/desk/complaint-desk.tsx'));
const BundleDesk = lazy(() => import('../locker/desk/bundle-desk.tsx'));
const RecordDesk = lazy(() => import('./record-desk.tsx'));
const TroubleDesk = lazy(() => import('../locker/desk/trouble-desk.tsx'));

const locker = new Locker(LOCKER_NAME, sessionKeys);

interface PopupProps {
  settings: Settings;
  tab: TabRef | null;
}

export function Popup({ settings, tab }: PopupProps) {
  const { complaint, bundle, trouble, windows } = useText();
  const [view, setView] = useState<PopupView>('home');
  const save = useSave(locker, tab, settings);
  const current = useCurrentCase(locker, save.caseId);
  const [returned, setReturned] = useState<PopupView | null>(null);
  const back = () => {
    setReturned(view);
    setView('home');
  };
  const tabId = tab?.id ?? null;
  const onDesk = deskOpener(tab, current.id, view);

  if (view === 'complaint' && current.id) {
    return (
      <Desk title={complaint.title} onBack={back} onDesk={onDesk}>
        <ComplaintDesk locker={locker} caseId={current.id} tabId={tabId} />
      </Desk>
    );
  }
  if ((view === 'bundle' || view === 'continue') && current.id) {
    return (
      <Desk title={bundle.title} onBack={back} onDesk={onDesk}>
        <BundleDesk
          locker={locker}
          caseId={current.id}
          continueAtOnce={view === 'continue'}
          onElsewhere={leaveFor}
        />
      </Desk>
    );
  }
  if (view === 'trouble') {
    return (
      <Desk title={trouble.title} onBack={back}>
        <TroubleDesk locker={locker} onLeave={leaveFor} chooseElsewhere pageUrl={tab?.url ?? ''} />
      </Desk>
    );
  }
  if (view === 'record') {
    return (
      <Desk title={windows.tabTitle} onBack={back}>
        <RecordDesk locker={locker} tab={tab} caseId={current.id} onLeave={leaveFor} />
      </Desk>
    );
  }
  return (
    <PopupHome
      locker={locker}
      settings={settings}
      tab={tab}
      save={save}
      current={current}
      returned={returned}
      onView={setView}
      onLeave={leaveFor}
      onDesk={onDesk}
    />
  );
}

const PARTS: Partial<Record<PopupView, string>> = { complaint: 'complaint', bundle: 'bundle' };

/** The panel is asked for first: it opens for a click only. */
function deskOpener(tab: TabRef | null, caseId: string | null, view: PopupView): (() => void) | undefined {
  if (!tab || !hasPanel()) return undefined;
  return () => {
    const opening = openPanel({ windowId: tab.windowId });
    const request = requestDesk({ windowId: tab.windowId, caseId, desk: PARTS[view] ?? null });
    void Promise.all([opening, request]).then(([opened]) => {
      if (opened) window.close();
      else leaveFor(caseId ? `#/case/${caseId}` : '#/');
    });
  };
}

/** A step into the popup: focus goes in with it, Esc comes back instead of closing everything. */
function Desk({ title, onBack, onDesk, children }: FrameProps & { onBack: () => void }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack]);
  return (
    <PopupFrame title={title} onBack={onBack} onDesk={onDesk}>
      <main className="popup-main" ref={main} tabIndex={-1}>
        <VaultGate locker={locker}>
          <Suspense fallback={null}>{children}</Suspense>
        </VaultGate>
      </main>
    </PopupFrame>
  );
}
