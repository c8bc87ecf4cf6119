import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildBundle } from '../../../utils/bundle/build-bundle.ts';
import { checkContent } from '../../../utils/bundle/verify/content.ts';
import { checkHistory } from '../../../utils/bundle/verify/history.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { CASE_B, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';
import { makePng } from './fake-pictures.ts';
import { buildOne, buildParts, onDisk, readJson, run, unzipped, words } from './unzipped.ts';

const CARD = 'KM7Q-2P9X-44TZ-W8RD';

async function lockerWith(count: number): Promise<FakeLocker> {
  const locker = await FakeLocker.open();
  for (let i = 0; i < count; i++) {
    const facts = noFacts({ secrets: [{ value: CARD, kind: 'card', boxes: [[5, 5, 40, 9]] }] });
    await locker.save({ files: [screenshot(200, 120, i + 1), text(`第 ${i + 1} 页 ${CARD}`)], facts });
  }
  return locker;
}

describe('one bundle', () => {
  test('is the same bytes for the same input and the same signature', async () => {
    const locker = await lockerWith(3);
    const input = locker.input({ complaints: [{ channel: 'merchant', text: 'x' }] });
    const tools = locker.tools({ sign: async () => new Uint8Array(64).fill(7) });
    const [first, again] = [await buildParts(input, tools), await buildParts(input, tools)];
    expect(new Uint8Array((await first[0]?.blob.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
      new Uint8Array((await again[0]?.blob.arrayBuffer()) ?? new ArrayBuffer()),
    );
  });

  test('is the same bytes where files lie stored as where they are only read', async () => {
    const locker = await FakeLocker.open();
    const film = new Uint8Array(70_000).map((_, i) => i * 7);
    await locker.save({ files: [screenshot(200, 120), { kind: 'file', mime: 'video/webm', bytes: film }] });
    const input = locker.input({ audience: 'self' });
    const stored = input.items.map((entry) => ({
      ...entry,
      readBlob: async (name: string) => new Blob([await entry.readFile(name)]),
    }));
    const tools = locker.tools({ sign: async () => new Uint8Array(64).fill(7) });
    const [read, referred] = [
      await buildParts(input, tools),
      await buildParts({ ...input, items: stored }, tools),
    ];
    expect(referred[0]?.blob.size).toBeGreaterThan(film.length);
    expect(await referred[0]?.blob.arrayBuffer()).toEqual(await read[0]?.blob.arrayBuffer());
  });

  test('says its own size and name', async () => {
    const locker = await lockerWith(1);
    const { part } = await buildOne(locker.input(), locker.tools());
    expect(part.bytes).toBe(part.blob.size);
    expect(part.name).toMatch(/^ev-\d{8}t\d{6}z-7f3a\.zip$/);
  });

  test('describes itself in bag-info.txt', async () => {
    const locker = await lockerWith(1);
    const { files } = await buildOne(locker.input(), locker.tools());
    const info = words(files.get('bag-info.txt'));
    expect(info).toMatch(
      /^Source-Organization: CardProof\nExternal-Identifier: cs_7f3a0{16}\nInternal-Sender-Identifier: /,
    );
    expect(info).toContain(
      `Internal-Sender-Identifier: ${locker.thumbprint}\nBag-Software-Agent: CardProof/0.1.0\nBagging-Date: 2026-11-22\n`,
    );
    expect(info).not.toContain('Bag-Count');
  });

  test('writes canonical JSON with one line feed, ASCII keys, and an index for spreadsheets', async () => {
    const locker = await lockerWith(2);
    const { files } = await buildOne(locker.input(), locker.tools());
    for (const [path, bytes] of files) {
      if (path.endsWith('.json')) expect(words(bytes)).toMatch(/^\{.*\}\n$/);
    }
    const csv = words(files.get('data/index.csv'));
    expect(new Uint8Array(files.get('data/index.csv') ?? []).slice(0, 3)).toEqual(
      Uint8Array.of(0xef, 0xbb, 0xbf),
    );
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('"证据2","items/0002"');
  });

  test('reports progress up to the whole', async () => {
    const locker = await lockerWith(3);
    const seen: [number, number][] = [];
    await buildParts(locker.input(), locker.tools({ onProgress: (done, total) => seen.push([done, total]) }));
    const [done, total] = seen.at(-1) ?? [0, 1];
    expect(done).toBe(total);
    expect(seen.every(([value], i) => value >= (seen[i - 1]?.[0] ?? 0))).toBe(true);
  });

  test('stops when it is told to', async () => {
    const locker = await lockerWith(3);
    const controller = new AbortController();
    const tools = locker.tools({
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped')),
    });
    await expect(buildParts(locker.input(), tools)).rejects.toThrow('stopped');
  });

  test('has no thumbnail where none can be made or where it is too large', async () => {
    const locker = await lockerWith(1);
    const input = locker.input();
    const broken = locker.tools({ thumbnail: () => Promise.reject(new Error('no canvas')) });
    const large = locker.tools({ thumbnail: async () => ({ mime: 'image/png', bytes: makePng(150, 150) }) });
    const script = locker.tools({ thumbnail: async () => ({ mime: 'image/svg+xml', bytes: makePng(4, 4) }) });
    for (const tools of [broken, large, script]) {
      expect(words((await buildOne(input, tools)).files.get('index.html'))).not.toContain('src="data');
    }
    expect(words((await buildOne(input, locker.tools())).files.get('index.html'))).toContain(
      'src="data:image/png',
    );
  });

  test('shows the thumbnail of the masked picture', async () => {
    const locker = await lockerWith(1);
    const seen: Uint8Array[] = [];
    const tools = locker.tools({
      thumbnail: async (bytes) => {
        seen.push(bytes);
        return { mime: 'image/png', bytes: makePng(4, 4) };
      },
    });
    const { files } = await buildOne(locker.input(), tools);
    expect(seen).toEqual([files.get('data/items/0001/1-screenshot.masked.png')]);
  });

  test.each<[string, (locker: FakeLocker) => Parameters<FakeLocker['input']>[0], string]>([
    ['there is no item', () => ({ items: [] }), 'export-empty'],
    [
      'no checkpoint covers the newest record',
      (locker) => ({ log: { ...locker.input().log, checkpoints: locker.checkpoints.slice(0, 1) } }),
      'record-invalid',
    ],
    [
      'there is no checkpoint',
      (locker) => ({ log: { ...locker.input().log, checkpoints: [] } }),
      'record-invalid',
    ],
  ])('is refused when %s', async (_, part, code) => {
    const locker = await lockerWith(2);
    const error = await buildParts(locker.input(part(locker)), locker.tools()).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({ code });
  });
});

describe('a bundle in parts', () => {
  const build = async (partLimit = 1_000_000) => {
    const locker = await FakeLocker.open();
    for (let i = 0; i < 4; i++) {
      await locker.save({
        files: [{ kind: 'file', mime: 'image/png', bytes: makePng(300, 300, i + 1) }, text('words')],
      });
    }
    await locker.save({ files: [screenshot(600, 600, 9), screenshot(300, 300, 8)] });
    const parts = await buildParts(locker.input({ partLimit }), locker.tools());
    return { parts, all: await Promise.all(parts.map((part) => unzipped(part.blob))) };
  };

  test('keeps every part below the limit unless one file is above it', async () => {
    const { parts } = await build();
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.bytes < 1_000_000 || part.name.includes('4of')).toBe(true);
  });

  test('numbers the parts in names, bag-info.txt and case.json', async () => {
    const { parts, all } = await build();
    for (const [i, part] of parts.entries()) {
      const files = all[i] ?? new Map();
      expect(part.name).toMatch(new RegExp(`^ev-.{16}z?-7f3a-${i + 1}of${parts.length}\\.zip$`));
      expect(words(files.get('bag-info.txt'))).toContain(`Bag-Count: ${i + 1} of ${parts.length}\n`);
      expect(words(files.get('bag-info.txt'))).toMatch(/Bag-Group-Identifier: ev-\d{8}t\d{6}z-7f3a\n/);
      expect(readJson(files, 'data/case.json').part).toEqual({ n: i + 1, of: parts.length });
    }
  });

  test('makes each part a bag of its own that stock tools accept', async () => {
    const { parts } = await build();
    for (const part of parts) {
      const { folder, zip } = await onDisk(part);
      run('unzip', ['-q', zip], folder);
      const top = zip.replace(/\.zip$/, '');
      const sums = run('sha256sum', ['--strict', '-c', 'tagmanifest-sha256.txt', 'manifest-sha256.txt'], top);
      const seal =
        'dgst -sha256 -verify public-key.pem -signature seal/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt';
      expect(sums.status).toBe(0);
      expect(run('openssl', seal.split(' '), top).output).toBe('Verified OK\n');
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('is content-proven part by part, history-proven only when all are here', async () => {
    const { all } = await build();
    const [first = new Map(), ...others] = all;
    for (const files of all) expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
    expect(checkHistory(first, others)).toEqual({ state: 'proven', reasons: [] });
    expect(checkHistory(others.at(-1) ?? first, [first, ...others.slice(0, -1)]).state).toBe('proven');
    const alone = checkHistory(first);
    expect(alone.state).toBe('not-proven');
    expect(alone.reasons).toEqual([expect.stringMatching(/^parts-missing:2,3/)]);
  });

  test('names the files of a cut item that are elsewhere', async () => {
    const { all } = await build();
    const last = all.at(-1) ?? new Map();
    const { elsewhere } = readJson(last, 'data/items/0005/redaction.json');
    expect(elsewhere).toEqual([{ file: '1-screenshot.png', part: all.length - 1 }]);
  });

  test('is contradicted by a part of another export or the same part twice', async () => {
    const [{ all }, other] = [await build(), await build()];
    const [first = new Map(), second = new Map()] = all;
    expect(checkHistory(first, [second, second]).reasons).toContain('part-twice:2');
    expect(checkHistory(first, [other.all[1] ?? new Map()]).reasons).toContain('part-of-other-export');
  });

  test('is one part at a time: nothing is read before it is asked for', async () => {
    const locker = await lockerWith(4);
    const input = locker.input({ partLimit: 350_000 });
    let reads = 0;
    const items = input.items.map((entry) => ({
      ...entry,
      readFile: (name: string) => {
        reads++;
        return entry.readFile(name);
      },
    }));
    const parts = buildBundle({ ...input, items }, locker.tools());
    await parts.next();
    const afterFirst = reads;
    await parts.return(undefined);
    expect(afterFirst).toBeGreaterThan(0);
    expect(afterFirst).toBeLessThan(4 * 3);
  });
});

test('the records of another case are leaves only', async () => {
  const locker = await lockerWith(1);
  const foreign = await locker.save({ files: [text('秘密的另一单')] }, CASE_B);
  const { files } = await buildOne(locker.input(), locker.tools());
  for (const bytes of files.values()) expect(words(bytes)).not.toContain(foreign);
});
