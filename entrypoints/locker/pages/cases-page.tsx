import { Button } from '@mantine/core';
import { useDeferredValue, useEffect, useState } from 'react';
import { ForeignList } from '../../../components/backup/foreign-list.tsx';
import { LossNotice } from '../../../components/backup/loss-notice.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { CaseList } from '../../../components/locker/case-list.tsx';
import { SearchField } from '../../../components/locker/search-field.tsx';
import { CheckWarning } from '../../../components/settings/locker-check-panel.tsx';
import { type Loss, lossSeen, readLoss } from '../../../utils/browser/marks.ts';
import { lastCheck } from '../../../utils/locker/check/kept-report.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { listForeign } from '../../../utils/locker/foreign.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { listCases } from '../../../utils/locker/queries.ts';
import { searchCases, searchEntries } from '../../../utils/locker/search.ts';
import { DueDesk } from '../desk/due-desk.tsx';
import { SupplyDesk } from '../desk/supply-desk.tsx';
import { useMeters } from './use-meters.ts';

const PAGE = 50;

export function CasesPage({ locker }: { locker: Locker }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const wanted = useDeferredValue(query.trim());
  const searching = wanted !== '';
  // Read once a search begins: the list itself must not wait for it.
  const entries = useLive(async () => (searching ? searchEntries(locker) : null), [searching]);
  const only = searching ? searchCases(entries ?? [], wanted) : null;
  const cases = useLive(() => listCases(locker, limit, only), [limit, only?.join(' ')]);
  const last = useLive(() => lastCheck(locker), []);
  const meters = useMeters(locker, cases ?? []);
  const empty = cases?.length === 0;
  return (
    <>
      <h1 className="cp-hidden">{text.locker.title}</h1>
      <LossDesk />
      <CheckWarning last={last ?? null} />
      {searching ? null : <DueDesk locker={locker} />}
      <SearchField query={query} onQuery={setQuery} />
      <div role="status">
        {empty && searching && entries ? <Notice tone="info" what={text.locker.noMatch} /> : null}
        {empty && !searching ? (
          <Notice tone="info" what={text.locker.none} next={text.locker.noneNext}>
            <p>
              <a href="#/trouble">{text.trouble.button}</a>
            </p>
          </Notice>
        ) : null}
      </div>
      <CaseList cases={cases ?? []} meters={meters} />
      <Outside locker={locker} />
      {cases && cases.length >= limit ? (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          {text.locker.more}
        </Button>
      ) : null}
      {searching ? null : <ForeignShelf locker={locker} />}
    </>
  );
}

function LossDesk() {
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    readLoss().then(setLoss, () => setLoss(null));
  }, []);
  if (!loss || loss.seen) return null;
  const onSeen = () => void lossSeen().then(() => setLoss(null));
  return <LossNotice kind={loss.kind} known={loss.known} size={loss.size} onSeen={onSeen} />;
}

/** Apart from the buyer's own: nothing of it is evidence of this locker. */
function ForeignShelf({ locker }: { locker: Locker }) {
  const { foreign } = useText();
  const bundles = useLive(() => listForeign(locker), []);
  if (!bundles || bundles.length === 0) return null;
  return (
    <section className="cp-stack" aria-label={foreign.title}>
      <h2>{foreign.title}</h2>
      <ForeignList bundles={bundles} />
    </section>
  );
}

/** Evidence that is no page: other windows, and files. It opens a case, or finds its own by an order number. */
function Outside({ locker }: { locker: Locker }) {
  const { windows, supply } = useText();
  const [open, setOpen] = useState(false);
  return (
    <section className="cp-card cp-stack" aria-label={windows.outside}>
      <div className="cp-row">
        <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {supply.title}
        </Button>
        <a href="#/window">{windows.link}</a>
      </div>
      {open ? <SupplyDesk locker={locker} caseId={null} /> : null}
    </section>
  );
}
