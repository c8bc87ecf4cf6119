import type { TokenDetails } from '../../utils/bundle/verify/bundle-details.ts';
import { BundleText } from './bundle-text.tsx';
import { ownZone, zonedTime } from './bundle-times.ts';
import { useVerifyText } from './verify-text.ts';

export function TokenList({ tokens }: { tokens: readonly TokenDetails[] }) {
  const text = useVerifyText();
  return (
    <section className="cp-stack">
      <h3>{text.tokens}</h3>
      {tokens.length === 0 ? <p>{text.noTokens}</p> : null}
      <ul className="verify-tokens">
        {tokens.map(({ path, anchor, state, at }) => (
          <li key={path} data-state={state}>
            <span className="cp-number">{at === null ? '–' : zonedTime(at, ownZone())}</span>
            {' · '}
            {anchor === null ? text.seal : text.checkpoint({ size: anchor })} · {text.tokenStates[state]}
            <span className="cp-muted">
              {' '}
              <BundleText text={path.slice(path.lastIndexOf('/') + 1)} max={80} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
