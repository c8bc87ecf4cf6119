import type { checklist as zh } from '../zh-cn/evidence-words.ts';

export const checklist: typeof zh = {
  title: 'Evidence checklist',
  required: 'Needed',
  helpful: 'Helpful',
  count: ({ filled, total }) => `Evidence ${filled}/${total}`,
  state: { filled: 'kept', missing: 'missing', unavailable: 'none' },
  because: {
    software: 'This shop has no such page.',
    'shop-gone': 'The shop does not open.',
    buyer: 'You cannot get it.',
  },
  point: 'Use something saved',
  pointFor: ({ name }) => `${name}: use something saved`,
  unavailable: 'I cannot get it',
  available: 'I can get it after all',
  unpoint: ({ no }) => `exhibit ${no} is not it`,
  instead: 'A screenshot, a bill or a chat may serve instead: paste it or drop it here.',
  slots: {
    order: { name: 'Order page', how: 'Open the order details and click the CardProof icon.' },
    product: { name: 'Product page', how: 'Open the product page and click the CardProof icon.' },
    payment: {
      name: 'Proof of payment',
      how: 'Open this payment in the bill of WeChat or Alipay and paste a screenshot.',
    },
    chat: {
      name: 'Chat',
      how: 'Open the chat with the merchant and click the icon; paste screenshots of phone chats.',
    },
    terms: {
      name: 'After-sales terms',
      how: 'Open the terms at the bottom of the site and click the icon.',
    },
    promise: {
      name: 'What was promised',
      how: 'Open the page or chat with the promised time or guarantee and click the icon.',
    },
    failure: { name: 'Failure page', how: 'Open the page that refuses and click the icon.' },
    'activation-recording': {
      name: 'Film of the activation',
      how: 'Record everything from opening the code to entering it, without switching away.',
    },
    'official-result': {
      name: 'Answer of the issuer',
      how: 'Ask the issuer when and by which account it was used, and save the answer.',
    },
    'own-history': {
      name: 'Your own redeem history',
      how: 'Open the history in your account at the issuer and click the icon.',
    },
    'balance-change': {
      name: 'Balance or entries',
      how: 'Open the balance or entries of your account and click the icon.',
    },
    'order-form': {
      name: 'The form you filled in',
      how: 'Open the form with the account number and click the icon.',
    },
    'waiting-page': {
      name: 'Order still waiting',
      how: 'Reload the order page; save it again if there is no code.',
    },
    'limit-notice': {
      name: 'Notice of the limit',
      how: 'Open the page that names the limit and click the icon.',
    },
    'recall-notice': {
      name: 'Notice of recall',
      how: 'Open the issuer’s notice or mail and click the icon.',
    },
    'account-lost': {
      name: 'Failed login',
      how: 'Open the failed login or the notice of recovery and click the icon.',
    },
    'rights-now': {
      name: 'Benefits as they are now',
      how: 'Open the product page again and click the icon.',
    },
    'shop-silent': {
      name: 'Shop that does not answer',
      how: 'Open shop or chat and save how nobody answers.',
    },
    'merchant-identity': {
      name: 'Who the merchant is',
      how: 'Open licence or registration at the bottom of the site and click the icon.',
    },
    'platform-answer': {
      name: 'Answer of the platform',
      how: 'Open the result of your ticket and click the icon.',
    },
    'refund-requests': {
      name: 'Two refund requests',
      how: 'Ask politely once more, at least 12 hours later, and save both.',
    },
    'price-shown': {
      name: 'Page with the price',
      how: 'Open the page with the low price and click the icon.',
    },
    'price-charged': { name: 'Price you paid', how: 'Open payment or order page and click the icon.' },
    'off-platform-request': {
      name: 'Chat that lured you',
      how: 'Open the chat that asks for private payment and click the icon.',
    },
    'off-platform-payment': {
      name: 'Bill of the transfer',
      how: 'Open this transfer in your bill and paste a screenshot.',
    },
    counterparty: {
      name: 'Profile of the other side',
      how: 'Paste a screenshot of the profile before you are blocked.',
    },
    reviews: { name: 'Reviews', how: 'Open the reviews or the cash-back offer and click the icon.' },
    'review-posted': { name: 'Your review', how: 'Open the review you posted and click the icon.' },
    'review-gone': { name: 'Review gone', how: 'Open the page where it is missing and click the icon.' },
    'renewal-page': {
      name: 'Page where it began',
      how: 'Open the page where you bought it and click the icon.',
    },
    deductions: { name: 'Charges', how: 'Open the bill of each charge and paste a screenshot.' },
    'data-asked': { name: 'Page that asks for data', how: 'Open the form and click the icon.' },
    'data-leak': { name: 'What leaked', how: 'Paste screenshots of the messages or calls.' },
    'rules-before': { name: 'Rules at the time', how: 'Open the rules of that time and click the icon.' },
    'rules-now': {
      name: 'Rules now',
      how: 'Open the changed rules or the announcement and click the icon.',
    },
    'balance-page': { name: 'Balance', how: 'Open the page with the balance and click the icon.' },
    preticked: { name: 'Ticked by default', how: 'Open the order form afresh, touch nothing and save it.' },
    loss: { name: 'Proof of loss', how: 'Paste the bill of what it cost you.' },
  },
  record: 'Record it',
  askIssuer: 'Copy the question to the issuer',
  askedIssuer: 'Copied. It is in Chinese, for the issuer.',
};
