// Which item goes into which part, so that mail, forms and memory can hold each of them.

/** Bytes of one part. */
export const PART_LIMIT = 100_000_000;

export interface PlanItem {
  /** Bytes of what comes with the item in every part that holds a piece of it. */
  overhead: number;
  files: readonly { name: string; bytes: number }[];
}

export interface PlannedItem {
  /** 0-based index of the item. */
  index: number;
  files: string[];
}

interface Piece extends PlannedItem {
  bytes: number;
  /** A file over the limit shares its part with nothing. */
  alone: boolean;
}

/**
 * Whole items in their order. An item that is too large for any part is cut between its files, and a single file
 * over the limit has a part of its own.
 * @param fixed bytes that every part carries (log, report, complaints)
 * @returns at least one part
 */
export function planParts(items: readonly PlanItem[], fixed: number, limit = PART_LIMIT): PlannedItem[][] {
  const room = Math.max(0, limit - fixed);
  const parts: Piece[][] = [[]];
  for (const piece of items.flatMap((item, index) => piecesOf(item, index, room))) {
    const open = parts[parts.length - 1] ?? [];
    const used = open.reduce((sum, other) => sum + other.bytes, 0);
    const fits = used + piece.bytes <= room && !piece.alone && !open.some((other) => other.alone);
    if (fits || open.length === 0) open.push(piece);
    else parts.push([piece]);
  }
  return parts.map((pieces) => pieces.map(({ index, files }) => ({ index, files })));
}

function piecesOf(item: PlanItem, index: number, room: number): Piece[] {
  const whole = item.overhead + item.files.reduce((sum, file) => sum + file.bytes, 0);
  if (whole <= room) {
    return [{ index, files: item.files.map((file) => file.name), bytes: whole, alone: false }];
  }
  const pieces: Piece[] = [];
  for (const file of item.files) {
    const bytes = item.overhead + file.bytes;
    const alone = bytes > room;
    const last = pieces[pieces.length - 1];
    if (last && !alone && !last.alone && last.bytes + file.bytes <= room) {
      last.files.push(file.name);
      last.bytes += file.bytes;
    } else pieces.push({ index, files: [file.name], bytes, alone });
  }
  return pieces;
}
