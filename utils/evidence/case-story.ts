// What a case comes to, in what its exhibits show. Nothing is concluded, and what no exhibit shows is named as unknown.
import type { Amount } from './facts.ts';

/** Words that stand on an exhibit. */
export interface Quoted {
  text: string;
  /** ISO 8601, null where the exhibit names no time. */
  at: string | null;
  exhibit: number;
}

export type Party = 'merchant' | 'platform' | 'issuer' | 'buyer' | 'network';

export type ShownCode =
  | 'promised'
  | 'order-status'
  | 'code-delivered'
  | 'delivered-code-refused'
  | 'merchant-answered'
  | 'rules-kept'
  | 'entry-active'
  | 'entry-disabled'
  | 'entry-absent'
  | 'platform-answered'
  | 'code-refused'
  | 'code-accepted'
  | 'order-placed'
  | 'payment-shown'
  | 'code-entered'
  | 'told-by-buyer'
  | 'network-error'
  | 'page-did-not-load';

export type UnknownCode =
  | 'merchant-name'
  | 'merchant-promise'
  | 'merchant-answer'
  | 'code-before-delivery'
  | 'platform-operator'
  | 'platform-rules'
  | 'platform-answer'
  | 'issuer-refusal'
  | 'who-redeemed'
  | 'payment'
  | 'same-code'
  | 'network-state';

/** One thing that exhibits show about a party; `text` quotes them. */
export interface Shown {
  code: ShownCode;
  text: string | null;
  exhibits: number[];
}

export interface PartyRow {
  party: Party;
  name: string | null;
  shown: Shown[];
  unknown: UnknownCode[];
}

export interface CaseStory {
  bought: {
    product: string | null;
    quantity: number | null;
    amount: Amount | null;
    orderNo: string | null;
    merchant: string | null;
    shopHost: string | null;
    payChannel: string | null;
    /** As the page prints them, ISO 8601. */
    orderedAt: string | null;
    paidAt: string | null;
    exhibit: number | null;
  };
  /** Most telling first. */
  promised: Quoted[];
  /** Newest first; what a page said when a code was tried, or the state of an order that did not arrive. */
  failed: Quoted[];
  /** What merchant or platform answered, newest first. */
  answered: Quoted[];
  /** Always all five. */
  parties: PartyRow[];
}
