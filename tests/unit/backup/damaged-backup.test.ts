// Proves: a backup that was cut off anywhere or changed in any bit is refused in words and changes nothing.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameDigest, frameStart, PRELUDE, readFrameStart } from '../../../utils/backup/frame.ts';
import type { Bytes } from '../../../utils/backup/pack.ts';
import { zh } from '../../../utils/browser/text/zh-cn.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { concatBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import { sha256 } from '../../../utils/evidence/commitments.ts';
import { backUp, everything, plan } from '../delivery/backup-lab.ts';
import { keepText, type Lab, openLab } from '../locker/locker-lab.ts';

let target: Lab;
let before = '';
let whole: Bytes;

beforeAll(async () => {
  const lab = await openLab();
  await keepText(lab, '订单号 20261122100000123456');
  whole = new Uint8Array(await (await backUp(lab)).file.arrayBuffer());
  target = await openLab();
  await keepText(target, '自己的');
  before = await everything(target.locker);
});

async function refusal(bytes: Bytes): Promise<string> {
  try {
    await plan(target, new Blob([bytes]));
    return 'taken';
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    expect(zh.errors[error.code].what).toMatch(/什么都没有改/);
    return error.code;
  }
}

const REFUSED = ['backup-damaged', 'backup-unreadable', 'backup-newer'];

describe('a backup', () => {
  it('is taken as it was written', async () => {
    expect(await refusal(whole)).toBe('taken');
  });

  it('is refused when it ends anywhere before its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (end) => {
        expect(REFUSED).toContain(await refusal(whole.slice(0, end)));
      }),
      { numRuns: 300 },
    );
  });

  it('is refused at every end of a frame but the last', async () => {
    const ends = frames(whole).map(({ end }) => end);
    for (const end of ends.slice(0, -1)) expect(await refusal(whole.slice(0, end))).toBe('backup-damaged');
    expect(ends.at(-1)).toBe(whole.length);
  });

  it('is refused with any single bit flipped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const flipped = whole.slice();
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          expect(REFUSED).toContain(await refusal(flipped));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused with anything behind it, frames left out, doubled or changed places', async () => {
    const all = frames(whole);
    const cut = (keep: (i: number) => boolean) =>
      concatBytes(PRELUDE, ...all.filter((_, i) => keep(i)).map(({ start, end }) => whole.slice(start, end)));
    expect(await refusal(concatBytes(whole, Uint8Array.of(0)))).toBe('backup-damaged');
    expect(await refusal(concatBytes(whole, whole))).toBe('backup-damaged');
    for (let left = 0; left < all.length; left++) {
      expect(await refusal(cut((i) => i !== left))).toBe('backup-damaged');
    }
  });

  it.each([
    ['an empty file', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['a web page', '<!doctype html><title>backup</title>'],
    ['a line of ours alone', 'CardProof backup'],
  ])('is not %s', async (_name, text) => {
    expect(await refusal(utf8(text))).toBe('backup-unreadable');
  });

  it('of a later format asks for an update', async () => {
    expect(await refusal(concatBytes(utf8('CardProof backup 2\n'), whole.slice(PRELUDE.length)))).toBe(
      'backup-newer',
    );
  });
});

/** Whoever can compute digests can write a chain of frames; what is in them is still judged. */
describe('a backup whose digests were made anew', () => {
  const HEAD = { kind: 'H' } as const;
  const edit = async (change: (text: string, kind: string) => string | null): Promise<string> => {
    let digest = await sha256(PRELUDE);
    const parts: Bytes[] = [PRELUDE];
    for (const { kind, payload } of frames(whole)) {
      const text = kind === 'B' ? null : change(new TextDecoder().decode(payload), kind);
      const bytes = text === null ? payload : utf8(text);
      const start = frameStart(kind, bytes.length);
      digest = await frameDigest(digest, start, bytes);
      parts.push(start, bytes, digest);
    }
    return refusal(concatBytes(...parts));
  };

  it('is taken when nothing else was changed', async () => {
    expect(await edit((text) => text)).toBe('taken');
  });

  it.each([
    [
      'another root',
      (text: string, kind: string) =>
        kind === HEAD.kind
          ? text.replace(/"root":"(.)/, (_, digit) => `"root":"${digit === 'e' ? 'd' : 'e'}`)
          : text,
    ],
    ['another size', (text: string) => text.replace(/"size":3,"root"/, '"size":2,"root"')],
    ['a later database', (text: string) => text.replace(/"database":\d+/, '"database":99')],
    ['an unknown field in the head', (text: string) => text.replace('{"v":1', '{"v":1,"x":1')],
    ['a row less in the end', (text: string) => text.replace(/"files":\d/, '"files":0')],
    ['__proto__ as a name', (text: string) => text.replace('"assignedBy"', '"__proto__"')],
    [
      'an item of another digest',
      (text: string) => text.replace(/("itemBytes":\{"\$bytes":")..../, '$1AAAA'),
    ],
    ['a record changed', (text: string) => text.replace(/("bytes":\{"\$bytes":")..../, '$1AAAA')],
    ['a leaf changed', (text: string) => text.replace(/("leaf":\{"\$bytes":")..../, '$1AAAA')],
    [
      'rows of running work',
      (text: string) => text.replace('"table":"cases"', '"table":"jobs"').replace('"cases":1', '"jobs":1'),
    ],
    ['base64 that is none', (text: string) => text.replace(/("leaf":\{"\$bytes":")..../, '$1****')],
    [
      'an attachment that does not come',
      (text: string) => text.replace(/("\$blob":0,"type":"[^"]*","size":)\d+/, '$199999'),
    ],
    [
      'a checkpoint of another size',
      (text: string) => text.replace(/"rows":\[\{"size":1,/, '"rows":[{"size":9,'),
    ],
    [
      'JSON of 200,000 levels',
      (text: string, kind: string) => (kind === 'R' ? `${'['.repeat(200_000)}${']'.repeat(200_000)}` : text),
    ],
    [
      'rows of 200,000 levels',
      (text: string, kind: string) =>
        kind === 'R' ? `{"table":"cases","rows":${'['.repeat(200_000)}${']'.repeat(200_000)}}` : text,
    ],
  ])('is refused with %s', async (_name, change) => {
    expect(REFUSED).toContain(await edit(change));
  });
});

it('no refusal wrote anything', async () => {
  expect(await everything(target.locker)).toBe(before);
});

function frames(bytes: Bytes) {
  const out = [];
  for (let at = PRELUDE.length; at < bytes.length; ) {
    const told = readFrameStart(bytes.slice(at, at + 5));
    if (!told) throw new Error(`no frame at ${at}`);
    const end = at + 5 + told.length + 32;
    out.push({ kind: told.kind, start: at, end, payload: bytes.slice(at + 5, end - 32) });
    at = end;
  }
  return out;
}
