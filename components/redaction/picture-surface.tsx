import type { RefObject } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { draggedBy, movedBy, type Size } from './box-geometry.ts';
import type { BoxCommand } from './box-keys.ts';
import { BoxOutline, BoxShape } from './box-outline.tsx';
import { type BoxSpot, isDrawn, isHidden, type Spot } from './spot.ts';
import { type BoxDrag, useBoxDrag } from './use-box-drag.ts';

export interface PictureActions {
  select(id: string): void;
  decide(spots: readonly Spot[], verdict: Verdict): void;
  change(spot: Spot, rect: PixelRect): void;
  draw(rect: PixelRect): void;
  /** A drawn box is gone, a proposed one stays in the list as not hidden. */
  remove(spot: Spot): void;
}

interface PictureSurfaceProps {
  url: string;
  alt: string;
  spots: readonly BoxSpot[];
  selected: string | null;
  solid: boolean;
  blackOn(hidden: readonly PixelRect[]): readonly PixelRect[];
  actions: PictureActions;
  surface: RefObject<HTMLDivElement | null>;
  /** Image px, null until the picture is there. */
  size: Size | null;
  /** Times the width of the frame. */
  level: number;
  fingerDraws: boolean;
  onSize(size: Size): void;
  /** The box that has the focus goes away: the focus must not fall out of the picture with it. */
  onLeaveBox(): void;
}

/** The picture and what lies on it. */
export function PictureSurface(props: PictureSurfaceProps) {
  const { url, alt, spots, solid, blackOn, actions, surface, size, level, fingerDraws, onSize } = props;
  const drag = useBoxDrag({
    surface,
    size: size ?? { w: 1, h: 1 },
    fingerDraws,
    onChange: (id, rect) => {
      const spot = spots.find((known) => known.id === id);
      if (spot) actions.change(spot, rect);
    },
    onDraw: actions.draw,
  });
  const pointer = {
    onPointerDown: drag.draw,
    onPointerMove: drag.follow,
    onPointerUp: drag.drop,
    onPointerCancel: drag.cancel,
  };
  const black = solid ? blackOn(spots.filter(isHidden).map(({ target }) => target.rect)) : [];
  return (
    <div
      ref={surface}
      className="cp-redact-surface"
      data-finger={fingerDraws}
      style={{ width: `${100 * level}%` }}
      {...(solid ? {} : pointer)}
    >
      <img
        src={url}
        alt={alt}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth: w, naturalHeight: h } }) => onSize({ w, h })}
      />
      {size
        ? black.map((rect) => <BoxShape key={rect.join()} rect={rect} size={size} className="cp-box-solid" />)
        : null}
      {size && !solid ? <Outlines {...props} size={size} drag={drag} /> : null}
    </div>
  );
}

interface OutlinesProps extends PictureSurfaceProps {
  size: Size;
  drag: BoxDrag;
}

function Outlines({ spots, selected, actions, size, drag, onLeaveBox }: OutlinesProps) {
  const obey = (spot: BoxSpot, command: BoxCommand) => {
    const { rect } = spot.target;
    if (command.name === 'move') actions.change(spot, movedBy(rect, command.by, size));
    else if (command.name === 'resize') actions.change(spot, draggedBy(rect, 'se', command.by, size));
    else if (command.name === 'hide') actions.decide([spot], 'confirmed');
    else {
      if (isDrawn(spot)) onLeaveBox();
      actions.remove(spot);
    }
  };
  const { drag: dragged } = drag;
  return (
    <>
      {spots.map((spot, i) => (
        <BoxOutline
          key={spot.id}
          spot={dragged?.id === spot.id ? withRect(spot, dragged.rect) : spot}
          nth={i + 1}
          count={spots.length}
          size={size}
          isSelected={spot.id === selected}
          onSelect={() => actions.select(spot.id)}
          onCommand={(command) => obey(spot, command)}
          onMove={(event) => drag.move(event, spot.id, spot.target.rect)}
          onResize={(event, corner) => drag.resize(event, spot.id, spot.target.rect, corner)}
        />
      ))}
      {dragged?.id === null && dragged.rect ? (
        <BoxShape rect={dragged.rect} size={size} className="cp-box-new" />
      ) : null}
    </>
  );
}

function withRect(spot: BoxSpot, rect: PixelRect | null): BoxSpot {
  if (!rect) return spot;
  const [x, y, w, h] = rect;
  return { ...spot, target: { ...spot.target, rect: [x, y, w, h] } };
}
