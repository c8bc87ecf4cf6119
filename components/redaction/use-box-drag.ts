// Drawing, moving and resizing with mouse, pen or finger. Nothing changes until the pointer is let go.
import { type PointerEvent, type RefObject, useState } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { boxBetween, type Corner, draggedBy, movedBy, type Point, type Size } from './box-geometry.ts';

interface Drag {
  /** null while a new box is drawn. */
  id: string | null;
  pointer: number;
  from: Point;
  /** The box as it would be if the pointer were let go now. */
  rect: PixelRect | null;
  at(point: Point): PixelRect | null;
}

interface BoxDragOptions {
  surface: RefObject<HTMLElement | null>;
  size: Size;
  /** Fingers scroll, unless the buyer has asked to draw with them. */
  fingerDraws: boolean;
  onChange(id: string, rect: PixelRect): void;
  onDraw(rect: PixelRect): void;
}

export function useBoxDrag({ surface, size, fingerDraws, onChange, onDraw }: BoxDragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const point = ({ clientX, clientY }: PointerEvent): Point => {
    const box = surface.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [((clientX - box.left) * size.w) / box.width, ((clientY - box.top) * size.h) / box.height];
  };
  const begin = (event: PointerEvent, id: string | null, rect: PixelRect | null, at: Drag['at']) => {
    event.preventDefault();
    event.stopPropagation();
    surface.current?.setPointerCapture(event.pointerId);
    setDrag({ id, pointer: event.pointerId, from: point(event), rect, at });
  };

  return {
    drag,
    draw: (event: PointerEvent) => {
      if (event.button !== 0 || (event.pointerType === 'touch' && !fingerDraws)) return;
      const from = point(event);
      begin(event, null, null, (to) => boxBetween(from, to, size));
    },
    move: (event: PointerEvent, id: string, rect: PixelRect) => {
      if (event.button !== 0) return;
      const from = point(event);
      begin(event, id, rect, (to) => movedBy(rect, between(from, to), size));
    },
    resize: (event: PointerEvent, id: string, rect: PixelRect, corner: Corner) => {
      if (event.button !== 0) return;
      const from = point(event);
      begin(event, id, rect, (to) => draggedBy(rect, corner, between(from, to), size));
    },
    follow: (event: PointerEvent) => {
      if (drag?.pointer === event.pointerId) setDrag({ ...drag, rect: drag.at(point(event)) });
    },
    drop: (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      setDrag(null);
      const rect = drag.at(point(event));
      if (!rect) return;
      if (drag.id === null) onDraw(rect);
      else if (point(event).join() !== drag.from.join()) onChange(drag.id, rect);
    },
    cancel: () => setDrag(null),
  };
}

const between = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]];
