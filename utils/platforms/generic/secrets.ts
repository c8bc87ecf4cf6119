// Every place at which a usable secret can be read on the page, so that a copy of the picture can cover it.
import type { PageSecret } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { oncePerPage } from '../../page/once-per-page.ts';
import { ancestorsOf, attr, countSegments, type Page, segmentsIn } from '../../page/page-model.ts';
import { passwordsOfLine, secretsOfLine } from './card-text.ts';
import { secretsUnder } from './order-values.ts';
import type { Pair } from './pairs.ts';
import { placesOf } from './secret-places.ts';
import { readToken } from './value-tokens.ts';

export const CARD_FIELD =
  /卡密|兑换码|激活码|卡号|序列?号|礼包码|点卡|授权码|礼品卡|礼品码|注册码|密钥|券码|充值码|cdk|redeem|activat|licen[cs]e|gift.?c|serial|product.?key|card.?(?:no|code|key)|kami|kahao|voucher|pin.?code/i;
const QUERY_FIELD =
  /查询密码|取卡密码|订单密码|查单密码|提卡密码|search_?pwd|query.?password|order.?password/i;

export function collectSecrets(page: Page, pairs: readonly Pair[], cards: readonly string[]): PageSecret[] {
  const kinds = new Map<string, PageSecret['kind']>();
  const passwords = new Set(pairs.flatMap(passwordsOf));
  for (const card of cards) kinds.set(card, passwords.has(card) ? 'card-password' : 'card');
  for (const pair of pairs) addLabelled(kinds, pair, passwords);
  for (const field of page.snapshot.fields) addTyped(page, kinds, field);
  if (kinds.size === 0) return [];
  const places = placesOf(page, [...kinds.keys()]);
  return [...kinds].map(([value, kind]) => {
    const boxes = places.get(value) ?? [];
    return { value, kind, boxes: boxes.length > 0 ? boxes : copyBoxes(page, value) };
  });
}

/** A secret that is nowhere in sight but behind a button that copies it. */
function copyBoxes(page: Page, value: string): Rect[] {
  return page.elements.flatMap((element, i) =>
    element.visible && attr(page, i, 'data-clipboard-text').includes(value) ? [element.box] : [],
  );
}

function passwordsOf(pair: Pair): string[] {
  if (pair.label.kind === 'cardPassword')
    return pair.lines.flatMap(({ folded }) => secretsUnder(pair, folded));
  return pair.label.kind === 'card' ? pair.lines.flatMap(({ folded }) => passwordsOfLine(folded)) : [];
}

function addLabelled(
  kinds: Map<string, PageSecret['kind']>,
  pair: Pair,
  passwords: ReadonlySet<string>,
): void {
  const kind = pair.label.kind;
  if (kind === 'queryPassword' || kind === 'complaintPassword') {
    const value = pair.lines[0]?.folded.trim().split(/\s/u)[0] ?? '';
    if (/^[\x21-\x7e]{3,64}$/.test(value) && !/^[-*•]+$/.test(value)) {
      kinds.set(value, kind === 'queryPassword' ? 'query-password' : 'complaint-password');
    }
  } else if (kind === 'card' || kind === 'cardPassword') {
    for (const line of pair.lines) {
      for (const value of secretsUnder(pair, line.folded)) {
        if (!kinds.has(value)) kinds.set(value, passwords.has(value) ? 'card-password' : 'card');
      }
    }
  }
}

/** What the buyer typed into a redeem form works just as well as what the shop delivered. */
function addTyped(
  page: Page,
  kinds: Map<string, PageSecret['kind']>,
  field: Page['snapshot']['fields'][number],
): void {
  const element = page.elements[field.element];
  if (!field.value || !element?.visible || field.type === 'submit' || field.type === 'button') return;
  const words = fieldWords(page, field.element, field.placeholder);
  const isQuery = QUERY_FIELD.test(words);
  if (!isQuery && !CARD_FIELD.test(words)) return;
  for (const line of field.value.split('\n').slice(0, 500)) {
    const value = line.trim();
    const token = /^[\x21-\x7e]{4,200}$/.test(value) && readToken(value) ? [value] : secretsOfLine(value);
    for (const secret of token)
      if (!kinds.has(secret)) kinds.set(secret, isQuery ? 'query-password' : 'card');
  }
}

/** Everything that says what a control asks for: its names, its placeholder, its label, the words before it. */
export function fieldWords(page: Page, element: number, placeholder: string, longest = 30): string {
  const names = ['name', 'id', 'aria-label', 'title', 'data-field'].map((name) => attr(page, element, name));
  const id = attr(page, element, 'id');
  const labels = (id && labelsFor(page).get(id)) || [];
  return [...names, placeholder, ...labels, textAround(page, element, longest)].join(' ');
}

/** Words of every `<label for>`, by the control it names. */
const labelsFor = oncePerPage((page) => {
  const found = new Map<string, string[]>();
  page.elements.forEach(({ tag, attrs }, i) => {
    const id = tag === 'label' ? attrs['for'] : undefined;
    if (id) found.set(id, (found.get(id) ?? []).concat(textIn(page, i)));
  });
  return found;
});

function textAround(page: Page, element: number, longest: number): string {
  let level = 0;
  for (const container of ancestorsOf(page, element)) {
    if (level++ > 3) return '';
    const near = countSegments(page, container) <= 6 ? segmentsIn(page, container) : [];
    const words = near.filter((segment) => segment.element !== element && segment.folded.length <= longest);
    if (words.length > 0) return words.map((segment) => segment.folded).join(' ');
  }
  return '';
}

function textIn(page: Page, element: number): string[] {
  return segmentsIn(page, element).map((segment) => segment.folded);
}
