// Who stands where in a case, by what exhibits show. A table of facts, no finding: whatever no exhibit shows is unknown.
import type { Party, PartyRow, Shown, ShownCode, UnknownCode } from '../evidence/case-story.ts';
import type { PageEntry } from '../evidence/facts.ts';
import { isOfCase, type StoryItem, type StoryMaterial } from './story-material.ts';

const MOST_PER_CODE = 3;

export function partyRows(material: StoryMaterial): PartyRow[] {
  const { bought } = material;
  const failed = material.items.some(({ facts }) => facts?.failure);
  const row = (
    party: Party,
    name: string | null,
    shown: Shown[],
    open: readonly (UnknownCode | false)[],
  ): PartyRow => ({ party, name, shown, unknown: open.filter((code) => code !== false) });
  const merchant = merchantShown(material);
  const platform = platformShown(material);
  const issuer = issuerShown(material);
  const buyer = buyerShown(material);
  const network = networkShown(material);
  return [
    row('merchant', bought.merchant, merchant, [
      bought.merchant === null && 'merchant-name',
      !has(merchant, 'promised') && 'merchant-promise',
      !has(merchant, 'merchant-answered') && 'merchant-answer',
      failed && 'code-before-delivery',
    ]),
    row('platform', operatorOf(material) ?? bought.shopHost, platform, [
      operatorOf(material) === null && 'platform-operator',
      !has(platform, 'rules-kept') && 'platform-rules',
      !has(platform, 'platform-answered') && 'platform-answer',
    ]),
    row('issuer', issuerOf(material), issuer, [
      !has(issuer, 'code-refused') && 'issuer-refusal',
      failed && 'who-redeemed',
    ]),
    row('buyer', null, buyer, [
      !has(buyer, 'payment-shown') && 'payment',
      failed && material.deliveredOn === null && 'same-code',
    ]),
    row('network', null, network, [network.length === 0 && 'network-state']),
  ];
}

const has = (shown: readonly Shown[], code: ShownCode): boolean => shown.some((one) => one.code === code);

/** The same words on several pages are one line with several exhibits. */
function collect(found: readonly { code: ShownCode; text: string | null; exhibit: number }[]): Shown[] {
  const lines = new Map<string, Shown>();
  for (const { code, text, exhibit } of found) {
    const known = lines.get(`${code} ${text}`);
    if (!known) lines.set(`${code} ${text}`, { code, text, exhibits: [exhibit] });
    else if (!known.exhibits.includes(exhibit)) known.exhibits.push(exhibit);
  }
  const count = new Map<ShownCode, number>();
  return [...lines.values()].filter(({ code }) => {
    count.set(code, (count.get(code) ?? 0) + 1);
    return (count.get(code) ?? 0) <= MOST_PER_CODE;
  });
}

const ordersOf = ({ facts }: StoryItem, { bought }: StoryMaterial) =>
  (facts?.orders ?? []).filter((order) => isOfCase(order, bought.orderNo));

function merchantShown(material: StoryMaterial): Shown[] {
  const { promises, answers, items, deliveredOn } = material;
  return collect([
    ...promises.map(({ text, exhibit }) => ({ code: 'promised' as const, text, exhibit })),
    ...items.flatMap((item) =>
      ordersOf(item, material).flatMap(({ statusText, cardSecrets }) => [
        ...(statusText ? [{ code: 'order-status' as const, text: statusText, exhibit: item.exhibit }] : []),
        ...(cardSecrets.length > 0
          ? [{ code: 'code-delivered' as const, text: null, exhibit: item.exhibit }]
          : []),
      ]),
    ),
    ...(deliveredOn === null
      ? []
      : [{ code: 'delivered-code-refused' as const, text: null, exhibit: deliveredOn }]),
    ...answers
      .filter(({ sender }) => sender === 'merchant')
      .map(({ text, exhibit }) => ({ code: 'merchant-answered' as const, text, exhibit })),
  ]);
}

const ENTRY_CODES: Readonly<Record<PageEntry['state'], ShownCode>> = {
  active: 'entry-active',
  disabled: 'entry-disabled',
  absent: 'entry-absent',
};

function platformShown({ items, answers }: StoryMaterial): Shown[] {
  const ofShop = items.filter(({ kind }) => kind !== 'redeem');
  return collect([
    ...ofShop
      .filter(({ kind }) => kind === 'terms')
      .map(({ exhibit }) => ({ code: 'rules-kept' as const, text: null, exhibit })),
    ...ofShop.flatMap(({ facts, exhibit }) =>
      (facts?.entries ?? [])
        .filter(({ kind }) => kind === 'complaint' || kind === 'after-sales')
        .map(({ text, state }) => ({ code: ENTRY_CODES[state], text, exhibit })),
    ),
    ...answers
      .filter(({ sender }) => sender === 'platform')
      .map(({ text, exhibit }) => ({ code: 'platform-answered' as const, text, exhibit })),
  ]);
}

function issuerShown({ items }: StoryMaterial): Shown[] {
  return collect(
    items.flatMap(({ facts, exhibit }) => {
      const { failure = null, success = null } = facts ?? {};
      const words = (said: { code: string | null; text: string }) =>
        [said.code, said.text].filter(Boolean).join(' ');
      return [
        ...(failure && failure.kind !== 'network'
          ? [{ code: 'code-refused' as const, text: words(failure), exhibit }]
          : []),
        ...(success ? [{ code: 'code-accepted' as const, text: words(success), exhibit }] : []),
      ];
    }),
  );
}

function buyerShown(material: StoryMaterial): Shown[] {
  return collect(
    material.items.flatMap((item) => [
      ...ordersOf(item, material).flatMap(({ createdAt, paidAt, payChannel }) => [
        ...(createdAt ? [{ code: 'order-placed' as const, text: null, exhibit: item.exhibit }] : []),
        ...(paidAt || payChannel
          ? [{ code: 'payment-shown' as const, text: payChannel, exhibit: item.exhibit }]
          : []),
      ]),
      ...((item.facts?.tried.length ?? 0) > 0
        ? [{ code: 'code-entered' as const, text: null, exhibit: item.exhibit }]
        : []),
    ]),
  ).concat(material.told === null ? [] : [{ code: 'told-by-buyer', text: material.told, exhibits: [] }]);
}

function networkShown({ items }: StoryMaterial): Shown[] {
  return collect(
    items.flatMap(({ facts, incidents, exhibit }) => [
      ...(facts?.failure?.kind === 'network'
        ? [{ code: 'network-error' as const, text: facts.failure.text, exhibit }]
        : []),
      ...(incidents.includes('page-did-not-load')
        ? [{ code: 'page-did-not-load' as const, text: null, exhibit }]
        : []),
    ]),
  );
}

/** Who runs the site, only where a page of it says so. */
const operatorOf = ({ items }: StoryMaterial): string | null =>
  items.findLast(({ kind, facts }) => kind !== 'redeem' && facts?.operator)?.facts?.operator ?? null;

/** Where the code was refused or taken; a shop that redeems its own codes is its own issuer. */
const issuerOf = ({ items }: StoryMaterial): string | null =>
  items.findLast(({ facts, host }) => host && (facts?.failure || facts?.success))?.host ?? null;
