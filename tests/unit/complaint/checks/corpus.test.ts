// Several hundred sentences, half of them sober; most were written before the rules that find them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFinding } from '../../../../utils/complaint/checks/text-finding.ts';
import { checkTone } from '../../../../utils/complaint/tone-check.ts';

function linesOf(name: string): string[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

const OFFENDING = linesOf('offending.txt').map((line) => {
  const [code = '', sentence = ''] = line.split('\t');
  return { code, sentence };
});
const SOBER = linesOf('sober.txt');

/** One click after the other, as a buyer would. */
function mended(text: string): string {
  let rest = text;
  for (let clicks = 0; clicks < 12; clicks++) {
    const [finding] = checkTone(rest);
    if (!finding) break;
    rest = applyFinding(rest, finding);
  }
  return rest;
}

describe('the corpus', () => {
  it('is large and half sober', () => {
    expect(OFFENDING.length).toBeGreaterThan(350);
    expect(SOBER.length).toBeGreaterThan(330);
  });

  it('has its offences found, by their kind', () => {
    const missed = OFFENDING.filter(
      ({ code, sentence }) => !checkTone(sentence).some((found) => found.code === code),
    );
    expect(1 - missed.length / OFFENDING.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(SOBER)('leaves alone: %s', (sentence) => expect(checkTone(sentence)).toEqual([]));

  it.each(OFFENDING.map(({ sentence }) => sentence))('is sober after the replacements: %s', (sentence) => {
    expect(checkTone(mended(sentence))).toEqual([]);
  });

  it('is as sober in one text as sentence by sentence', () => {
    expect(checkTone(SOBER.join('\n'))).toEqual([]);
  });
});
