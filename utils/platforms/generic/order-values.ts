// From labelled words to the facts of one order. A value that does not fit its label's grammar is no fact.
import { type Amount, EMPTY_ORDER, type OrderFacts, type OrderStatus } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { type Moment, readMoment } from '../../page/moments.ts';
import { hasMarkedAmount, readAmount } from './amounts.ts';
import { labelledSecret, secretsOfLine, splitCardAndPassword } from './card-text.ts';
import type { LabelKind } from './labels.ts';
import type { Pair } from './pairs.ts';
import { decisive, readLeadingStatus, readStatus } from './statuses.ts';
import { readQuantity, readToken } from './value-tokens.ts';

export interface Found<T> {
  value: T;
  raw: string;
  box: Rect;
  /** How sure a label makes it; absent where none does. */
  confidence?: number;
}

export interface StatusWords {
  status: OrderStatus;
  text: string;
}

export interface ReadingContext {
  now: Date;
  /** For figures without a symbol. */
  currency: string;
  /** Segments that are a label or the value of one. */
  spoken: ReadonlySet<number>;
  /** Elements `[from, to)` of the chat: times there are those of its messages. */
  talk?: readonly [number, number] | null;
}

/** The best value of a kind: highest rank, then the one closest to where the order's number stands. */
export function bestOf<T>(
  pairs: readonly Pair[],
  kinds: readonly LabelKind[],
  read: (pair: Pair) => T | null,
): Found<T> | null {
  const candidates = pairs
    .filter((pair) => kinds.includes(pair.label.kind))
    .sort((a, b) => b.label.rank - a.label.rank);
  for (const pair of candidates) {
    const value = read(pair);
    if (value !== null) return { value, raw: rawOf(pair), box: pair.box, confidence: confidenceOf(pair) };
  }
  return null;
}

/** A label that can mean other things as well says less. */
export function confidenceOf({ label, isNeighbour }: Pair): number {
  const stated = isNeighbour ? 0.85 : 0.95;
  return label.rank > 1 ? stated : stated - 0.2;
}

export function tokenOf(pair: Pair): string | null {
  return readToken(firstLine(pair).folded);
}

const COUNT =
  /^\s?(?:天|日|年|月|周|星期|小时|分钟|秒|个|张|件|份|笔|条|元|次|人|折|位|级|款|台|%|days?|hours?|months?|items?|pcs)/iu;

/** The number behind an order label. A figure inside a name (`月卡 30天`), a count or a price is none. */
export function orderNoOf(pair: Pair): string | null {
  const { folded } = firstLine(pair);
  const token = readToken(folded);
  if (token === null || /^\d{1,7}\.\d{1,2}$/.test(token)) return null;
  const at = folded.indexOf(token);
  const before = at < 0 ? '' : folded.slice(0, at);
  if (/[¥$€£]\s?$/u.test(before)) return null;
  if (token.length >= 10) return token;
  const after = at < 0 ? '' : folded.slice(at + token.length);
  if (/[\p{L}\p{N}]/u.test(before) || COUNT.test(after) || /^\p{L}/u.test(after)) return null;
  // A weak label beside a short figure is a menu with its count.
  return token.length >= 6 || pair.label.rank > 1 || (token.length >= 4 && after.trim() === '')
    ? token
    : null;
}

export function amountIn(context: ReadingContext): (pair: Pair) => Amount | null {
  return (pair) => {
    const folded = firstLine(pair).folded;
    if (/^\s*[-–—]\s*$/.test(folded)) return null;
    // 50元（实付49.50元）: what was paid.
    const paid = /[(,]\s?(?:实付|实际支付|实际付款|已付)(?:款)?:?\s?([^()]{1,20})\)?$/u.exec(folded)?.[1];
    if (paid && hasMarkedAmount(paid)) return readAmount(paid, context.currency);
    return readAmount(folded, context.currency);
  };
}

export function momentIn(context: ReadingContext): (pair: Pair) => Moment | null {
  return (pair) => readMoment(pair.lines.map((line) => line.folded).join(' '), context.now);
}

export function bestStatus(pairs: readonly Pair[]): Found<StatusWords> | null {
  const order = bestOf(pairs, ['status'], statusOf);
  const pay = bestOf(pairs, ['payStatus'], statusOf);
  // 等待中 of an order that nobody paid for.
  const waits = order?.value.status === 'paid' || order?.value.status === 'processing';
  if (order) return waits && pay?.value.status === 'unpaid' ? pay : order;
  const delivery =
    bestOf(pairs, ['deliveryStatus'], statusOf) ?? (pay ? null : bestOf(pairs, ['reason'], resultOf));
  const flat = (found: Found<StatusWords> | null) => found && { ...found, status: found.value.status };
  return decisive(flat(pay), flat(delivery));
}

/** 处理结果：充值失败 */
function resultOf(pair: Pair): StatusWords | null {
  return readStatus(firstLine(pair).folded) === null ? null : statusOf(pair);
}

function statusOf(pair: Pair): StatusWords | null {
  const line = firstLine(pair);
  const read = readLeadingStatus(line.folded);
  if (!read) return null;
  const at = line.folded.indexOf(read.words);
  return { status: read.status, text: line.text.slice(at, at + read.words.length).trim() };
}

export function quantityOf(pair: Pair): number | null {
  return readQuantity(firstLine(pair).folded);
}

export interface ProductWords {
  product: string;
  quantity: number | null;
}

const TIMES = /\s*(?:[x×*]|\s[xX]|,\s?共)\s?(\d{1,4})\s*(?:件|张|个|份)?\s*$/u;

/** Some shops write `商品名 x 2`: the count is not part of the name. */
export function productOf(pair: Pair): ProductWords | null {
  const { text, folded } = firstLine(pair);
  const cut = folded.search(/\s\p{Script=Han}{2,8}:|\s?[¥]\s?\d[\d.,]*\s*$/u);
  const name = (cut > 0 ? text.slice(0, cut) : text).trim();
  const count = TIMES.exec(cut > 0 ? folded.slice(0, cut) : folded);
  const product =
    // Gift Card $15 × 2: there the price is part of the name.
    (
      count
        ? name.slice(0, count.index).replace(/(?<!(?:gift ?card|credit)\s?)\s?[¥￥$]\s?\d[\d.,]{0,11}$/iu, '')
        : name
    ).trim();
  if (!/[\p{L}\p{N}]/u.test(product)) return null;
  return { product, quantity: count?.[1] ? Number(count[1]) : null };
}

export function wordsOf(longest: number): (pair: Pair) => string | null {
  return (pair) => {
    const { text, folded } = firstLine(pair);
    const cut = folded.search(/\s\p{Script=Han}{2,8}:|\s(?:复制|copy)\s*$/iu);
    const words = (cut > 0 ? text.slice(0, cut) : text).trim();
    if (words.length === 0 || words.length > longest || !/[\p{L}\p{N}]/u.test(words)) return null;
    return words;
  };
}

const ASKING = /请|填写|输入|用于|可通过|重要|接收|方便/u;

/** 邮箱：请填写常用邮箱 tells the buyer what to write and names nobody. */
export function contactOf(pair: Pair): string | null {
  const words = wordsOf(100)(pair);
  return words !== null && ASKING.test(words) ? null : words;
}

const HANDED_OUT = /^(?:已?发放|共|已?发)?\s?(?:卡密)?\s?(\d{1,4})\s?[张个条份件](?:卡密)?$/u;

/** 已发卡密：发放卡密2张 */
export function countOfCards(pairs: readonly Pair[]): Found<number> | null {
  return bestOf(pairs, ['card'], (pair) => {
    const digits = HANDED_OUT.exec(firstLine(pair).folded.trim())?.[1];
    return digits === undefined ? null : Number(digits);
  });
}

/** `支付方式：[订单号]` is a slip of one software, not a payment channel. */
export function payChannelOf(orderNo: string | null): (pair: Pair) => string | null {
  return (pair) => {
    if (areChoices(pair)) return null;
    const named = wordsOf(30)(pair);
    const words =
      named === null ? null : (/^[[【(（]\s*([^\]】)）]*)(?:[\]】)）]|$)/u.exec(named)?.[1] ?? named).trim();
    return words === null || words === orderNo || NOT_A_CHANNEL.test(words) || /^[\w-]{12,}/.test(words)
      ? null
      : words;
  };
}

const CHANNEL =
  /^(?:支付宝|微信|QQ|QQ钱包|余额|账户余额|零钱|银联|云闪付|银行卡|网银|京东|USDT|PayPal)(?:支付|扫码|钱包|扫码支付|当面付)?$/iu;

const NOT_A_CHANNEL = /^(?:确认|立即|马上|前往|提交|请)|^(?:购买|下单)$/u;

/** Ways to pay that are still offered are not the one that was used. */
function areChoices(pair: Pair): boolean {
  const words = pair.lines.slice(0, 8).flatMap(({ folded }) => folded.trim().split(/[\s|/、]+/u));
  return words.filter((word) => CHANNEL.test(word)).length >= 2;
}

/** Card numbers and passwords in page order, without repetitions. */
export function cardSecretsOf(pairs: readonly Pair[]): Found<string>[] {
  const found = new Map<string, Found<string>>();
  const hasCard = pairs.some((pair) => pair.label.kind === 'card');
  const inPageOrder = [...pairs].sort((a, b) => (a.segments[0] ?? 0) - (b.segments[0] ?? 0));
  for (const pair of inPageOrder) {
    const isPassword = pair.label.kind === 'cardPassword' && hasCard;
    if (pair.label.kind !== 'card' && !isPassword) continue;
    for (const line of pair.lines) {
      for (const secret of secretsUnder(pair, line.folded)) {
        if (found.has(secret)) continue;
        const confidence = confidenceOf(pair);
        found.set(secret, { value: secret, raw: line.text, box: pair.box, confidence });
      }
    }
  }
  return [...found.values()];
}

const REMARK = /[,;。]\s*\p{Script=Han}/u;

/** What a labelled line delivers; behind 卡号 and 密码 a single short word is enough. */
export function secretsUnder(pair: Pair, words: string): string[] {
  // 券码:CF-7788,请在30天内使用。
  const remark = words.search(REMARK);
  const folded = remark > 0 && !/:/.test(words.slice(remark)) ? words.slice(0, remark) : words;
  const single = pair.label.rank >= 3 && pair.lines.length === 1 ? labelledSecret(folded) : null;
  if (single) return [single];
  // Only two like words side by side are a card and its password; anything else stays as delivered.
  return secretsOfLine(folded).flatMap((secret) =>
    /^[A-Za-z0-9]+(?:\s+|-{3,})[A-Za-z0-9]+$/.test(secret) ? splitCardAndPassword(secret) : [secret],
  );
}

export const emptyOrder = (): OrderFacts => ({ ...EMPTY_ORDER, cardSecrets: [] });

function firstLine(pair: Pair): { text: string; folded: string } {
  return pair.lines[0] ?? { text: '', folded: '' };
}

function rawOf(pair: Pair): string {
  return pair.lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 500);
}
