// What the keys do on a box.
import type { Point } from './box-geometry.ts';

export type BoxCommand =
  | { name: 'move'; by: Point }
  | { name: 'resize'; by: Point }
  | { name: 'hide' }
  | { name: 'remove' };

/** Image px per stroke; with Ctrl or ⌘ a single one. */
const STEP = 8;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function boxCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): BoxCommand | null {
  if (altKey) return null;
  const fine = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow) {
    const step = fine ? 1 : STEP;
    const by: Point = [arrow[0] * step, arrow[1] * step];
    return { name: shiftKey ? 'resize' : 'move', by };
  }
  if (fine || shiftKey) return null;
  if (key === 'Enter') return { name: 'hide' };
  return key === 'Delete' || key === 'Backspace' ? { name: 'remove' } : null;
}
