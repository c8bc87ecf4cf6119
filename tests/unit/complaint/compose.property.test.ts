import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintSchema } from '../../../utils/complaint/complaint.ts';
import { complaintInputSchema } from '../../../utils/complaint/complaint-input.ts';
import { composeComplaint } from '../../../utils/complaint/compose.ts';
import { anyInput } from './arbitrary-input.ts';

const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cc}]/gu;
const bare = (text: string): string => text.toWellFormed().replace(INVISIBLE, '');
/** The words between the outer quotation marks of a clause sentence. */
const CITATION = /^依据(?:《[^》]*》|该规则页)(?:“[^“”]*”部分)?[^“]*“([\s\S]*)”（[^“”]*）。$/;
const quoteOf = (sentence: string): string => CITATION.exec(sentence)?.[1] ?? '';

describe('composeComplaint, whatever the facts', () => {
  it('accepts and yields what the schemas say', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        complaintSchema.parse(composeComplaint(complaintInputSchema.parse(input)));
      }),
      { numRuns: 60 },
    );
  });

  it('stays inside the limit and never prints a placeholder or an invisible character', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { text, length, warnings } = composeComplaint(input);
        expect(length).toBe(text.length);
        expect(length).toBeLessThanOrEqual(input.channel === 'merchant' ? 400 : 800);
        expect(warnings).not.toContain('over-limit');
        expect(text).not.toMatch(/undefined|null|NaN|\{|\[object/);
        // A quoted clause keeps its own white space.
        expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(text).not.toContain('ABCD1234WXYZ');
      }),
      { numRuns: 150 },
    );
  });

  it('refers only to exhibits that exist, sentence by sentence', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { text, sentences } = composeComplaint(input);
        const known = new Set(input.exhibits.map(({ no }) => no));
        for (const [, no] of text.matchAll(/证据(\d+)/g)) expect(known.has(Number(no))).toBe(true);
        for (const sentence of sentences) {
          expect(text).toContain(sentence.text);
          for (const no of sentence.exhibits) expect(known.has(no)).toBe(true);
          if (sentence.source === 'fact') expect(sentence.text).toMatch(/证据\d|暂无证据/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('prints no number that is not among the facts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { order } = input;
        const given = [
          order.orderNo?.trim(),
          order.tradeNo?.trim(),
          order.amount?.value,
          String(order.quantity),
        ];
        let rest = composeComplaint(input)
          .text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '')
          .replace(/证据\d+|共\d+份/g, '')
          .replace(/(^|[；：])\d\. /gm, '')
          .replace(/第1\.2条|第\d段/g, '');
        for (const number of given.sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0)))
          if (number) rest = rest.replaceAll(number, '');
        expect(rest.match(/\d+/)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('quotes clauses word for word', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const terms = input.clauses.map(({ clause }) => bare(clause.text)).join('\n');
        for (const { source, text } of composeComplaint(input).sentences) {
          if (source !== 'clause') continue;
          for (const piece of quoteOf(text).split('……')) expect(terms).toContain(bare(piece));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says what is missing exactly where it is missing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { text, missing } = composeComplaint(input);
        expect(missing.includes('terms')).toBe(input.clauses.every(({ clause }) => bare(clause.text) === ''));
        expect(missing.includes('exhibits')).toBe(input.exhibits.length === 0);
        expect(missing.includes('order-no')).toBe(text.includes('【订单号：未取得，待补】'));
      }),
      { numRuns: 100 },
    );
  });
});
