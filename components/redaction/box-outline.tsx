import type { CSSProperties, PointerEvent } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { useText } from '../frame/text-context.tsx';
import type { Corner, Size } from './box-geometry.ts';
import { type BoxCommand, boxCommand } from './box-keys.ts';
import { type BoxSpot, spotState } from './spot.ts';
import { useKinds } from './use-kinds.ts';

const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

interface BoxShapeProps {
  rect: PixelRect;
  size: Size;
  className: string;
}

export function BoxShape({ rect, size, className }: BoxShapeProps) {
  return <div className={`cp-box ${className}`} style={placed(rect, size)} />;
}

function placed([x, y, w, h]: PixelRect, size: Size): CSSProperties {
  const part = (length: number, whole: number) => `${(100 * length) / whole}%`;
  return { left: part(x, size.w), top: part(y, size.h), width: part(w, size.w), height: part(h, size.h) };
}

interface BoxOutlineProps {
  spot: BoxSpot;
  nth: number;
  count: number;
  size: Size;
  isSelected: boolean;
  onSelect(): void;
  onCommand(command: BoxCommand): void;
  onMove(event: PointerEvent): void;
  onResize(event: PointerEvent, corner: Corner): void;
}

export function BoxOutline({ spot, nth, count, size, isSelected, ...on }: BoxOutlineProps) {
  const { redaction } = useText();
  const { target } = spot;
  const kind = useKinds(spot);
  const state = spotState(spot);
  const [, , w, h] = target.rect;
  // A small box inside a large one must stay within reach.
  const zIndex = isSelected ? 1000 : 1 + Math.round(900 * (1 - (w * h) / (size.w * size.h)));
  return (
    <div
      className="cp-box"
      data-state={state}
      data-selected={isSelected}
      style={{ ...placed(target.rect, size), zIndex }}
    >
      <button
        type="button"
        aria-label={redaction.boxName({ kind, state: redaction.states[state], nth, count })}
        onFocus={isSelected ? undefined : on.onSelect}
        onPointerDown={(event) => {
          event.currentTarget.focus({ preventScroll: true });
          on.onSelect();
          on.onMove(event);
        }}
        onKeyDown={(event) => {
          const command = boxCommand(event);
          if (!command) return;
          event.preventDefault();
          on.onCommand(command);
        }}
      />
      <span className="cp-box-tag" aria-hidden>
        {redaction.tags[state]} {kind}
      </span>
      {isSelected
        ? CORNERS.map((corner) => (
            <span
              key={corner}
              aria-hidden
              className="cp-box-corner"
              data-corner={corner}
              onPointerDown={(event) => on.onResize(event, corner)}
            />
          ))
        : null}
    </div>
  );
}
