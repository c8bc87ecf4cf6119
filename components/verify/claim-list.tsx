import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { CLAIM_WORDS, reasonWords } from '../../utils/bundle/verify/claim-words.ts';
import { CLAIMS, type ClaimName } from '../../utils/bundle/verify/claims.ts';
import type { ShownVerdict } from '../../utils/bundle/verify/shown-verdict.ts';
import { useSay, useVerifyText } from './verify-text.ts';

const ICONS = { proven: CircleCheck, 'not-proven': CircleHelp, contradicted: CircleX } as const;

export function ClaimList({ claims }: Pick<ShownVerdict, 'claims'>) {
  return (
    <ul className="verify-claims">
      {CLAIMS.map((name) => (
        <ClaimRow key={name} name={name} claim={claims[name]} />
      ))}
    </ul>
  );
}

interface ClaimRowProps {
  name: ClaimName;
  claim: ShownVerdict['claims'][ClaimName];
}

/** What stands behind these reasons is a missing thing that the reader can bring. */
const MENDABLE = /^(?:no-thumbprint-given|no-root-given|root-not-among-given)\b/;

function ClaimRow({ name, claim: { state, reasons, more } }: ClaimRowProps) {
  const text = useVerifyText();
  const say = useSay();
  const words = CLAIM_WORDS[name];
  const Icon = ICONS[state];
  const mend = name === 'identity' || name === 'time' ? text.howProven[name] : null;
  return (
    <li className="verify-claim" data-claim={name} data-state={state}>
      <Icon size="1.25rem" aria-hidden />
      <div className="cp-grow">
        <strong>
          {say(words)} · {text[state]}
        </strong>
        <p>{say(words[state])}</p>
        {reasons.length > 0 ? (
          <ul className="verify-reasons">
            {reasons.map((reason) => (
              <li key={reason}>
                <bdi>{say(reasonWords(reason))}</bdi>
              </li>
            ))}
            {more > 0 ? <li>{text.more({ count: more })}</li> : null}
          </ul>
        ) : null}
        {mend && reasons.some((reason) => MENDABLE.test(reason)) ? <p className="cp-muted">{mend}</p> : null}
      </div>
    </li>
  );
}
