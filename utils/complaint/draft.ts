// The material of one draft: cleaned words, checked exhibits, and what was noticed on the way.
import type { Amount } from '../evidence/facts.ts';
import type { ComplaintWarning, MissingFact, Sentence, SentenceSource } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import { formatAmount, formatMoment, plausibleNumber } from './format-facts.ts';
import type { Detail } from './ladder.ts';
import { isPositive, sumOf } from './money.ts';
import { createHider, type Hider, maskMiddle, pageWords } from './page-words.ts';
import { type ProblemWords, wordsOfProblem } from './problem-words.ts';
import { checkTone } from './tone-check.ts';
import { type Voice, voiceOf } from './voice.ts';

const UNFIT = ['insult', 'threat', 'personal-data', 'harassment'];

export class Draft {
  readonly input: ComplaintInput;
  readonly detail: Detail;
  readonly voice: Voice;
  readonly words: ProblemWords;
  readonly missing = new Set<MissingFact>();
  readonly warnings = new Set<ComplaintWarning>();
  readonly orderNo: string | null;
  readonly tradeNo: string | null;
  /** What was paid, null where it is unknown, zero or no amount. */
  readonly paid: Amount | null;
  readonly amount: string | null;
  /** All that was paid, where it was paid in several goes. */
  readonly total: Amount | null;
  readonly hide: Hider;
  private readonly known: ReadonlySet<number>;
  /** The day that was named last: the same day is not named twice. */
  private day: string | null = null;

  constructor(input: ComplaintInput, detail: Detail) {
    const { order } = input;
    this.input = input;
    this.detail = detail;
    this.voice = voiceOf(input);
    this.words = wordsOfProblem(input.problem);
    this.known = new Set(input.exhibits.map(({ no }) => no));
    const [onlyPayment, ...others] = input.payments;
    const paidBy = others.length === 0 ? (onlyPayment?.tradeNo ?? null) : null;
    const [orderNo, tradeNo] = [plausibleNumber(order.orderNo), plausibleNumber(order.tradeNo ?? paidBy)];
    const isPublic = input.paper === 'community-post';
    this.orderNo = orderNo !== null && isPublic ? maskMiddle(orderNo) : orderNo;
    this.tradeNo = isPublic ? null : tradeNo;
    this.paid = isPositive(order.amount) ? order.amount : null;
    this.amount = formatAmount(this.paid);
    this.total = input.payments.length > 1 ? sumOf(input.payments.map(({ amount }) => amount)) : this.paid;
    const kept = isPublic ? [] : [orderNo, tradeNo].filter((number) => number !== null);
    const hidden = isPublic ? [orderNo, tradeNo].filter((number) => number !== null) : [];
    this.hide = createHider([...input.secrets, ...hidden], kept, () => this.warnings.add('secret-masked'));
    if (order.orderNo !== null && orderNo === null) this.warnings.add('implausible-order-no');
    if (order.amount !== null && this.amount === null) this.warnings.add('implausible-amount');
    if (order.ambiguous.length > 0) this.warnings.add('ambiguous-order');
  }

  /** One line of page words. */
  line(text: string | null, max = this.detail.words): string {
    return pageWords(text, max, this.hide);
  }

  /** Words inside “ ”: the page's own quotation marks become inner ones. */
  quoted(text: string | null, max = this.detail.words): string {
    return this.line(text, max).replaceAll('“', '‘').replaceAll('”', '’');
  }

  /** What somebody said, empty where it insults, threatens or names a person: the exhibit says it well enough. */
  said(text: string): string {
    const words = this.quoted(text);
    if (!checkTone(words).some(({ code }) => UNFIT.includes(code))) return words;
    this.warnings.add('quote-left-out');
    return '';
  }

  at(iso: string | null): string | null {
    return formatMoment(iso, this.input.tzOffsetMin);
  }

  /** `2026-11-22 14:02`, and `当日14:20` for a moment of the day that was named last. */
  moment(iso: string | null): string {
    const time = this.at(iso);
    if (time === null) return '';
    const [day = '', clock] = time.split(' ');
    const isSame = clock !== undefined && day === this.day;
    this.day = day;
    return isSame ? `当日${clock}` : time;
  }

  /** After several days in one breath 当日 could be any of them. */
  forgetDay(): void {
    this.day = null;
  }

  exhibits(numbers: readonly (number | null)[]): number[] {
    const given = numbers.filter((no) => no !== null);
    if (given.some((no) => !this.known.has(no))) this.warnings.add('unknown-exhibit');
    return [...new Set(given.filter((no) => this.known.has(no)))].sort((a, b) => a - b);
  }

  /** `build` gets the reference (`证据1`, or `本人陈述`) to put into the sentence. */
  fact(
    numbers: readonly (number | null)[],
    build: (reference: string) => string,
    source: 'exhibit' | 'clause' = 'exhibit',
  ): Sentence {
    const exhibits = this.exhibits(numbers);
    if (exhibits.length > 0)
      return { text: build(exhibits.map((no) => `证据${no}`).join('、')), exhibits, source };
    this.warnings.add('no-exhibit');
    return { text: build('本人陈述'), exhibits, source: 'own' };
  }

  say(source: SentenceSource, text: string): Sentence {
    return { text, exhibits: [], source };
  }

  lacks(...facts: MissingFact[]): void {
    for (const fact of facts) this.missing.add(fact);
  }
}
