import { lazy, Suspense, useEffect, useRef } from 'react';
import { Surface } from '../../components/frame/surface.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import { PageFrame } from '../../components/locker/page-frame.tsx';
import { sessionKeys } from '../../utils/browser/session-keys.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { LOCKER_NAME, Locker } from '../../utils/locker/database.ts';
import { startIfDue } from './check/locker-check.ts';

import { CutOffRecordings } from './desk/cut-off-recordings.tsx';
import TabRecordings from './desk/tab-recordings.tsx';
import TroubleDesk from './desk/trouble-desk.tsx';
import { BackupPage } from './pages/backup-page.tsx';
import { CasePage } from './pages/case-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { ExportPage } from './pages/export-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { RedactPage } from './pages/redact-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { StampPage } from './pages/stamp-page.tsx';
import { TimelinePage } from './pages/timeline-page.tsx';
import { WindowPage } from './pages/window-page.tsx';
import { goTo, type Route, useRoute } from './route.ts';
import { useSettings } from './use-settings.ts';
import { VaultGate } from './vault/vault-gate.tsx';

const ForeignPage = lazy(() => import('./foreign/foreign-page.tsx'));

const locker = new Locker(LOCKER_NAME, sessionKeys);

/** The page is there and at rest first. */
const CHECK_AFTER_MS = 20_000;

export function LockerPage({ initial }: { initial: Settings }) {
  const settings = useSettings(initial);
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const place = `${route.page}/${route.id}`;
  const first = useRef(place);
  useEffect(() => {
    // A new page starts at its top, for the eyes and for the keyboard.
    if (first.current === place) return;
    first.current = '';
    scrollTo(0, 0);
    main.current?.focus();
  }, [place]);
  useEffect(() => {
    const waiting = setTimeout(
      () => void startIfDue(locker, Date.now()).catch(console.error),
      CHECK_AFTER_MS,
    );
    return () => clearTimeout(waiting);
  }, []);
  return (
    <Surface language={settings.language} appearance={settings.appearance}>
      <PageFrame place={route.page} main={main}>
        <TabRecordings locker={locker} />
        <GatedPage key={place} route={route} settings={settings} />
      </PageFrame>
    </Surface>
  );
}

/** Settings and backups need no passphrase: they show nothing of what is kept. */
const OPEN_PAGES = new Set(['settings', 'backup']);

function GatedPage({ route, settings }: { route: Route; settings: Settings }) {
  const page = (
    <Suspense fallback={null}>
      <Page route={route} settings={settings} />
    </Suspense>
  );
  return OPEN_PAGES.has(route.page) ? (
    page
  ) : (
    <VaultGate locker={locker}>
      <CutOffRecordings locker={locker} />
      {page}
    </VaultGate>
  );
}

function Page({ route, settings }: { route: Route; settings: Settings }) {
  const { trouble } = useText();
  switch (route.page) {
    case 'case':
      return <CasePage locker={locker} caseId={route.id} desk={route.query.get('desk')} />;
    case 'item':
      return <ItemPage locker={locker} itemId={route.id} />;
    case 'export':
      return <ExportPage locker={locker} caseId={route.id} query={route.query} />;
    case 'backup':
      return <BackupPage locker={locker} settings={settings} query={route.query} />;
    case 'redact':
      return <RedactPage locker={locker} caseId={route.id} query={route.query} />;
    case 'foreign':
      return <ForeignPage locker={locker} id={route.id} />;
    case 'settings':
      return (
        <SettingsPage
          locker={locker}
          settings={settings}
          shop={route.query.get('shop')}
          chat={route.query.get('chat')}
          check={route.query.has('check')}
        />
      );
    case 'window':
      return <WindowPage locker={locker} caseId={route.query.get('case')} />;
    case 'stamp':
      return <StampPage locker={locker} />;
    case 'timeline':
      return <TimelinePage locker={locker} caseId={route.id} />;
    case 'trouble':
      return (
        <section className="cp-card cp-stack">
          <h1>{trouble.title}</h1>
          <TroubleDesk locker={locker} onLeave={goTo} />
        </section>
      );
    default:
      return <CasesPage locker={locker} />;
  }
}
