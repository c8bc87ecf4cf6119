// Whether a colour is a red or a green: what errors and successes are painted in, whatever a theme calls its classes.
import type { SnapshotElement } from '../evidence/page-snapshot.ts';

export type Tint = NonNullable<SnapshotElement['tint']>;

const RGB = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\)$/;
const OKLCH = /^oklch\(\s*[\d.]+%?\s+([\d.]+)\s+([\d.]+)(?:deg)?(?:\s*\/\s*([\d.]+)%?)?\)$/;
/** Colours repeat on a page; nothing but a few strings is kept. */
const MAX_KNOWN = 500;
const known = new Map<string, Tint | null>();

/** Tint of a computed colour, null for greys, blues, oranges and what is not painted. */
export function tintOf(color: string): Tint | null {
  const seen = known.get(color);
  if (seen !== undefined) return seen;
  if (known.size >= MAX_KNOWN) known.clear();
  const tint = readRgb(color) ?? readOklch(color);
  known.set(color, tint);
  return tint;
}

function readRgb(color: string): Tint | null {
  const [, red, green, blue, alpha] = RGB.exec(color) ?? [];
  if (red === undefined || Number(alpha ?? 1) === 0) return null;
  const [r, g, b] = [Number(red), Number(green), Number(blue)];
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  // A pale ground (#fff1f0) is tinted by little, a dark word by much.
  if (spread < 6 || (most < 200 && spread < 60) || most < 90) return null;
  if (most === r && Math.abs(g - b) <= 0.3 * spread) return 'red';
  return most === g && (g - r) * 2 >= spread && (g - b) * 2 >= 0.6 * spread ? 'green' : null;
}

function readOklch(color: string): Tint | null {
  const [, chroma, hue, alpha] = OKLCH.exec(color) ?? [];
  if (chroma === undefined || Number(alpha ?? 1) === 0 || Number(chroma) < 0.012) return null;
  const angle = Number(hue);
  if (angle >= 10 && angle <= 36) return 'red';
  return angle >= 130 && angle <= 170 ? 'green' : null;
}

/** Notes the tint of an element's words, else of its ground, where what is around it has another. */
export function noteTint(
  described: SnapshotElement,
  around: SnapshotElement | undefined,
  style: CSSStyleDeclaration,
  isBox: boolean,
): void {
  const tint = tintOf(style.color) ?? (isBox ? tintOf(style.backgroundColor) : null);
  if (tint && tint !== around?.tint) described.tint = tint;
}
