// Text in the order in which the eye meets it. A scrolling region or a frame keeps its text together:
// what is scrolled out of a chat box must not run into the paragraph above the box.

/** A stretch of text that flows together: a paragraph, a cell, a form value. */
export interface TextPiece {
  region: number;
  /** Consecutive pieces of one flow belong to one paragraph. */
  flow: number;
  text: string;
  /** Box of the first line in the top document. */
  x: number;
  y: number;
  height: number;
  /** Right edge of the last line: where the next piece of the flow begins. */
  endX: number;
}

export interface TextRegion {
  parent: number;
  x: number;
  y: number;
  height: number;
  /** A dialog over the page: its text stands after the page's, not between its lines. */
  apart?: boolean;
}

interface Block {
  text: string;
  x: number;
  y: number;
  height: number;
  endX: number;
}

/** One line per visual row; soft wraps inside a paragraph do not break it. */
export function visualText(pieces: readonly TextPiece[], regions: readonly TextRegion[]): string {
  const blocks: Block[][] = regions.map(() => []);
  for (const [region, block] of paragraphs(pieces)) blocks[region]?.push(block);
  const apart: string[] = [];
  // Regions are numbered from the outside in, so going backwards every inner one is ready.
  for (let i = regions.length - 1; i > 0; i--) {
    const region = regions[i];
    const text = rowsOf(blocks[i] ?? []);
    if (region?.apart && text) apart.unshift(text);
    else if (region && text) {
      blocks[region.parent]?.push({ ...region, text, endX: region.x });
    }
  }
  return [rowsOf(blocks[0] ?? []), ...apart].filter((text) => text !== '').join('\n');
}

function* paragraphs(pieces: readonly TextPiece[]): Generator<[number, Block]> {
  let open: { region: number; flow: number; block: Block; last: TextPiece } | null = null;
  for (const piece of pieces) {
    if (open && open.flow === piece.flow && open.region === piece.region) {
      const { block, last } = open;
      block.text += glue(last, block.endX, piece) + piece.text;
      block.endX = piece.endX;
      open.last = piece;
      continue;
    }
    if (open) yield [open.region, open.block];
    open = { region: piece.region, flow: piece.flow, block: { ...piece }, last: piece };
  }
  if (open) yield [open.region, open.block];
}

function rowsOf(blocks: Block[]): string {
  const sorted = [...blocks].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: string[] = [];
  let row: Block[] = [];
  for (const block of sorted) {
    const first = row[0];
    if (first && !sameRow(first, block)) {
      lines.push(lineOf(row));
      row = [];
    }
    row.push(block);
  }
  lines.push(lineOf(row));
  return lines
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function lineOf(row: Block[]): string {
  row.sort((a, b) => a.x - b.x);
  let line = '';
  let last: Block | null = null;
  for (const block of row) {
    line += (last ? glue(last, last.endX, block) : '') + block.text;
    last = block;
  }
  return line;
}

function sameRow(a: Block, b: Block): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap >= 0.5 * Math.min(a.height, b.height);
}

function glue(
  before: { text: string },
  endX: number,
  after: { x: number; height: number; text: string },
): string {
  if (/\s/.test(before.text.charAt(before.text.length - 1)) || /^\s/.test(after.text)) return '';
  return after.x - endX > 0.12 * after.height ? ' ' : '';
}
