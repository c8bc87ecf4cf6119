import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import type { ChainLink } from '../../utils/casework/evidence-chain.ts';
import { useText } from '../frame/text-context.tsx';
import './chain-meter.css';

const ICONS = { kept: CircleCheck, missing: CircleDashed, unavailable: CircleSlash } as const;

/** Four slots: what is kept, what is missing, what this shop cannot have. */
export function ChainMeter({ links }: { links: readonly ChainLink[] }) {
  const { chain } = useText();
  const kept = links.filter((link) => link.state === 'kept').length;
  return (
    <section aria-label={chain.title} className="cp-chain">
      <h2 className="cp-number">{chain.count({ kept, total: links.length })}</h2>
      <ul className="cp-chain-slots">
        {links.map((link) => (
          <Slot key={link.slot} link={link} />
        ))}
      </ul>
    </section>
  );
}

function Slot({ link: { slot, state } }: { link: ChainLink }) {
  const { chain } = useText();
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon size={16} aria-hidden />
      <span className="cp-chain-name">{chain.slots[slot]}</span>
      <span className="cp-chain-state">{chain[state]}</span>
    </li>
  );
}

/** For every slot that is not filled: how to fill it, or what helps instead. */
export function ChainHints({ links }: { links: readonly ChainLink[] }) {
  return (
    <ul className="cp-chain-hints">
      {links.map((link) => (
        <Hint key={link.slot} link={link} />
      ))}
    </ul>
  );
}

function Hint({ link: { slot, state } }: { link: ChainLink }) {
  const { chain } = useText();
  if (state === 'kept') return null;
  return (
    <li>
      <strong>{chain.slots[slot]}</strong> {state === 'missing' ? chain.how[slot] : chain.instead[slot]}
    </li>
  );
}
