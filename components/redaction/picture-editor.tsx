import './redaction.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { useText } from '../frame/text-context.tsx';
import { boxInside, draggedBy, movedBy, type Size } from './box-geometry.ts';
import type { BoxCommand } from './box-keys.ts';
import { BoxOutline, BoxShape } from './box-outline.tsx';
import { PictureTools } from './picture-tools.tsx';
import { type BoxSpot, isDrawn, isHidden, type Spot } from './spot.ts';
import { useBoxDrag } from './use-box-drag.ts';
import { useZoom } from './use-zoom.ts';

export interface PictureActions {
  select(id: string): void;
  decide(spots: readonly Spot[], verdict: Verdict): void;
  change(spot: Spot, rect: PixelRect): void;
  draw(rect: PixelRect): void;
  /** A drawn box is gone, a proposed one stays in the list as not hidden. */
  remove(spot: Spot): void;
}

interface PictureEditorProps {
  /** Address of the picture as it was kept; it is only looked at. */
  url: string;
  alt: string;
  spots: readonly BoxSpot[];
  selected: string | null;
  /** As it will leave: solid blocks, nothing to touch. */
  solid: boolean;
  blackOn(hidden: readonly PixelRect[]): readonly PixelRect[];
  actions: PictureActions;
}

export function PictureEditor(props: PictureEditorProps) {
  const { url, alt, spots, selected, solid, blackOn, actions } = props;
  const { redaction } = useText();
  const [size, setSize] = useState<Size | null>(null);
  const [fingerDraws, setFingerDraws] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const zoom = useZoom(size?.w ?? null);
  const whole = size ?? { w: 1, h: 1 };
  const drag = useBoxDrag({
    surface,
    size: whole,
    fingerDraws,
    onChange: (id, rect) => {
      const spot = spots.find((known) => known.id === id);
      if (spot) actions.change(spot, rect);
    },
    onDraw: actions.draw,
  });
  useShown(root, zoom.frame, selected, size !== null);

  const add = () => {
    const seen = visiblePart(zoom.frame.current, surface.current, whole);
    if (size && seen) actions.draw(boxInside(seen, size));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag.drag) drag.cancel();
    else if (!event.altKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'n') add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const obey = (spot: BoxSpot, command: BoxCommand) => {
    const { rect } = spot.target;
    if (command.name === 'move') actions.change(spot, movedBy(rect, command.by, whole));
    else if (command.name === 'resize') actions.change(spot, draggedBy(rect, 'se', command.by, whole));
    else if (command.name === 'hide') actions.decide([spot], 'confirmed');
    else {
      // The focus must not fall out of the picture with the box.
      if (isDrawn(spot)) zoom.frame.current?.focus();
      actions.remove(spot);
    }
  };
  return (
    <div ref={root} className="cp-stack">
      {solid ? null : (
        <PictureTools
          zoom={zoom}
          onAdd={add}
          fingerDraws={fingerDraws}
          onFingerDraws={() => setFingerDraws(!fingerDraws)}
        />
      )}
      <div
        ref={zoom.frame}
        className="cp-redact-frame"
        role="application"
        aria-label={redaction.picture({ name: alt })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and N works anywhere in it
        tabIndex={0}
        onKeyDown={solid ? undefined : onKeyDown}
      >
        <div
          ref={surface}
          className="cp-redact-surface"
          data-finger={fingerDraws}
          style={{ width: `${100 * zoom.level}%` }}
          {...(solid
            ? {}
            : {
                onPointerDown: drag.draw,
                onPointerMove: drag.follow,
                onPointerUp: drag.drop,
                onPointerCancel: drag.cancel,
              })}
        >
          <img
            src={url}
            alt={alt}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth: w, naturalHeight: h } }) => setSize({ w, h })}
          />
          {size && solid ? (
            <SolidBoxes
              rects={blackOn(spots.filter(isHidden).map(({ target }) => target.rect))}
              size={size}
            />
          ) : null}
          {size && !solid
            ? spots.map((spot, i) => (
                <BoxOutline
                  key={spot.id}
                  spot={drag.drag?.id === spot.id ? withRect(spot, drag.drag.rect) : spot}
                  nth={i + 1}
                  count={spots.length}
                  size={size}
                  isSelected={spot.id === selected}
                  onSelect={() => actions.select(spot.id)}
                  onCommand={(command) => obey(spot, command)}
                  onMove={(event) => drag.move(event, spot.id, spot.target.rect)}
                  onResize={(event, corner) => drag.resize(event, spot.id, spot.target.rect, corner)}
                />
              ))
            : null}
          {size && drag.drag?.id === null && drag.drag.rect ? (
            <BoxShape rect={drag.drag.rect} size={size} className="cp-box-new" />
          ) : null}
        </div>
      </div>
    </div>
  );
}

function SolidBoxes({ rects, size }: { rects: readonly PixelRect[]; size: Size }) {
  return rects.map((rect) => <BoxShape key={rect.join()} rect={rect} size={size} className="cp-box-solid" />);
}

function withRect(spot: BoxSpot, rect: PixelRect | null): BoxSpot {
  if (!rect) return spot;
  const [x, y, w, h] = rect;
  return { ...spot, target: { ...spot.target, rect: [x, y, w, h] } };
}

/** @returns what the frame shows of the picture, in image px */
function visiblePart(frame: HTMLElement | null, surface: HTMLElement | null, size: Size): PixelRect | null {
  if (!frame || !surface) return null;
  const scale = size.w / surface.clientWidth;
  const height = Math.min(frame.clientHeight, surface.clientHeight);
  const width = Math.min(frame.clientWidth, surface.clientWidth);
  return [frame.scrollLeft * scale, frame.scrollTop * scale, width * scale, height * scale];
}

/** What is looked at is brought into sight; the focus follows only where it already is in the editor. */
function useShown(
  root: { current: HTMLElement | null },
  frame: { current: HTMLElement | null },
  selected: string | null,
  ready: boolean,
): void {
  useEffect(() => {
    const box = frame.current?.querySelector<HTMLElement>('[data-selected="true"]');
    if (!ready || !selected || !box || !frame.current) return;
    const button = box.querySelector('button');
    if (root.current?.contains(document.activeElement)) button?.focus({ preventScroll: true });
    const seen = frame.current.getBoundingClientRect();
    const place = box.getBoundingClientRect();
    if (place.top < seen.top || place.bottom > seen.bottom) {
      frame.current.scrollTop += place.top - seen.top - (seen.height - place.height) / 2;
    }
    if (place.left < seen.left || place.right > seen.right) {
      frame.current.scrollLeft += place.left - seen.left - (seen.width - place.width) / 2;
    }
    frame.current.scrollIntoView({ block: 'nearest' });
  }, [root, frame, selected, ready]);
}
