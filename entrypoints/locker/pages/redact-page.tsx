import { useRef } from 'react';
import { caseLabel } from '../../../components/casework/case-label.ts';
import { RecipientPicker } from '../../../components/casework/recipient-picker.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { type Audience, audienceOf } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readCase } from '../../../utils/locker/queries.ts';
import BundleDesk from '../desk/bundle-desk.tsx';
import { RedactDesk } from '../desk/redact-desk.tsx';
import { goTo } from '../route.ts';

interface RedactPageProps {
  locker: Locker;
  caseId: string;
  query: URLSearchParams;
}

/** Choose for whom, look at every place, pack. */
export function RedactPage({ locker, caseId, query }: RedactPageProps) {
  const text = useText();
  const { redaction, bundle } = text;
  const found = useLive(() => readCase(locker, caseId), [caseId]);
  const pack = useRef<HTMLElement>(null);
  const audience = audienceOf(query.get('audience'));
  if (found === undefined) return null;
  if (found === null) return <Notice tone="warn" what={text.locker.missingCase} />;
  const choose = (chosen: Audience) => goTo(`#/redact/${caseId}?audience=${chosen}`);
  return (
    <>
      <section className="cp-card cp-stack">
        <h1>{redaction.title}</h1>
        <p>
          <a href={`#/case/${caseId}`}>{caseLabel(text, found.case, 60)}</a>
        </p>
        <RecipientPicker audience={audience} onChoose={choose} />
        <p className="cp-muted">{audience === 'self' ? bundle.selfWarning : redaction.lead}</p>
      </section>
      {audience === 'self' ? null : (
        <section className="cp-card">
          <RedactDesk
            key={audience}
            locker={locker}
            caseId={caseId}
            audience={audience}
            onFinish={() => pack.current?.focus()}
          />
        </section>
      )}
      <section className="cp-card cp-stack" ref={pack} tabIndex={-1} aria-label={bundle.title}>
        <h2>{bundle.title}</h2>
        <BundleDesk key={audience} locker={locker} caseId={caseId} fixed={audience} />
      </section>
    </>
  );
}
