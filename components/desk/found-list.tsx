import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseProposal, ItemProposal, RebuildReason } from '../../utils/casework/rebuild-case.ts';
import { caseLabel } from '../casework/case-label.ts';
import { shortTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import './first-aid.css';

const SHOWN = 5;

function Because({ reasons }: { reasons: readonly RebuildReason[] }) {
  const { rebuild, stopLoss } = useText();
  return (
    <span className="cp-muted">
      {rebuild.because} {reasons.map((reason) => rebuild.reasons[reason]).join(stopLoss.comma)}
    </span>
  );
}

/** Cases of the locker that may be the very one. */
export function FoundCases({
  found,
  onOpen,
}: {
  found: readonly CaseProposal[];
  onOpen(caseId: string): void;
}) {
  const text = useText();
  if (found.length === 0) return null;
  return (
    <div className="cp-stack">
      <strong>{text.rebuild.cases}</strong>
      <ul className="cp-found">
        {found.slice(0, SHOWN).map(({ case: known, reasons }) => (
          <li key={known.id}>
            <span className="cp-found-words">
              <strong className="cp-number">{caseLabel(text, known)}</strong>
              <Because reasons={reasons} />
            </span>
            <Button variant="light" onClick={() => onOpen(known.id)}>
              {text.rebuild.open}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FoundItemsProps {
  found: readonly (ItemProposal & { order: string })[];
  onTake(itemId: string): void;
}

/** Items elsewhere in the locker, one tap each. */
export function FoundItems({ found, onTake }: FoundItemsProps) {
  const { rebuild, kinds } = useText();
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <div className="cp-stack">
      <strong>{rebuild.items}</strong>
      <ul className="cp-found">
        {shown.map(({ item, reasons, order }) => (
          <li key={item.id}>
            <span className="cp-found-words">
              <span>
                <strong>{kinds[item.kind]}</strong> <PageText text={item.title} max={40} />{' '}
                <span className="cp-muted cp-number">{shortTime(item.capturedAt)}</span>
              </span>
              <span className="cp-muted">{rebuild.from({ order })}</span>
              <Because reasons={reasons} />
            </span>
            <Button variant="light" onClick={() => onTake(item.id)}>
              {rebuild.take}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < found.length ? (
        <button type="button" className="cp-link" onClick={() => setAll(true)}>
          {rebuild.more({ count: found.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}
