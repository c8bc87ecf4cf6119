// Drawing, moving and resizing with mouse, pen or finger. Nothing changes until the pointer is let go.
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { boxBetween, type Corner, draggedBy, movedBy, type Point, type Size } from './box-geometry.ts';

interface Drag {
  /** null while a new box is drawn. */
  id: string | null;
  pointer: number;
  /** Client px: selecting a box may scroll the picture under a pointer that rests. */
  from: Point;
  /** The box as it would be if the pointer were let go now. */
  rect: PixelRect | null;
  /** @param by image px */
  at(by: Point): PixelRect | null;
}

interface BoxDragOptions {
  surface: RefObject<HTMLElement | null>;
  size: Size;
  /** Fingers scroll, unless the buyer has asked to draw with them. */
  fingerDraws: boolean;
  onChange(id: string, rect: PixelRect): void;
  onDraw(rect: PixelRect): void;
}

/** Client px. A hand that only clicks trembles. */
const TREMBLE = 3;

export type BoxDrag = ReturnType<typeof useBoxDrag>;

export function useBoxDrag({ surface, size, fingerDraws, onChange, onDraw }: BoxDragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDrag(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [dragging]);

  const scale = (): number => size.w / (surface.current?.getBoundingClientRect().width ?? size.w);
  const begin = (event: PointerEvent, id: string | null, rect: PixelRect | null, at: Drag['at']) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    surface.current?.setPointerCapture(event.pointerId);
    setDrag({ id, pointer: event.pointerId, from: [event.clientX, event.clientY], rect, at });
  };
  const moved = ({ clientX, clientY }: PointerEvent, { from }: Drag): Point => [
    clientX - from[0],
    clientY - from[1],
  ];
  const rectAt = (event: PointerEvent, at: Drag): PixelRect | null => {
    const [x, y] = moved(event, at);
    return at.at([x * scale(), y * scale()]);
  };

  return {
    drag,
    draw: (event: PointerEvent) => {
      if (event.pointerType === 'touch' && !fingerDraws) return;
      const box = surface.current?.getBoundingClientRect();
      if (!box) return;
      const from: Point = [(event.clientX - box.left) * scale(), (event.clientY - box.top) * scale()];
      begin(event, null, null, ([x, y]) => boxBetween(from, [from[0] + x, from[1] + y], size));
    },
    move: (event: PointerEvent, id: string, rect: PixelRect) =>
      begin(event, id, rect, (by) => movedBy(rect, by, size)),
    resize: (event: PointerEvent, id: string, rect: PixelRect, corner: Corner) =>
      begin(event, id, rect, (by) => draggedBy(rect, corner, by, size)),
    follow: (event: PointerEvent) => {
      if (drag?.pointer === event.pointerId) setDrag({ ...drag, rect: rectAt(event, drag) });
    },
    drop: (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      setDrag(null);
      const rect = rectAt(event, drag);
      const [x, y] = moved(event, drag);
      if (!rect || Math.hypot(x, y) < TREMBLE) return;
      if (drag.id === null) onDraw(rect);
      else onChange(drag.id, rect);
    },
    cancel: () => setDrag(null),
  };
}
