// Where a long picture is cut and how far it is made smaller. Pure arithmetic: the same picture always gives the same parts.
export interface Piece {
  /** Rows of the source, px. */
  top: number;
  height: number;
}

/** A page is still readable at this width on a phone; narrower it is not made for want of height. */
const RATIO = 1.6;
/** The cut may move up by this share of a piece to find a quiet row. */
const SEARCH = 0.25;
/** Rows that two pieces share where no quiet row was found, so that no line is lost. */
const OVERLAP = 24;

/**
 * @param ink of every row, how much is on it (0: one colour); shorter than `height` where nobody looked
 * @param side longest side of a piece as it will be delivered, px
 */
export function cutRows(width: number, height: number, ink: ArrayLike<number>, side: number): Piece[] {
  const scale = Math.min(1, side / width);
  const most = Math.max(1, Math.floor(Math.min(side / scale, Math.max(width * RATIO, 600 / scale))));
  if (height <= most * 1.1 && height * scale <= side) return [{ top: 0, height }];
  const pieces: Piece[] = [];
  let top = 0;
  while (height - top > most) {
    const { row, quiet } = quietRow(
      ink,
      top + most,
      Math.max(top + 1, top + Math.floor(most * (1 - SEARCH))),
    );
    pieces.push({ top, height: row - top });
    top = quiet ? row : Math.max(top + 1, row - OVERLAP);
  }
  pieces.push({ top, height: height - top });
  return pieces;
}

/** The middle of the last stretch of empty rows, else the row with the least ink, else the limit itself. */
function quietRow(ink: ArrayLike<number>, limit: number, earliest: number): { row: number; quiet: boolean } {
  let best = limit;
  let least = Number.POSITIVE_INFINITY;
  for (let row = limit; row >= earliest; row--) {
    const here = ink[row - 1] ?? Number.POSITIVE_INFINITY;
    if (here === 0) return { row: middle(ink, row, earliest), quiet: true };
    if (here < least) {
      least = here;
      best = row;
    }
  }
  return { row: best, quiet: false };
}

function middle(ink: ArrayLike<number>, from: number, earliest: number): number {
  let first = from;
  while (first - 1 > earliest && ink[first - 2] === 0) first--;
  return Math.ceil((first + from) / 2);
}

export interface Rung {
  /** Of the source, at most 1. */
  scale: number;
  /** JPEG quality, null for PNG. */
  quality: number | null;
}

const STEPS: readonly (readonly [share: number, quality: number])[] = [
  [1, 0.92],
  [1, 0.85],
  [1, 0.75],
  [0.85, 0.8],
  [0.85, 0.7],
  [0.7, 0.75],
  [0.7, 0.6],
  [0.55, 0.65],
  [0.45, 0.6],
  [0.35, 0.5],
];

/** Tried in this order until one is small enough; quality goes before size, because words must stay legible. */
export function rungs(width: number, height: number, side: number, png: boolean): Rung[] {
  const fitting = Math.min(1, side / Math.max(width, height));
  const all = STEPS.map(([share, quality]) => ({ scale: fitting * share, quality: png ? null : quality }));
  return png ? all.filter(({ scale }, i) => i === 0 || scale !== all[i - 1]?.scale) : all;
}

/** `证据1.jpg`; with a number of its own where an exhibit has several pictures. */
export function pictureName(exhibit: number, no: number, of: number, mime: string): string {
  const ending = mime === 'image/png' ? 'png' : 'jpg';
  return of > 1 ? `证据${exhibit}-${no}.${ending}` : `证据${exhibit}.${ending}`;
}
