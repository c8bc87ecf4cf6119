// A sheet to paint on, as data: what is drawn where. The same input and the same fonts give the same sheet.
import { breakLines, cutLines } from './line-breaks.ts';

export interface TextStyle {
  /** px */
  size: number;
  weight: 400 | 700;
  color: string;
}

export type PaintOp =
  | { op: 'fill'; x: number; y: number; w: number; h: number; color: string; radius: number }
  | { op: 'text'; x: number; y: number; text: string; style: TextStyle }
  | { op: 'picture'; id: string; x: number; y: number; w: number; h: number; crop: Crop }
  | { op: 'outline'; x: number; y: number; w: number; h: number; color: string; width: number };

/** Part of a picture, in its own px. */
export interface Crop {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Sheet {
  width: number;
  height: number;
  background: string;
  ops: PaintOp[];
}

export type MeasureText = (text: string, style: TextStyle) => number;

const LINE_HEIGHT = 1.5;

/** Grows downwards; everything stays between the margins. */
export class Paper {
  readonly ops: PaintOp[] = [];
  readonly width: number;
  readonly #measure: MeasureText;
  y = 0;

  constructor(width: number, measure: MeasureText) {
    this.width = width;
    this.#measure = measure;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.#measure(text, style);
  }

  /** Baselines are placed so that a line fills `1.5 · size`. @returns px used */
  text(words: string, x: number, width: number, style: TextStyle, most = Number.POSITIVE_INFINITY): number {
    const measure = (line: string) => this.#measure(line, style);
    const lines = cutLines(breakLines(words, width, measure), most, width, measure);
    const step = Math.round(style.size * LINE_HEIGHT);
    for (const [i, line] of lines.entries()) {
      const y = this.y + i * step + Math.round(style.size * 1.13);
      if (line !== '') this.ops.push({ op: 'text', x, y, text: line, style });
    }
    this.y += lines.length * step;
    return lines.length * step;
  }

  fill(x: number, y: number, w: number, h: number, color: string, radius = 0): void {
    this.ops.push({ op: 'fill', x, y, w, h, color, radius });
  }

  /** Paints a box behind what `draw` adds, as high as that turns out to be. */
  behind(x: number, w: number, color: string, radius: number, padding: number, draw: () => void): void {
    const at = this.ops.length;
    const top = this.y;
    this.y += padding;
    draw();
    this.y += padding;
    this.ops.splice(at, 0, { op: 'fill', x, y: top, w, h: this.y - top, color, radius });
  }

  sheet(background: string): Sheet {
    return { width: this.width, height: Math.ceil(this.y), background, ops: this.ops };
  }
}
