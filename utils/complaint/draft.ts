// The material of one draft: cleaned words, checked exhibits, and what was noticed on the way.
import type { Complaint, ComplaintWarning, MissingFact, Sentence } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import { formatAmount, formatMoment, plausibleNumber } from './format-facts.ts';
import type { Detail } from './ladder.ts';
import { createHider, type Hider, pageWords } from './page-words.ts';

/** A part of the text under one heading. `opening` is said once and claims nothing. */
export interface Block {
  heading: string | null;
  opening: string;
  sentences: Sentence[];
  joiner: '' | '\n' | '；';
}

export class Draft {
  readonly input: ComplaintInput;
  readonly detail: Detail;
  readonly missing = new Set<MissingFact>();
  readonly warnings = new Set<ComplaintWarning>();
  readonly orderNo: string | null;
  readonly amount: string | null;
  readonly hide: Hider;
  private readonly known: ReadonlySet<number>;

  constructor(input: ComplaintInput, detail: Detail) {
    this.input = input;
    this.detail = detail;
    this.known = new Set(input.exhibits.map(({ no }) => no));
    this.orderNo = plausibleNumber(input.order.orderNo);
    this.amount = formatAmount(input.order.amount);
    const keep = [this.orderNo, plausibleNumber(input.order.tradeNo)].filter((number) => number !== null);
    this.hide = createHider(input.secrets, keep, () => this.warnings.add('secret-masked'));
    if (input.order.orderNo !== null && this.orderNo === null) this.warnings.add('implausible-order-no');
    if (input.order.amount !== null && this.amount === null) this.warnings.add('implausible-amount');
  }

  words(text: string | null, max: number): string {
    return pageWords(text, max, this.hide);
  }

  /** Words inside “ ”: the page's own quotation marks become inner ones. */
  quoted(text: string | null, max: number): string {
    return this.words(text, max).replaceAll('“', '‘').replaceAll('”', '’');
  }

  at(iso: string | null): string | null {
    return formatMoment(iso, this.input.tzOffsetMin);
  }

  exhibits(numbers: readonly (number | null)[]): number[] {
    const given = numbers.filter((no) => no !== null);
    if (given.some((no) => !this.known.has(no))) this.warnings.add('unknown-exhibit');
    return [...new Set(given.filter((no) => this.known.has(no)))].sort((a, b) => a - b);
  }

  /** `build` gets the reference (`见证据1`) to put into the sentence. */
  fact(
    numbers: readonly (number | null)[],
    build: (reference: string) => string,
    source: 'fact' | 'clause' = 'fact',
  ): Sentence {
    const exhibits = this.exhibits(numbers);
    if (exhibits.length === 0) this.warnings.add('no-exhibit');
    const reference =
      exhibits.length > 0 ? `见${exhibits.map((no) => `证据${no}`).join('、')}` : '本人陈述，暂无证据';
    return { text: build(reference), exhibits, source };
  }

  demand(text: string): Sentence {
    return { text, exhibits: [], source: 'demand' };
  }

  gap(code: MissingFact, text: string): Sentence {
    this.missing.add(code);
    return { text, exhibits: [], source: 'missing' };
  }
}

export function assemble(draft: Draft, blocks: readonly Block[], limit: number): Complaint {
  const filled = blocks.filter(({ opening, sentences }) => opening !== '' || sentences.length > 0);
  const text = filled
    .map(({ heading, opening, sentences, joiner }) => {
      const body = opening + sentences.map((sentence) => sentence.text).join(joiner);
      if (heading === null) return body;
      return `【${heading}】${joiner === '\n' && sentences.length > 1 ? '\n' : ''}${body}`;
    })
    .join('\n');
  const warnings = [...draft.warnings];
  if (text.length > limit) warnings.push('over-limit');
  return {
    text,
    length: text.length,
    limit,
    missing: [...draft.missing],
    sentences: filled.flatMap(({ sentences }) => sentences),
    warnings,
  };
}
