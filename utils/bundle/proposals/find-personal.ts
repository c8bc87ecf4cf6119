// Values of persons in the words of a page, with the side they belong to.
import type { Sender } from '../../evidence/facts.ts';
import type { HiddenKind, HiddenOwner } from '../../evidence/redaction-plan.ts';
import { decodeLayers } from '../decode-text.ts';
import { type HiddenValue, OWNER_SURENESS } from './hidden-value.ts';
import { PERSONAL_PATTERNS } from './personal-patterns.ts';
import { plainSpelling } from './plain-spelling.ts';

/** Who speaks, as far as it is known. */
export interface Words {
  text: string;
  sender: Sender | null;
  /** A product or terms page: what stands there is the shop's own. */
  ofShop: boolean;
}

const LONGEST_TEXT = 2_000_000;
/** Characters before a value in which its label stands. */
const LABEL_REACH = 16;
const OF_MERCHANT =
  /客服|商家|卖家|店主|店铺|掌柜|售后|供货|官方|平台|举报|热线|站长|代理|加群|交流群|收款|contact us|support|seller|merchant/i;
const OF_BUYER = /我的|本人|您的|你的|买家|收货|收件|付款|持卡|下单|绑定|登录账号|注册|buyer|your/i;
const OF_THIRD = /他的|她的|别人|推荐人|上级/;

/** @param known order and trade numbers, names and addresses of the shop: evidence, not persons */
export function findPersonal(words: Words, known: ReadonlySet<string>): HiddenValue[] {
  const text = words.text.slice(0, LONGEST_TEXT);
  const texts = new Set([text, ...decodeLayers(text).map((layer) => plainSpelling(layer.text))]);
  const evidence = new Set([...known, ...[...known].map(plainSpelling)]);
  const found = [...texts].flatMap((spelled) => findIn(spelled, words, evidence));
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()];
}

function findIn(text: string, words: Words, known: ReadonlySet<string>): HiddenValue[] {
  return PERSONAL_PATTERNS.flatMap(({ kind, shape, accepts }) =>
    [...text.matchAll(shape)].flatMap((match): HiddenValue[] => {
      const value = (match[1] ?? match[0]).trim();
      if (known.has(value) || accepts?.(value) === false) return [];
      const at = match.index + match[0].indexOf(value);
      const before = text.slice(Math.max(0, at - 200), at);
      const after = text.slice(at + value.length, at + value.length + 16);
      const { owner, sureness } =
        words.sender === null && isGreeted(before, after)
          ? { owner: 'buyer' as const, sureness: OWNER_SURENESS.label }
          : ownerOf(before, value, kind, words);
      return [{ value, kind, owner, source: 'pattern', sureness }];
    }),
  );
}

/** A shop's own pages say in their head who is logged in. */
const isGreeted = (before: string, after: string): boolean =>
  /(?:欢迎(?:您|你|回来)?|[您你]好|hello|hi|welcome)[^\S\n]*[,，!！:：]?[^\S\n]*$/i.test(before) ||
  /^[^\S\n|｜]*[|｜]?[^\S\n]*(?:退出|注销|log ?out|sign ?out)/i.test(after);

function ownerOf(
  before: string,
  value: string,
  kind: HiddenKind,
  { sender, ofShop }: Words,
): { owner: HiddenOwner; sureness: number } {
  const label = labelBefore(before);
  const labelled = sideOf(label);
  if (labelled) return { owner: labelled, sureness: OWNER_SURENESS.label };
  // Numbers that call centres have.
  if (/^[48]00/.test(value) && kind === 'phone') return { owner: 'merchant', sureness: OWNER_SURENESS.label };
  if (sender === 'merchant' || sender === 'platform' || sender === 'system') {
    return { owner: 'merchant', sureness: OWNER_SURENESS.speaker };
  }
  if (sender === 'buyer') return { owner: 'buyer', sureness: OWNER_SURENESS.speaker };
  if (ofShop && kind !== 'balance') return { owner: 'merchant', sureness: OWNER_SURENESS.page };
  return { owner: 'unknown', sureness: OWNER_SURENESS.none };
}

/** Words before it on its line; the line above where that is nothing but a label. */
function labelBefore(before: string): string {
  const [line = '', above = ''] = before.split('\n').slice(-2).reverse();
  const isLabel = above.length <= 12 && /^[^\d:：]+[:：]?$/.test(above.trim());
  return (line.trim() === '' && isLabel ? above : line).slice(-LABEL_REACH);
}

/** The nearest label speaks. */
function sideOf(label: string): HiddenOwner | null {
  const sides: [HiddenOwner, RegExp][] = [
    ['merchant', OF_MERCHANT],
    ['buyer', OF_BUYER],
    ['third', OF_THIRD],
  ];
  let nearest: { owner: HiddenOwner; at: number } | null = null;
  for (const [owner, words] of sides) {
    const last = [...label.matchAll(new RegExp(words, 'gi'))].at(-1);
    if (last && last.index >= (nearest?.at ?? -1)) nearest = { owner, at: last.index };
  }
  return nearest?.owner ?? null;
}
