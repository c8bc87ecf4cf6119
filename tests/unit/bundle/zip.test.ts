import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { compressionOf, zipEntries } from '../../../utils/bundle/zip.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { unzipped } from './unzipped.ts';
import { zipHeaders } from './zip-headers.ts';

const date = new Date('2026-11-22T10:45:07.999Z');
const entries = new Map([
  ['top/seal/x.sig', utf8('sig')],
  ['top/data/b.txt', utf8('hello '.repeat(1000))],
  ['top/data/a.png', utf8('png '.repeat(1000))],
  ['top/data/empty.json', utf8('')],
]);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('zipEntries', () => {
  test('writes sorted regular files without flags, extra fields, comments, descriptors or directories', async () => {
    const headers = zipHeaders(await bytesOf(await zipEntries(entries, { date })));
    expect(headers.map((header) => header.name)).toEqual([...entries.keys()].sort());
    for (const header of headers) {
      expect(header).toMatchObject({ flags: 0, extras: 0, mode: 0o100644, madeBy: 0x031e });
    }
  });

  test('stamps every entry with the given clock', async () => {
    const [first] = zipHeaders(await bytesOf(await zipEntries(entries, { date })));
    expect(first?.date).toBe(((2026 - 1980) << 9) | (11 << 5) | 22);
    expect(first?.time).toBe((10 << 11) | (45 << 5) | 3);
  });

  test('stores media and deflates text', async () => {
    const headers = zipHeaders(await bytesOf(await zipEntries(entries, { date })));
    expect(headers.map(({ name, method }) => [name, method])).toEqual([
      ['top/data/a.png', 0],
      ['top/data/b.txt', 8],
      ['top/data/empty.json', expect.any(Number)],
      ['top/seal/x.sig', 0],
    ]);
  });

  test('is byte for byte what JSZip writes of the same entries', async () => {
    const files = new Map([
      ...entries,
      ['top/data/c.json', utf8(JSON.stringify(Array.from({ length: 5000 }, (_, i) => i)))],
      ['top/data/d.png', Uint8Array.from({ length: 100_003 }, (_, i) => (i * i) % 251)],
    ]);
    const zip = new JSZip();
    for (const path of [...files.keys()].sort())
      zip.file(path, files.get(path) ?? '', {
        binary: true,
        createFolders: false,
        compression: compressionOf(path, files.get(path)?.length ?? 0),
        date,
        unixPermissions: 0o100644,
      });
    const theirs = await zip.generateAsync({
      type: 'uint8array',
      platform: 'UNIX',
      compressionOptions: { level: 1 },
    });
    expect(await bytesOf(await zipEntries(files, { date }))).toEqual(theirs);
  });

  test('gives back what went in', async () => {
    const files = await unzipped(await zipEntries(entries, { date }));
    expect(files.get('data/b.txt')).toEqual(entries.get('top/data/b.txt'));
  });

  test('gives the same bytes for the same entries in any order', async () => {
    const again = new Map([...entries].reverse());
    expect(await bytesOf(await zipEntries(again, { date }))).toEqual(
      await bytesOf(await zipEntries(entries, { date })),
    );
  });

  test.each([['../x'], ['top/é.txt'], ['top//x'], ['/top'], ['top/con.txt'], ['top/a b']])(
    'refuses %s',
    async (path) => {
      await expect(zipEntries(new Map([[path, utf8('')]]), { date })).rejects.toThrow(TypeError);
    },
  );

  test('refuses two names that one system would take for the same', async () => {
    const twice = new Map([
      ['a/x.txt', utf8('')],
      ['a/X.txt', utf8('')],
    ]);
    await expect(zipEntries(twice, { date })).rejects.toThrow(TypeError);
  });

  test('reports progress up to the whole', async () => {
    const seen: number[] = [];
    await zipEntries(entries, { date, onProgress: (fraction) => seen.push(fraction) });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  test('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const big = new Map([['a/x.txt', utf8('x'.repeat(5_000_000))]]);
    const zipping = zipEntries(big, {
      date,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(zipping).rejects.toThrow('enough');
    await expect(
      zipEntries(entries, { date, signal: AbortSignal.abort(new Error('before')) }),
    ).rejects.toThrow('before');
  });
});

test.each([
  ['1-screenshot.png', 'STORE'],
  ['1-page.jpg', 'STORE'],
  ['2-page.mhtml', 'STORE'],
  ['x.sig', 'STORE'],
  ['x.a.tsr', 'STORE'],
  ['3-dom.html.txt', 'DEFLATE'],
  ['records.jsonl', 'DEFLATE'],
  ['public-key.pem', 'DEFLATE'],
])('%s is kept by %s', (name, method) => {
  expect(compressionOf(name, 1024)).toBe(method);
  expect(compressionOf(name, 1023)).toBe('STORE');
});
