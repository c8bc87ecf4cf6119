// Zips that show different things to different readers, or try to write where they should not.
import { deflateRawSync } from 'node:zlib';
import { concatBytes, utf8 } from '../../utils/evidence/bytes.ts';
import { type RawEntry, type RawZip, rawZip } from '../unit/bundle/verify/raw-zip.ts';
import type { Attack, Base, Made } from './attack.ts';

type Entries = RawEntry[];

const entriesOf = ({ good }: Base): Entries =>
  [...good.files.keys()].sort().map((path) => ({
    name: `${good.top}/${path}`,
    data: good.files.get(path) ?? new Uint8Array(),
    method: path.endsWith('.png') ? 0 : 8,
  }));

const zipped =
  (change: (entries: Entries, base: Base) => Omit<RawZip, 'entries'> | undefined) =>
  (base: Base): Made => {
    const entries = entriesOf(base);
    return { zips: [rawZip({ entries, ...change(entries, base) })] };
  };

/** A further entry; `name` is used as it is. */
const withEntry = (entry: (base: Base) => RawEntry) =>
  zipped((entries, base) => {
    entries.push(entry(base));
    return undefined;
  });

const first = (change: Partial<RawEntry>) =>
  zipped((entries) => {
    Object.assign(entries[0] ?? {}, change);
    return undefined;
  });

const onBytes =
  (change: (bytes: Buffer) => Uint8Array) =>
  (base: Base): Made => ({
    zips: [new Uint8Array(change(Buffer.from(rawZip({ entries: entriesOf(base) }))))],
  });

const end = (bytes: Buffer): number => bytes.length - 22;
const central = (bytes: Buffer): number => bytes.readUInt32LE(end(bytes) + 16);

const NOTE = utf8('planted\n');
const extra = (id: number, data: Uint8Array) =>
  concatBytes(Uint8Array.of(id & 255, id >> 8, data.length & 255, data.length >> 8), data);

function zip64(bytes: Buffer): Uint8Array {
  const at = end(bytes);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  const tail = Buffer.from(bytes.subarray(at));
  tail.writeUInt16LE(0xffff, 8);
  tail.writeUInt16LE(0xffff, 10);
  return Buffer.concat([bytes.subarray(0, at), record, locator, tail]);
}

const zip = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  make: Attack['make'],
): Attack => ({
  id: `zip-${id}`,
  by: 'outsider',
  what,
  states,
  codes,
  make,
});

const NAMES: readonly [id: string, name: string, what: string][] = [
  ['slip', '../../evil.txt', 'an entry named ../../evil.txt'],
  ['absolute', '/etc/evil.txt', 'an entry with an absolute path'],
  ['drive', 'C:\\evil.txt', 'an entry named C:\\evil.txt'],
  ['backslash', 'ev\\evil.txt', 'an entry with a backslash'],
  ['bidi', 'a\u202etxt.exe', 'an entry whose name reads backwards'],
  ['nul-in-name', 'evil.txt\u0000.png', 'an entry with a NUL in its name'],
];

export const ZIP_ATTACKS: readonly Attack[] = [
  ...NAMES.map(([id, name, what]) =>
    zip(
      id,
      what,
      'xppppp',
      ['zip-unsafe-name'],
      withEntry(() => ({ name, data: NOTE })),
    ),
  ),
  zip(
    'device-name',
    'an entry named con.txt',
    'xppppp',
    ['zip-unsafe-name'],
    withEntry(({ good }) => ({ name: `${good.top}/con.txt`, data: NOTE })),
  ),
  zip(
    'utf8-name',
    'a second public-key.pem in Cyrillic letters, flagged as UTF-8',
    'xppppp',
    ['zip-unsafe-name'],
    withEntry(({ good }) => ({ name: `${good.top}/рublic-key.pem`, data: NOTE, flags: 0x800 })),
  ),
  zip(
    'directory-entry',
    'a folder as an entry',
    'xppppp',
    ['zip-unsafe-name'],
    withEntry(({ good }) => ({ name: `${good.top}/data/`, data: new Uint8Array() })),
  ),
  zip(
    'second-top',
    'a second top folder',
    'xxnnnn',
    ['bag-several-folders'],
    withEntry(() => ({ name: 'other/note.txt', data: NOTE })),
  ),
  zip(
    'top-renamed',
    'all below a folder of another name',
    'xppppp',
    ['bag-folder-name'],
    zipped((entries) => {
      for (const entry of entries)
        entry.name = entry.name.replace(/^[^/]+/, 'police-confirmed-this-is-forged');
      return undefined;
    }),
  ),
  zip(
    'no-top',
    'no top folder',
    'xppppp',
    ['bag-several-folders'],
    zipped((entries) => {
      for (const entry of entries) entry.name = entry.name.replace(/^[^/]+\//, '');
      return undefined;
    }),
  ),
  zip(
    'doubled-entry',
    'a name twice: readers show one or the other',
    'xppppp',
    ['zip-name-twice'],
    withEntry(({ good }) => ({ name: `${good.top}/index.html`, data: NOTE })),
  ),
  zip(
    'case-twin',
    'a name that differs in case only',
    'xppppp',
    ['zip-name-twice'],
    withEntry(({ good }) => ({ name: `${good.top}/INDEX.html`, data: NOTE })),
  ),
  zip(
    'local-name',
    'another name in the local header',
    'xxpppp',
    ['zip-headers-differ'],
    zipped((entries) => {
      const found = entries.find(({ name }) => name.endsWith('README-FIRST.txt'));
      if (found) found.localName = found.name.replace('FIRST', 'OTHER');
      return undefined;
    }),
  ),
  zip(
    'prepended',
    'a script before the zip',
    'xppppp',
    ['zip-hidden-data'],
    zipped(() => ({ before: utf8('#!/bin/sh\necho evil\n') })),
  ),
  zip(
    'appended',
    'data behind the zip',
    'xppppp',
    ['zip-trailing-data'],
    zipped(() => ({ after: NOTE })),
  ),
  zip(
    'comment',
    'a comment of the zip',
    'xppppp',
    ['zip-trailing-data'],
    zipped(() => ({ comment: 'all verified' })),
  ),
  zip('gap', 'bytes between two entries', 'xppppp', ['zip-hidden-data'], first({ gap: NOTE })),
  zip(
    'before-directory',
    'bytes before the directory',
    'xppppp',
    ['zip-hidden-data'],
    zipped(() => ({ beforeDirectory: NOTE })),
  ),
  zip('symlink', 'an entry that is a link', 'xppppp', ['zip-entry-not-plain'], first({ mode: 0o120777 })),
  zip(
    'setuid',
    'an entry that would run as its owner',
    'xppppp',
    ['zip-entry-not-plain'],
    first({ mode: 0o104755 }),
  ),
  zip(
    'extra-field',
    'an extra field that names the entry differently (0x7075)',
    'xxpppp',
    ['zip-entry-not-plain'],
    (base) => {
      const entries = entriesOf(base);
      const [one] = entries;
      if (one) one.extra = extra(0x7075, concatBytes(Uint8Array.of(1, 0, 0, 0, 0), utf8('evil.txt')));
      return { zips: [rawZip({ entries })] };
    },
  ),
  zip(
    'encrypted-flag',
    'an entry flagged as encrypted',
    'xppppp',
    ['zip-entry-not-plain'],
    first({ flags: 1 }),
  ),
  zip(
    'descriptor-flag',
    'an entry flagged to have its sizes behind it',
    'xppppp',
    ['zip-entry-not-plain'],
    first({ flags: 8 }),
  ),
  zip(
    'bomb',
    'a further entry of 20 MB of zeros',
    'xxpppp',
    ['file-unlisted'],
    withEntry(({ good }) => ({
      name: `${good.top}/data/items/0001/9-file.bin`,
      data: new Uint8Array(20_000_000),
      method: 8,
    })),
  ),
  zip(
    'size-lie',
    'an entry larger than it says',
    'xxpppp',
    ['zip-entry-damaged'],
    zipped((entries) => {
      const found = entries.find(({ name }) => name.endsWith('2-text.txt'));
      if (found) found.size = 3;
      return undefined;
    }),
  ),
  zip(
    'size-boast',
    'an entry of 50 bytes that says it has a gigabyte',
    'xxpppp',
    ['zip-entry-damaged'],
    zipped((entries) => {
      const found = entries.find(({ name }) => name.endsWith('2-text.txt'));
      if (found) found.size = 1_000_000_000;
      return undefined;
    }),
  ),
  zip(
    'crc',
    'a wrong checksum',
    'xxpppp',
    ['zip-entry-damaged'],
    zipped((entries) => {
      const found = entries.find(({ name }) => name.endsWith('2-text.txt'));
      if (found) found.crc = 1;
      return undefined;
    }),
  ),
  zip(
    'deflate-tail',
    'bytes behind the end of a deflated stream',
    'xxpppp',
    ['zip-entry-damaged'],
    (base) => {
      const entries = entriesOf(base);
      const found = entries.find(({ name }) => name.endsWith('2-text.txt'));
      if (found) found.packed = concatBytes(new Uint8Array(deflateRawSync(found.data)), NOTE);
      return { zips: [rawZip({ entries })] };
    },
  ),
  zip(
    'zip64',
    'a 64-bit directory beside the plain one',
    'xxnnnn',
    ['zip-directory-malformed'],
    onBytes(zip64),
  ),
  zip(
    'directory-longer',
    'the directory counts one entry fewer than it holds',
    'xxnpxp',
    ['zip-hidden-data'],
    onBytes((bytes) => {
      const at = end(bytes);
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) - 1, at + 8);
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) - 1, at + 10);
      return bytes;
    }),
  ),
  zip(
    'disks',
    'an end record that speaks of several disks',
    'xppppp',
    ['zip-several-disks'],
    onBytes((bytes) => {
      bytes.writeUInt16LE(1, end(bytes) + 4);
      return bytes;
    }),
  ),
  zip(
    'overlap',
    'two entries of the directory over the same bytes',
    'xppppp',
    ['zip-hidden-data'],
    onBytes((bytes) => {
      const at = end(bytes);
      const length = 46 + bytes.readUInt16LE(central(bytes) + 28);
      const copy = Buffer.from(bytes.subarray(central(bytes), central(bytes) + length));
      const tail = Buffer.from(bytes.subarray(at));
      tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
      tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
      tail.writeUInt32LE(tail.readUInt32LE(12) + length, 12);
      return Buffer.concat([bytes.subarray(0, at), copy, tail]);
    }),
  ),
  zip(
    'dos-folder',
    'an entry that DOS takes for a folder',
    'xppppp',
    ['zip-entry-not-plain'],
    onBytes((bytes) => {
      const at = central(bytes) + 38;
      bytes.writeUInt32LE((bytes.readUInt32LE(at) | 0x10) >>> 0, at);
      return bytes;
    }),
  ),
  zip(
    'cut',
    'the last 100 bytes are missing',
    'xnnnnn',
    ['not-a-zip'],
    onBytes((bytes) => bytes.subarray(0, -100)),
  ),
  zip(
    'cut-front',
    'the first 100 bytes are missing',
    'xxxppx',
    ['zip-hidden-data'],
    onBytes((bytes) => bytes.subarray(100)),
  ),
  zip('not-a-zip', 'a web page', 'xnnnnn', ['not-a-zip'], () => ({
    zips: [utf8('<html>Service unavailable</html>')],
  })),
  zip('empty', 'an empty file', 'xnnnnn', ['not-a-zip'], () => ({ zips: [new Uint8Array()] })),
  zip('no-entries', 'a zip without entries', 'xxnnnn', ['bag-several-folders'], () => ({
    zips: [rawZip({ entries: [] })],
  })),
  zip('wrapped', 'the bundle inside another zip', 'xxnnnn', ['bag-file-missing'], ({ good }) => ({
    zips: [
      rawZip({ entries: [{ name: `${good.top}.zip`, data: new Uint8Array(good.zip.subarray(0, 2000)) }] }),
    ],
  })),
];
