// All values of all items, from readers and from shapes.
import type { Case } from '../../evidence/case.ts';
import { EMPTY_ORDER, type Facts } from '../../evidence/facts.ts';
import type { ItemKind } from '../../evidence/item.ts';
import { disclosureText } from '../disclosure-text.ts';
import { findPersonal, type Words } from './find-personal.ts';
import { type HiddenValue, mergeValues } from './hidden-value.ts';
import type { ReadItem } from './read-item.ts';
import { namesInChat, valuesOfFacts } from './values-of-facts.ts';

/** Pages on which everything that stands there is the shop's. */
const OF_SHOP: ReadonlySet<ItemKind> = new Set(['product', 'terms', 'redeem']);

/**
 * @param otherFacts readings of what is not exported: of them only the secrets count
 * @returns one entry per value
 */
export function hiddenValues(
  items: readonly ReadItem[],
  subject: Case,
  otherFacts: readonly Facts[],
): HiddenValue[] {
  const readings = items.flatMap(({ entry }) => entry.facts ?? []);
  const known = evidenceWords(readings, subject);
  const own = environmentWords(items);
  const values = [...readings, ...otherFacts.map(secretsAlone)].flatMap((facts) =>
    valuesOfFacts(facts, subject),
  );
  for (const item of items) {
    values.push(...wordsOf(item).flatMap((words) => findPersonal(words, known)));
    values.push(...tokensIn(item.structure, known));
    values.push(...namesInChat(item.messages, shopNames(readings, subject)));
  }
  return mergeValues(values).filter(({ kind, value }) => !isName(kind) || !own.includes(value.toLowerCase()));
}

/** Another case's contact or number says nothing about this one; its codes may not leave with it all the same. */
function secretsAlone(facts: Facts): Facts {
  const orders = facts.orders.map(({ cardSecrets }) => ({ ...EMPTY_ORDER, cardSecrets }));
  return { ...facts, orders, transcript: [] };
}

/** Numbers and names that make the case: never a person by their shape. */
export function evidenceWords(readings: readonly Facts[], subject: Case): Set<string> {
  const numbers = readings.flatMap(({ orders }) =>
    orders.flatMap(({ orderNo, tradeNo, amount }) => [orderNo, tradeNo, amount?.value ?? null]),
  );
  const words = [...numbers, subject.orderNo, subject.shopHost, subject.merchant, subject.product];
  return new Set(words.filter((word) => word !== null));
}

export const shopNames = (readings: readonly Facts[], { merchant }: Case): string[] =>
  [merchant, ...readings.flatMap(({ shopName, operator }) => [shopName, operator])].filter(
    (name) => name !== null,
  );

/** Names that are also words of our own frame would stop the export: a browser, a system, a zone. */
function environmentWords(items: readonly ReadItem[]): string {
  return items.map(({ entry }) => JSON.stringify(entry.item.environment).toLowerCase()).join('\n');
}

function tokensIn(structure: ReadItem['structure'], known: ReadonlySet<string>): HiddenValue[] {
  if (!structure) return [];
  const found = findPersonal({ text: structure.text, sender: null, ofShop: false }, known);
  return found.filter(({ kind }) => kind === 'cookie-token' || kind === 'ip');
}

const isName = (kind: HiddenValue['kind']): boolean => kind === 'name' || kind === 'third-party';

function wordsOf({ entry, texts, messages }: ReadItem): Words[] {
  const ofShop = OF_SHOP.has(entry.item.kind);
  const claims = Object.values(entry.disclosures).map(disclosureText);
  const printed = [...texts.values(), ...claims].map((text): Words => ({ text, sender: null, ofShop }));
  const spoken = messages.map(({ text, sender }): Words => ({ text, sender, ofShop }));
  return [...printed, ...spoken];
}
