// How large a picture is drawn in its frame; what was in the middle stays there.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Times the width of the frame. */
const LEVELS = [1, 1.5, 2, 3, 4] as const;

export interface Zoom {
  frame: RefObject<HTMLDivElement | null>;
  level: number;
  /** null at the end of the scale. */
  larger: (() => void) | null;
  smaller: (() => void) | null;
}

/** CSS px per px of the picture below which small print cannot be read, on a screen of one px per CSS px. */
const LEGIBLE = 0.5;

/** @param width of the picture in its own px, null until it is known */
export function useZoom(width: number | null): Zoom {
  const frame = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const middle = useRef<[number, number] | null>(null);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || !middle.current) return;
    const [x, y] = middle.current;
    box.scrollTo(x * box.scrollWidth - box.clientWidth / 2, y * box.scrollHeight - box.clientHeight / 2);
    middle.current = null;
  });
  useLayoutEffect(() => {
    const shown = frame.current?.clientWidth;
    if (width === null || !shown) return;
    const wanted = (LEGIBLE / devicePixelRatio) * (width / shown);
    const enough = LEVELS.findIndex((level) => level >= wanted);
    setStep(enough < 0 ? LEVELS.length - 1 : enough);
  }, [width]);
  const go = (to: number) => () => {
    const box = frame.current;
    if (box) {
      const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = box;
      middle.current = [
        (scrollLeft + clientWidth / 2) / scrollWidth,
        (scrollTop + clientHeight / 2) / scrollHeight,
      ];
    }
    setStep(to);
  };
  return {
    frame,
    level: LEVELS[step] ?? 1,
    larger: step < LEVELS.length - 1 ? go(step + 1) : null,
    smaller: step > 0 ? go(step - 1) : null,
  };
}
