import { CLAIM_WORDS } from '../../utils/bundle/verify/claim-words.ts';
import { CLAIMS } from '../../utils/bundle/verify/claims.ts';
import { outcomeOf, type ShownVerdict } from '../../utils/bundle/verify/shown-verdict.ts';
import { Notice } from '../frame/notice.tsx';
import { useSay, useVerifyText } from './verify-text.ts';

/** The verdict in one sentence. Green only where all six claims are proven. */
export function OutcomeNotice({ verdict }: { verdict: ShownVerdict }) {
  const text = useVerifyText();
  const say = useSay();
  const outcome = verdict.readable ? outcomeOf([verdict]) : 'unreadable';
  const state = outcome === 'contradicted' ? 'contradicted' : 'not-proven';
  const open = CLAIMS.filter((name) => verdict.claims[name].state === state);
  const count = open.length;
  const what = {
    proven: text.outcomes.proven,
    open: text.outcomes.open({ count }),
    contradicted: text.outcomes.contradicted({ count }),
    unreadable: text.outcomes.unreadable,
  }[outcome];
  const tone = { proven: 'ok', open: 'warn', contradicted: 'danger', unreadable: 'danger' } as const;
  return (
    <div className="verify-outcome" data-outcome={outcome}>
      <Notice tone={tone[outcome]} what={what} next={text.outcomeNext[outcome]}>
        {count > 0 && outcome !== 'unreadable' ? (
          <p className="cp-notice-next">{open.map((name) => say(CLAIM_WORDS[name])).join(' · ')}</p>
        ) : null}
      </Notice>
    </div>
  );
}
