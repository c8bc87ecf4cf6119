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
      <Icon size="1rem" aria-hidden />
      <span className="cp-chain-name">{chain.slots[slot]}</span>
      <span className="cp-chain-state">{chain[state]}</span>
    </li>
  );
}

interface ChainHintsProps {
  links: readonly ChainLink[];
  /** The buyer said that the shop does not open any more: its pages cannot be saved. */
  shopGone: boolean;
}

/** For every slot that is not filled: how to fill it, or what helps instead. */
export function ChainHints({ links, shopGone }: ChainHintsProps) {
  return (
    <ul className="cp-chain-hints">
      {links.map((link) => (
        <Hint key={link.slot} link={link} shopGone={shopGone} />
      ))}
    </ul>
  );
}

function Hint({ link: { slot, state }, shopGone }: { link: ChainLink; shopGone: boolean }) {
  const { chain } = useText();
  if (state === 'kept') return null;
  return (
    <li>
      <strong>{chain.slots[slot]}</strong>{' '}
      {state === 'missing' && !shopGone ? chain.how[slot] : chain.instead[slot]}
    </li>
  );
}
