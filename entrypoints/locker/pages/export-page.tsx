import { useEffect, useState } from 'react';
import { caseLabel } from '../../../components/casework/case-label.ts';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { audienceOf } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readCase } from '../../../utils/locker/queries.ts';
import BundleDesk from '../desk/bundle-desk.tsx';

interface ExportPageProps {
  locker: Locker;
  caseId: string;
  query: URLSearchParams;
}

/** Where a large export goes on. Full secrets wait for another click, and a reload packs nothing again. */
export function ExportPage({ locker, caseId, query }: ExportPageProps) {
  const text = useText();
  const [startAtOnce] = useState(query.get('start') === '1' && query.get('audience') !== 'self');
  const [sealed] = useState(query.get('sealed') === '1');
  useEffect(() => {
    if (startAtOnce) history.replaceState(null, '', `#/export/${caseId}`);
  }, [startAtOnce, caseId]);
  const found = useLive(() => readCase(locker, caseId), [caseId]);
  if (found === undefined) return null;
  if (found === null) return <Notice tone="warn" what={text.locker.missingCase} />;
  const audience = audienceOf(query.get('audience'));
  return (
    <section className="cp-card cp-stack">
      <h1>{text.bundle.title}</h1>
      <p>
        <a href={`#/case/${caseId}`}>{caseLabel(text, found.case, 60)}</a>
      </p>
      <BundleDesk
        locker={locker}
        caseId={caseId}
        initialAudience={audience}
        initialSealed={sealed}
        startAtOnce={startAtOnce}
      />
    </section>
  );
}
