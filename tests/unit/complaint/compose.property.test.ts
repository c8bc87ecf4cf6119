import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintSchema } from '../../../utils/complaint/complaint.ts';
import { type ComplaintInput, complaintInputSchema } from '../../../utils/complaint/complaint-input.ts';
import { composeComplaint } from '../../../utils/complaint/compose.ts';
import { formatMoment } from '../../../utils/complaint/format-facts.ts';
import { difference, sumOf, tripled } from '../../../utils/complaint/money.ts';
import { lengthFor, PAPER_LIMITS } from '../../../utils/complaint/paper-limits.ts';
import { anyInput } from './arbitrary-input.ts';

const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cc}]/gu;
const bare = (text: string): string => text.toWellFormed().replace(INVISIBLE, '');
/** The words between the outer quotation marks of a clause sentence. */
const CITATION = /写明“([\s\S]*)”（[^“”]*）。$/;

/** Every string of the input, and the moments in it as the buyer's clock shows them. */
function given(input: ComplaintInput): string[] {
  const words: string[] = [];
  JSON.stringify(input, (_key, value: unknown) => {
    if (typeof value === 'number') words.push(String(value));
    if (typeof value === 'string') {
      const shown = formatMoment(value, input.tzOffsetMin);
      words.push(value.trim(), ...(shown === null ? [] : [shown, shown.slice(11)]));
    }
    return value;
  });
  const total = sumOf(input.payments.map(({ amount }) => amount));
  const sums = [input.order.amount, total].flatMap((paid) => [
    paid,
    difference(paid, input.due?.amount ?? null),
    tripled(paid)?.amount,
  ]);
  return [...words, ...sums.flatMap((sum) => sum?.value ?? [])];
}

/** First and last four of a number that the public may only recognise. */
function masked({ order }: ComplaintInput): string[] {
  return [order.orderNo, order.tradeNo].flatMap((no) =>
    no ? [4, 2].flatMap((shown) => [no.trim().slice(0, shown), no.trim().slice(-shown)]) : [],
  );
}

describe('composeComplaint, whatever the facts', () => {
  it('accepts and yields what the schemas say', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        complaintSchema.parse(composeComplaint(complaintInputSchema.parse(input)));
      }),
      { numRuns: 60 },
    );
  });

  it('stays inside the limit and never prints a placeholder, a secret or an invisible character', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { text, length, warnings } = composeComplaint(input);
        expect(length).toBe(lengthFor(input.paper, text));
        expect(length).toBeLessThanOrEqual(input.limit.max);
        expect(warnings).not.toContain('over-limit');
        expect(text).not.toMatch(/undefined|null|NaN|[{}]|\[object|%\}|未取得|待补|TODO|XXX/);
        // A quoted clause keeps its own white space.
        expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(text).not.toContain('ABCD1234WXYZ');
      }),
      { numRuns: 200 },
    );
  });

  it('refers only to exhibits that exist, and gives every sentence its source', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { text, sentences, sections } = composeComplaint(input);
        const known = new Set(input.exhibits.map(({ no }) => no));
        for (const [, no] of text.matchAll(/证据(\d+)/g)) expect(known.has(Number(no))).toBe(true);
        for (const sentence of sentences) {
          expect(text).toContain(sentence.text);
          for (const no of sentence.exhibits) expect(known.has(no)).toBe(true);
          if (sentence.source === 'exhibit' || sentence.source === 'clause')
            expect(sentence.exhibits.length).toBeGreaterThan(0);
        }
        expect(sections.map((section) => section.text).join('\n')).toBe(text);
      }),
      { numRuns: 120 },
    );
  });

  it('prints no number that is not among the facts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        let rest = composeComplaint(input)
          .text.replace(/证据\d+/g, '')
          .replace(/(^|[；：\n])\d\. /gm, '')
          .replace(/第1\.2条|第\d段|在24小时内/g, '');
        const known = [...given(input), ...(input.paper === 'community-post' ? masked(input) : [])];
        for (const words of known.filter((word) => /\d/.test(word)).sort((a, b) => b.length - a.length))
          rest = rest.replaceAll(words, '');
        expect(rest.match(/\d+/)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('quotes clauses word for word', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const terms = input.clauses.map(({ clause }) => bare(clause.text)).join('\n');
        for (const { source, text } of composeComplaint(input).sentences) {
          if (source !== 'clause') continue;
          const quote = CITATION.exec(text)?.[1] ?? '';
          for (const piece of quote.split('……')) expect(terms).toContain(bare(piece));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks for nothing but a look into it in a report', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { sentences } = composeComplaint({
          ...input,
          paper: 'regulator-report',
          limit: PAPER_LIMITS['regulator-report'],
        });
        expect(
          sentences.filter(({ source }) => source === 'demand').map((sentence) => sentence.text),
        ).toEqual(['请依法核查，并告知是否立案和处理结果。']);
      }),
      { numRuns: 60 },
    );
  });
});
