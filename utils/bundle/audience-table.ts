// Who gets what, in one table. Anything that no row names is hidden from everybody but the authority.
import type { Audience, Recipient } from '../evidence/audience.ts';
import type { HiddenKind, HiddenOwner, Treatment } from '../evidence/redaction-plan.ts';

export type TableRow =
  | 'identity'
  | 'own-contact'
  | 'order-contact'
  | 'account'
  | 'balance'
  | 'order-number'
  | 'trade-no'
  | 'other-order'
  | 'card-secret'
  | 'access'
  | 'other-side'
  | 'third-person';

/** hide: nothing of it · partial: both ends in text · keep: as it stands. */
export const AUDIENCE_TABLE: Readonly<Record<TableRow, Readonly<Record<Recipient, Treatment>>>> = {
  /** Real name and ID number: only where the law asks for true particulars; the payment channel has them already. */
  identity: { merchant: 'hide', platform: 'hide', payment: 'hide', authority: 'keep', community: 'hide' },
  /** Phone, address, e-mail, QQ, WeChat that the order does not show: nobody but the authority needs a second one. */
  'own-contact': {
    merchant: 'hide',
    platform: 'hide',
    payment: 'hide',
    authority: 'keep',
    community: 'hide',
  },
  /** The contact that was left with the order: everybody in the trade has it and finds the order by it. */
  'order-contact': {
    merchant: 'keep',
    platform: 'keep',
    payment: 'keep',
    authority: 'keep',
    community: 'hide',
  },
  /** Bank card or payment account: the channel finds it by its last four. */
  account: { merchant: 'hide', platform: 'hide', payment: 'partial', authority: 'keep', community: 'hide' },
  balance: { merchant: 'hide', platform: 'hide', payment: 'hide', authority: 'keep', community: 'hide' },
  'order-number': {
    merchant: 'keep',
    platform: 'keep',
    payment: 'keep',
    authority: 'keep',
    community: 'partial',
  },
  'trade-no': {
    merchant: 'hide',
    platform: 'keep',
    payment: 'keep',
    authority: 'keep',
    community: 'partial',
  },
  'other-order': {
    merchant: 'hide',
    platform: 'hide',
    payment: 'hide',
    authority: 'hide',
    community: 'hide',
  },
  /** A court may see the original under seal: the buyer's own choice, never what happens by itself. */
  'card-secret': {
    merchant: 'partial',
    platform: 'partial',
    payment: 'partial',
    authority: 'partial',
    community: 'hide',
  },
  /** Query and complaint passwords, tokens, QR codes, IP addresses. */
  access: { merchant: 'hide', platform: 'hide', payment: 'hide', authority: 'hide', community: 'hide' },
  /** Name, phone, account of a natural person on the other side. Shop name, site and platform are never proposed. */
  'other-side': { merchant: 'keep', platform: 'keep', payment: 'keep', authority: 'keep', community: 'hide' },
  'third-person': {
    merchant: 'hide',
    platform: 'hide',
    payment: 'hide',
    authority: 'hide',
    community: 'hide',
  },
};

const ROW_OF_KIND: Readonly<Record<HiddenKind, TableRow>> = {
  phone: 'own-contact',
  'id-number': 'identity',
  name: 'identity',
  address: 'own-contact',
  email: 'own-contact',
  qq: 'own-contact',
  wechat: 'own-contact',
  'bank-card': 'account',
  balance: 'balance',
  'order-number': 'order-number',
  'trade-no': 'trade-no',
  'other-order': 'other-order',
  'card-secret': 'card-secret',
  'query-password': 'access',
  'complaint-password': 'access',
  'cookie-token': 'access',
  ip: 'access',
  qr: 'access',
  'third-party': 'third-person',
  'by-hand': 'third-person',
};

/** Kinds that say who somebody is or how to reach them: there the owner decides. */
const PERSONAL: ReadonlySet<HiddenKind> = new Set([
  'phone',
  'id-number',
  'name',
  'address',
  'email',
  'qq',
  'wechat',
  'bank-card',
]);

export function tableRow(kind: HiddenKind, owner: HiddenOwner): TableRow {
  if (!PERSONAL.has(kind)) return ROW_OF_KIND[kind];
  if (owner === 'third') return 'third-person';
  if (owner === 'merchant') return 'other-side';
  if (owner === 'order' && kind !== 'id-number' && kind !== 'bank-card') return 'order-contact';
  return ROW_OF_KIND[kind];
}

/** What this audience gets of it without the buyer saying anything. */
export function suggestedTreatment(kind: HiddenKind, owner: HiddenOwner, audience: Audience): Treatment {
  return audience === 'self' ? 'keep' : AUDIENCE_TABLE[tableRow(kind, owner)][audience];
}
