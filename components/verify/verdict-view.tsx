import { Button } from '@mantine/core';
import { useState } from 'react';
import { PROVES_NOT } from '../../utils/bundle/honest-words.ts';
import type { ShownVerdict } from '../../utils/bundle/verify/shown-verdict.ts';
import { useText } from '../frame/text-context.tsx';
import { BundleText } from './bundle-text.tsx';
import { zonedTime } from './bundle-times.ts';
import { ClaimList } from './claim-list.tsx';
import { ItemList } from './item-list.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { TokenList } from './token-list.tsx';
import { useSay, useVerifyText } from './verify-text.ts';

interface VerdictViewProps {
  name: string;
  verdict: ShownVerdict;
  onCopy(text: string): Promise<boolean>;
}

/** One file: the verdict first, then the six claims, then what the bundle says about itself. */
export function VerdictView({ name, verdict, onCopy }: VerdictViewProps) {
  const { details, thumbprint } = verdict;
  return (
    <section className="cp-card cp-stack" data-verdict={name}>
      <h2>
        <BundleText text={name} max={120} />
      </h2>
      <OutcomeNotice verdict={verdict} />
      <ClaimList claims={verdict.claims} />
      {thumbprint ? <KeyLine thumbprint={thumbprint} onCopy={onCopy} /> : null}
      {details ? <Details details={details} /> : null}
    </section>
  );
}

function KeyLine({ thumbprint, onCopy }: { thumbprint: string; onCopy: VerdictViewProps['onCopy'] }) {
  const text = useVerifyText();
  const { app } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section className="cp-stack">
      <h3>{text.key}</h3>
      <div className="cp-row">
        <code className="cp-code cp-grow">{thumbprint}</code>
        <Button variant="default" onClick={() => void onCopy(thumbprint).then(setCopied)}>
          {text.copyKey}
        </Button>
        <span role="status">{copied === null ? null : copied ? app.copied : text.copyFailed}</span>
      </div>
    </section>
  );
}

function Details({ details }: { details: NonNullable<ShownVerdict['details']> }) {
  const text = useVerifyText();
  const { part, audience } = details;
  const named = Object.hasOwn(text.audiences, audience) ? text.audiences[audience] : undefined;
  return (
    <>
      <h3>{text.inside}</h3>
      <dl className="cp-facts">
        <dt>{text.bag}</dt>
        <dd>
          <BundleText text={details.bag} />
        </dd>
        <dt>{text.created}</dt>
        <dd className="cp-number">
          <BundleText text={zonedTime(details.created, 0)} />
        </dd>
        <dt>{text.software}</dt>
        <dd>
          <BundleText text={details.software} />
        </dd>
        <dt>{text.audience}</dt>
        <dd>{named ?? <BundleText text={audience} />}</dd>
        {part.of > 1 ? (
          <>
            <dt>{text.part}</dt>
            <dd className="cp-number">{text.partOf(part)}</dd>
          </>
        ) : null}
      </dl>
      <ItemList items={details.items} more={details.moreItems} />
      <TokenList tokens={details.tokens} />
    </>
  );
}

/** What no verdict can show, whatever its colour. */
export function Limits() {
  const text = useVerifyText();
  const say = useSay();
  return (
    <section className="cp-card cp-stack">
      <h2>{text.limits}</h2>
      <ul className="verify-limits">
        {PROVES_NOT.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
    </section>
  );
}
