// The directory of a zip from a stranger, and everything that an honest writer of this format would not have written.
import { isSafePath } from '../names.ts';
import type { Bytes } from '../zip.ts';

export interface ZipEntry {
  path: string;
  /** 0 STORE, 8 DEFLATE */
  method: number;
  crc: number;
  size: number;
  raw: Bytes;
}

export interface ZipDirectory {
  /** Entries that can be read; each path once, the first of two that are equal. */
  entries: ZipEntry[];
  broken: string[];
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8_NAMES = 0x800;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
/** Set user, set group, sticky. */
const SPECIAL = 0o7000;
/** Folder and volume label, as DOS and Windows mark them. */
const DOS_SPECIAL = 0x18;

interface Central {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  nameBytes: Bytes;
  /** DOS attributes in the lower half, mode of UNIX in the upper. */
  attributes: number;
  offset: number;
  extra: number;
  comment: number;
  next: number;
}

/** @returns null where there is no end record: this is no zip, or one cut short */
export function readDirectory(bytes: Bytes): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endRecord(view);
  if (end === null) return null;
  const broken: string[] = [];
  const rule = (holds: boolean, code: string) => {
    if (!holds) broken.push(code);
    return holds;
  };
  rule(end === bytes.length - END_SIZE && view.getUint16(end + 20, true) === 0, 'zip-trailing-data');
  const count = view.getUint16(end + 10, true);
  rule(
    view.getUint16(end + 4, true) === 0 &&
      view.getUint16(end + 6, true) === 0 &&
      view.getUint16(end + 8, true) === count,
    'zip-several-disks',
  );
  const size = view.getUint32(end + 12, true);
  const shift = end - size - view.getUint32(end + 16, true);
  rule(shift === 0, 'zip-hidden-data');
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = end - size;
  let expected = 0;
  for (let i = 0; i < count; i++) {
    const central = at >= 0 ? readCentral(view, bytes, at, end) : null;
    if (!central) return { entries, broken: [...broken, 'zip-directory-malformed'] };
    at = central.next;
    const path = String.fromCharCode(...central.nameBytes);
    rule(isPlain(central), `zip-entry-not-plain:${shown(path)}`);
    rule(central.offset === expected, 'zip-hidden-data');
    // One piece of data under many names is how a small file unpacks to a large one.
    const entry = central.offset < expected ? null : readEntry(view, bytes, central, path, shift);
    expected = entry ? entry.end - shift : expected;
    if (!rule(entry !== null, `zip-headers-differ:${shown(path)}`) || !entry) continue;
    if (!rule(isSafePath(path), `zip-unsafe-name:${shown(path)}`)) continue;
    if (!rule(!seen.has(path.toLowerCase()), `zip-name-twice:${shown(path)}`)) continue;
    seen.add(path.toLowerCase());
    entries.push({ path, method: central.method, crc: central.crc, size: central.size, raw: entry.raw });
  }
  rule(at === end && expected === end - size - shift, 'zip-hidden-data');
  return { entries, broken };
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

function readCentral(view: DataView, bytes: Bytes, at: number, end: number): Central | null {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
  const nameLength = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const comment = view.getUint16(at + 32, true);
  const next = at + 46 + nameLength + extra + comment;
  if (next > end) return null;
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    nameBytes: bytes.subarray(at + 46, at + 46 + nameLength),
    attributes: view.getUint32(at + 38, true),
    offset: view.getUint32(at + 42, true),
    extra,
    comment,
    next,
  };
}

function isPlain({ flags, method, attributes, extra, comment }: Central): boolean {
  const mode = attributes >>> 16;
  const type = mode & FILE_TYPE;
  return (
    (flags & ~UTF8_NAMES) === 0 &&
    (method === 0 || method === 8) &&
    (type === 0 || type === REGULAR) &&
    (mode & SPECIAL) === 0 &&
    (attributes & DOS_SPECIAL) === 0 &&
    extra === 0 &&
    comment === 0
  );
}

/** @returns null where the local header says anything else than the directory, or the data leave the file */
function readEntry(
  view: DataView,
  bytes: Bytes,
  central: Central,
  path: string,
  shift: number,
): { raw: Bytes; end: number } | null {
  const at = central.offset + shift;
  if (at < 0 || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const nameLength = view.getUint16(at + 26, true);
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  const end = start + central.packed;
  const isSame =
    nameLength === path.length &&
    central.nameBytes.every((byte, i) => bytes[at + 30 + i] === byte) &&
    view.getUint16(at + 6, true) === central.flags &&
    view.getUint16(at + 8, true) === central.method &&
    view.getUint32(at + 14, true) === central.crc &&
    view.getUint32(at + 18, true) === central.packed &&
    view.getUint32(at + 22, true) === central.size;
  if (!isSame || end > bytes.length || start !== at + 30 + nameLength) return null;
  return { raw: bytes.subarray(start, end), end };
}

/** A name as it may be printed in a reason. */
function shown(path: string): string {
  return path.replace(/[^!-~]/g, '?').slice(0, 120);
}
