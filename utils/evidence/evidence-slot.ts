// What a case needs to show, and the one thing to do for it. Codes that a surface puts into words.
import { z } from './zod.ts';

export const slotSchema = z.enum([
  'order',
  'product',
  'payment',
  'chat',
  'terms',
  'promise',
  'failure',
  'activation-recording',
  'official-result',
  'own-history',
  'balance-change',
  'order-form',
  'waiting-page',
  'limit-notice',
  'recall-notice',
  'account-lost',
  'rights-now',
  'shop-silent',
  'merchant-identity',
  'platform-answer',
  'refund-requests',
  'price-shown',
  'price-charged',
  'off-platform-request',
  'off-platform-payment',
  'counterparty',
  'reviews',
  'review-posted',
  'review-gone',
  'renewal-page',
  'deductions',
  'data-asked',
  'data-leak',
  'rules-before',
  'rules-now',
  'balance-page',
  'preticked',
  'loss',
]);
export type SlotCode = z.infer<typeof slotSchema>;

/** One act each. `save-…` and `open-…` are pages, `record-…` a film, `export-…` a bill, `ask-…` a question to somebody. */
export type ActionCode =
  | 'open-order-page'
  | 'save-product-page'
  | 'export-bill'
  | 'save-chat'
  | 'save-terms-page'
  | 'save-failure-page'
  | 'record-activation'
  | 'ask-issuer'
  | 'save-account-history'
  | 'save-account-balance'
  | 'save-checkout-page'
  | 'reload-order-page'
  | 'save-notice'
  | 'save-login-failure'
  | 'save-shop-now'
  | 'save-identity-page'
  | 'save-platform-answer'
  | 'ask-refund-again'
  | 'save-payment-page'
  | 'save-profile'
  | 'save-reviews'
  | 'save-data-form'
  | 'save-message'
  | 'save-rules-now'
  | 'save-balance-page'
  | 'save-loss-proof';

export const SLOT_ACTIONS: Readonly<Record<SlotCode, ActionCode>> = {
  order: 'open-order-page',
  product: 'save-product-page',
  payment: 'export-bill',
  chat: 'save-chat',
  terms: 'save-terms-page',
  promise: 'save-product-page',
  failure: 'save-failure-page',
  'activation-recording': 'record-activation',
  'official-result': 'ask-issuer',
  'own-history': 'save-account-history',
  'balance-change': 'save-account-balance',
  'order-form': 'save-checkout-page',
  'waiting-page': 'reload-order-page',
  'limit-notice': 'save-notice',
  'recall-notice': 'save-notice',
  'account-lost': 'save-login-failure',
  'rights-now': 'save-product-page',
  'shop-silent': 'save-shop-now',
  'merchant-identity': 'save-identity-page',
  'platform-answer': 'save-platform-answer',
  'refund-requests': 'ask-refund-again',
  'price-shown': 'save-product-page',
  'price-charged': 'save-payment-page',
  'off-platform-request': 'save-chat',
  'off-platform-payment': 'export-bill',
  counterparty: 'save-profile',
  reviews: 'save-reviews',
  'review-posted': 'save-reviews',
  'review-gone': 'save-reviews',
  'renewal-page': 'save-checkout-page',
  deductions: 'export-bill',
  'data-asked': 'save-data-form',
  'data-leak': 'save-message',
  'rules-before': 'save-terms-page',
  'rules-now': 'save-rules-now',
  'balance-page': 'save-balance-page',
  preticked: 'save-checkout-page',
  loss: 'save-loss-proof',
};
