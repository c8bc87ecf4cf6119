// The codes are read back by zbar, which knows nothing of the program that drew them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_QR_PARTS, type QrPart, qrParts } from '../../../utils/handover/qr-parts.ts';
import '../../fixed-seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'cardproof-qr-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function png({ modules }: QrPart): Buffer {
  const scale = 3;
  const quiet = 4;
  const side = (modules.length + 2 * quiet) * scale;
  const image = new PNG({ width: side, height: side });
  image.data.fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet] ?? false;
      if (dark) image.data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return PNG.sync.write(image);
}

/** What an independent program reads off the pictures, each code's bytes as they are. */
function read(parts: readonly QrPart[]): string[] {
  return parts.map((part, i) => {
    const file = join(folder, `${i}.png`);
    writeFileSync(file, png(part));
    const { stdout, stderr, status } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sbinary', file]);
    if (status !== 0) throw new Error(`zbarimg: ${stderr}`);
    return stdout.toString('utf8');
  });
}

const SENTENCE =
  '订单号2026112221272013741，付款58.80元，激活时提示“卡密无效（1003）”，请在24小时内补发或退款。';

describe('a text as codes', () => {
  it.each([
    ['a word', '证据'],
    ['ASCII', 'ORDER 2026112221272013741 https://example.com/?a=1&b=2'],
    ['one sentence', SENTENCE],
    ['300 characters', SENTENCE.repeat(8).slice(0, 300)],
    ['lines', '【订单】\n\n  号：1\r\n\t金额：2\n'],
    ['rare characters', '𠮷野家 é 👨‍👩‍👧 ①②③ ￥ “ ” 　'],
    ['500 characters', SENTENCE.repeat(12).slice(0, 500)],
    ['1000 characters', SENTENCE.repeat(30).slice(0, 1000)],
    ['2000 characters', SENTENCE.repeat(50).slice(0, 2000)],
  ])('%s: another program reads exactly the text', (_, text) => {
    const parts = qrParts(text);
    expect(read(parts)).toEqual(parts.map((part) => part.text));
    expect(parts.map(({ words }) => words).join('')).toBe(text);
  });

  it('is one code where it fits, without any mark', () => {
    const [only, ...more] = qrParts(SENTENCE.repeat(4));
    expect(more).toEqual([]);
    expect(only?.text).toBe(SENTENCE.repeat(4));
  });

  it('in several codes says in each which it is, and ends them at a sentence', () => {
    const parts = qrParts(SENTENCE.repeat(12));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ text }) => text.split('\n')[0])).toEqual(
      parts.map((_, i) => `[${i + 1}/${parts.length}]`),
    );
    for (const { words } of parts) expect(words).toMatch(/[。；！？\n]$/);
  });

  it('is never drawn larger than a screen shows well', () => {
    for (const part of qrParts(SENTENCE.repeat(40))) expect(part.modules.length).toBeLessThanOrEqual(97);
  });

  it('has the strongest error correction that costs no larger code', () => {
    expect(qrParts('短')[0]?.level).toBe('high');
    expect(qrParts('字'.repeat(222))[0]).toMatchObject({ level: 'medium', of: 1 });
  });

  it('is none where nobody would scan so many', () => {
    expect(qrParts('')).toEqual([]);
    expect(qrParts('字'.repeat(222 * (MAX_QR_PARTS + 1)))).toEqual([]);
  });

  it('keeps every text whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const parts = qrParts(text);
        expect(parts.map(({ words }) => words).join('')).toBe(text);
        expect(parts.every(({ modules }) => modules.length <= 97)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
