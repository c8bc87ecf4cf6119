import './redaction.css';
import { Button } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { type ItemContent, ItemReview, type ReviewActions } from './item-review.tsx';
import { type ReviewStep, ReviewSteps } from './review-steps.tsx';
import { isOpen, type Spot, showsUsable, unplacedKinds } from './spot.ts';
import { SpotBar } from './spot-bar.tsx';

export interface RedactionReviewProps {
  steps: readonly ReviewStep[];
  current: string;
  /** null while it is read. */
  content: ItemContent | null;
  spots: readonly Spot[];
  selected: string | null;
  solid: boolean;
  maskOf(spot: Spot, words: string): string;
  blackOn(file: string, hidden: readonly PixelRect[]): readonly PixelRect[];
  actions: ReviewActions & {
    go(itemId: string): void;
    /** Through with this item: on to the next, or to the end. */
    finish(): void;
    solid(on: boolean): void;
    /** null where there is nothing to take back. */
    undo: (() => void) | null;
    redo: (() => void) | null;
  };
}

/** One item after the other: what is hidden in it, and how many places still want a look. */
export function RedactionReview(props: RedactionReviewProps) {
  const { steps, current, content, spots, selected, solid, maskOf, blackOn, actions } = props;
  const { redaction } = useText();
  useUndoKeys(actions.undo, actions.redo);
  const open = steps.reduce((sum, step) => sum + step.open, 0);
  const unseen = steps.filter(({ seen }) => !seen).length;
  return (
    <div className="cp-stack">
      <p role="status">
        <strong className="cp-number">
          {open > 0
            ? redaction.left({ count: open })
            : unseen > 0
              ? redaction.unseen({ count: unseen })
              : redaction.allSeen}
        </strong>
      </p>
      <ReviewSteps steps={steps} current={current} onGo={actions.go} />
      <Tools solid={solid} actions={actions} />
      <Warnings spots={spots} pictured={(content?.pictures.length ?? 0) > 0} />
      {content ? (
        <ItemReview
          key={current}
          content={content}
          spots={spots}
          selected={selected}
          solid={solid}
          maskOf={maskOf}
          blackOn={blackOn}
          actions={actions}
        />
      ) : null}
      <Bar {...props} />
    </div>
  );
}

function Warnings({ spots, pictured }: { spots: readonly Spot[]; pictured: boolean }) {
  const { redaction, locker } = useText();
  const unplaced = pictured ? unplacedKinds(spots) : [];
  return (
    <div role="status" className="cp-stack">
      {showsUsable(spots) ? <Notice tone="danger" what={redaction.usable} /> : null}
      {unplaced.length > 0 ? (
        <Notice
          tone="warn"
          what={redaction.unplaced({ kind: unplaced.map((kind) => redaction.kinds[kind]).join(locker.list) })}
        />
      ) : null}
    </div>
  );
}

function Tools({ solid, actions }: Pick<RedactionReviewProps, 'solid' | 'actions'>) {
  const { redaction } = useText();
  return (
    <>
      <div className="cp-row">
        <Button
          variant={solid ? 'filled' : 'default'}
          aria-pressed={solid}
          onClick={() => actions.solid(!solid)}
        >
          {redaction.solid}
        </Button>
        <Button
          variant="default"
          disabled={!actions.undo}
          leftSection={<Undo2 size="1rem" aria-hidden />}
          onClick={() => actions.undo?.()}
        >
          {redaction.undo}
        </Button>
        <Button
          variant="default"
          disabled={!actions.redo}
          leftSection={<Redo2 size="1rem" aria-hidden />}
          onClick={() => actions.redo?.()}
        >
          {redaction.redo}
        </Button>
      </div>
      {solid ? (
        <p className="cp-muted">{redaction.solidNote}</p>
      ) : (
        <details className="cp-redact-help">
          <summary>{redaction.keys}</summary>
          <p className="cp-muted">{redaction.keysText}</p>
        </details>
      )}
    </>
  );
}

function Bar({ steps, current, spots, selected, solid, actions }: RedactionReviewProps) {
  const { redaction } = useText();
  const at = steps.findIndex(({ itemId }) => itemId === current);
  const spot = spots.find(({ id }) => id === selected) ?? spots.find(isOpen) ?? null;
  const left = spots.some(isOpen);
  const last = steps.every(({ itemId, seen }) => seen || itemId === current);
  return (
    <div className="cp-redact-bar cp-stack">
      {spot && !solid ? (
        <SpotBar
          spots={spots}
          current={spot}
          onSelect={actions.select}
          onDecide={actions.decide}
          onRemove={actions.remove}
        />
      ) : null}
      <div className="cp-row">
        <span className="cp-muted cp-grow cp-number">
          {redaction.item({ nth: at + 1, count: steps.length })}{' '}
          {left ? null : spots.length === 0 ? redaction.nothingFound : redaction.itemSeen}
        </span>
        <Button variant={left ? 'default' : 'filled'} disabled={left} onClick={actions.finish}>
          {last ? redaction.finish : redaction.nextItem}
        </Button>
      </div>
    </div>
  );
}

/** Everywhere on the page, unless the buyer is writing somewhere. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const writing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (writing || !act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
