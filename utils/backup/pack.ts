// Database rows as JSON and back: bytes inline, large bytes and blobs as numbered attachments behind the row.
import { fromBase64, toBase64 } from '../evidence/bytes.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What follows the JSON of a page, in the order of its numbers. */
export type Attachment = Blob | Bytes;

/** Larger byte strings are attachments: base64 costs a third. */
const INLINE = 65_536;
/** Rows are shallow; anything deeper is an attack on the stack. */
const DEEPEST = 64;

/**
 * @param attachments blobs and large byte strings are appended here
 * @throws TypeError on anything that must not or cannot leave (keys, handles, functions)
 */
export function packValue(value: unknown, attachments: Attachment[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Blob) {
    return { $blob: attachments.push(value) - 1, type: value.type, size: value.size };
  }
  if (value instanceof ArrayBuffer) return { $buffer: toBase64(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return packBytes(new Uint8Array(value), attachments);
  if (Array.isArray(value)) return value.map((part) => packValue(part, attachments));
  if (!isPlainObject(value)) throw new TypeError('a value that a backup cannot hold');
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => [name, packValue(part, attachments)]);
  return entries.some(([name]) => String(name).startsWith('$'))
    ? { $object: entries }
    : Object.fromEntries(entries);
}

function packBytes(bytes: Bytes, attachments: Attachment[]): unknown {
  if (bytes.length <= INLINE) return { $bytes: toBase64(bytes) };
  return { $large: attachments.push(bytes) - 1, size: bytes.length };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Sizes of the attachments that a packed value names, by number. @throws TypeError on two of one number */
export function attachmentSizes(packed: unknown): number[] {
  const sizes = new Map<number, number>();
  const visit = (value: unknown, depth: number) => {
    if (depth > DEEPEST) throw new TypeError('nested too deeply');
    if (Array.isArray(value)) for (const part of value) visit(part, depth + 1);
    if (!isPlainObject(value)) return;
    const number = value['$blob'] ?? value['$large'];
    if (number === undefined) for (const part of Object.values(value)) visit(part, depth + 1);
    else if (!isCount(number) || !isCount(value['size']) || sizes.has(number)) throw new TypeError('number');
    else sizes.set(number, value['size']);
  };
  visit(packed, 0);
  return Array.from({ length: sizes.size }, (_, i) => {
    const size = sizes.get(i);
    if (size === undefined) throw new TypeError(`no attachment ${i}`);
    return size;
  });
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * @param attachments contents by number, blobs without a type
 * @throws TypeError on anything that `packValue` does not write
 */
export async function unpackValue(packed: unknown, attachments: readonly Blob[]): Promise<unknown> {
  if (packed === null || typeof packed !== 'object') return packed;
  if (Array.isArray(packed)) return Promise.all(packed.map((part) => unpackValue(part, attachments)));
  const marked = Object.entries(packed).find(([name]) => name.startsWith('$'));
  if (marked) return unpackMarked(marked, packed, attachments);
  return unpackEntries(Object.entries(packed), attachments);
}

async function unpackMarked(
  [mark, value]: readonly [string, unknown],
  packed: object,
  attachments: readonly Blob[],
): Promise<unknown> {
  if (mark === '$bytes') return fromBase64(String(value));
  if (mark === '$buffer') return fromBase64(String(value)).buffer;
  if (mark === '$object' && Array.isArray(value)) return unpackEntries(value, attachments);
  const content = typeof value === 'number' ? attachments[value] : undefined;
  if (!content || (mark !== '$blob' && mark !== '$large')) throw new TypeError(`unknown value ${mark}`);
  if (mark === '$large') return new Uint8Array(await content.arrayBuffer());
  return content.slice(0, content.size, 'type' in packed ? String(packed.type) : '');
}

async function unpackEntries(
  entries: readonly (readonly [string, unknown])[],
  attachments: readonly Blob[],
): Promise<Record<string, unknown>> {
  const out: [string, unknown][] = [];
  for (const [name, part] of entries) {
    if (typeof name !== 'string' || name === '__proto__') throw new TypeError('a name that no row has');
    out.push([name, await unpackValue(part, attachments)]);
  }
  return Object.fromEntries(out);
}
