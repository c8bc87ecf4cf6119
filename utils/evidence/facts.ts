// What a recogniser read off one page. Facts are derived: they name their reader and change no evidence.
import { rectSchema } from './geometry.ts';
import { noticedSchema } from './notice.ts';
import { triedCodeSchema } from './tried-codes.ts';
import { z } from './zod.ts';

/** ISO 8601 with offset; +08:00 where the page prints no zone. */
const moment = z.string();

export const pageKindSchema = z.enum([
  'product',
  'checkout',
  'payment',
  'order',
  'orders',
  'chat',
  'redeem',
  'terms',
  'other',
]);
export type PageKind = z.infer<typeof pageKindSchema>;

export const orderStatusSchema = z.enum([
  'unpaid',
  'paid',
  'processing',
  'done',
  'failed',
  'closed',
  'refunded',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** `value` keeps the page's own digits (`58.80`, not `58.8`); `currency` is ISO 4217. */
export const amountSchema = z.object({ value: z.string(), currency: z.string() });
export type Amount = z.infer<typeof amountSchema>;

/** Only what the page itself shows for this order; null means not shown. */
export const orderFactsSchema = z.object({
  orderNo: z.nullable(z.string()),
  amount: z.nullable(amountSchema),
  createdAt: z.nullable(moment),
  paidAt: z.nullable(moment),
  status: z.nullable(orderStatusSchema),
  statusText: z.nullable(z.string()),
  product: z.nullable(z.string()),
  merchant: z.nullable(z.string()),
  quantity: z.nullable(z.int()),
  payChannel: z.nullable(z.string()),
  tradeNo: z.nullable(z.string()),
  contact: z.nullable(z.string()),
  /** A labelled card number and its password are two secrets. */
  cardSecrets: z.array(z.string()),
});
export type OrderFacts = z.infer<typeof orderFactsSchema>;

/** An order of which nothing is shown. */
export const EMPTY_ORDER: OrderFacts = {
  orderNo: null,
  amount: null,
  createdAt: null,
  paidAt: null,
  status: null,
  statusText: null,
  product: null,
  merchant: null,
  quantity: null,
  payChannel: null,
  tradeNo: null,
  contact: null,
  cardSecrets: [],
};

export const senderSchema = z.enum(['buyer', 'merchant', 'platform', 'system', 'unknown']);
export type Sender = z.infer<typeof senderSchema>;
export const messageSchema = z.object({
  sender: senderSchema,
  name: z.nullable(z.string()),
  at: z.nullable(moment),
  text: z.string(),
  /** Source URLs as written in the page. */
  images: z.array(z.string()),
});
export type Message = z.infer<typeof messageSchema>;

export const failureKindSchema = z.enum([
  'invalid',
  'used',
  'expired',
  'region',
  'format',
  'bound',
  'rate-limited',
  'network',
  'other',
]);
export type FailureKind = z.infer<typeof failureKindSchema>;
export const failureSchema = z.object({
  kind: failureKindSchema,
  code: z.nullable(z.string()),
  text: z.string(),
});
export type Failure = z.infer<typeof failureSchema>;

/** The page says that the code took: no failure, and worth keeping for the day the account is recalled. */
export const successSchema = z.object({ code: z.nullable(z.string()), text: z.string() });
export type Success = z.infer<typeof successSchema>;

export const promiseKindSchema = z.enum([
  'delivery',
  'after-sales',
  'refund',
  'replacement',
  'source',
  'validity',
  'binding',
  'other',
]);
export const promiseSchema = z.object({
  kind: promiseKindSchema,
  /** The page's own sentence. */
  text: z.string(),
  /** The time the promise names, as printed (`10分钟`), null where it names none. */
  within: z.nullable(z.string()),
});
export type MerchantPromise = z.infer<typeof promiseSchema>;

/**
 * What a merchant says in a chat: undertaking (今天内给您换一张), admission (系统显示18:41激活), evasion (用户操作不当).
 * `message` indexes the transcript.
 */
export const statementSchema = z.object({
  kind: z.enum(['undertaking', 'admission', 'evasion']),
  text: z.string(),
  within: z.nullable(z.string()),
  message: z.int(),
});
export type Statement = z.infer<typeof statementSchema>;

/** A chat widget that the page carries; its words are in `transcript` only where it could be read. */
export const chatWidgetSchema = z.object({
  id: z.string(),
  /** What buyers call it. */
  name: z.string(),
  /** Address of its frame, null where it has none of its own. */
  url: z.nullable(z.string()),
  readable: z.boolean(),
});
export type ChatWidget = z.infer<typeof chatWidgetSchema>;

/** Why a transcript may not be all of the chat. */
export const transcriptGapSchema = z.enum(['older-behind-button', 'virtual-list', 'scrolled', 'cut']);
export type TranscriptGap = z.infer<typeof transcriptGapSchema>;

/** An order number that embeds a time, held against the time the page shows. `agrees` is null where it shows none. */
export const numberTimeSchema = z.object({
  /** Index into `orders`. */
  order: z.int(),
  embedded: moment,
  shown: z.nullable(moment),
  agrees: z.nullable(z.boolean()),
});
export type NumberTime = z.infer<typeof numberTimeSchema>;

export const riskSchema = z.object({ kind: z.string(), text: z.string() });
export const entrySchema = z.object({
  kind: z.enum(['after-sales', 'complaint', 'contact', 'refund', 'terms']),
  text: z.string(),
  url: z.nullable(z.string()),
  state: z.enum(['absent', 'disabled', 'active']),
});
export type PageEntry = z.infer<typeof entrySchema>;

/** A usable secret seen on the page and every place it was seen at, so that a copy can be masked. */
export const pageSecretSchema = z.object({
  value: z.string(),
  kind: z.enum(['card', 'card-password', 'query-password', 'complaint-password']),
  boxes: z.array(rectSchema),
});
export type PageSecret = z.infer<typeof pageSecretSchema>;

/** A slot of the evidence chain that this shop software cannot fill. */
export const chainSlotSchema = z.enum(['order', 'promise', 'failure', 'terms']);
export type ChainSlot = z.infer<typeof chainSlotSchema>;

export const factsSchema = z.object({
  /** Reader that derived these facts, `name/version`. */
  reader: z.string(),
  /** Shop software id, `generic` where none was recognised but the page is part of a trade, null elsewhere. */
  platform: z.nullable(z.string()),
  pageKind: pageKindSchema,
  /** Shop name as the page shows it. */
  shopName: z.nullable(z.string()),
  /** Who runs a site on which several merchants sell, where the page names it besides the shop. */
  operator: z._default(z.nullable(z.string()), null),
  orders: z.array(orderFactsSchema),
  numberTimes: z._default(z.array(numberTimeSchema), []),
  transcript: z.array(messageSchema),
  transcriptGaps: z._default(z.array(transcriptGapSchema), []),
  widgets: z._default(z.array(chatWidgetSchema), []),
  statements: z._default(z.array(statementSchema), []),
  failure: z.nullable(failureSchema),
  success: z._default(z.nullable(successSchema), null),
  /** Refusals that our script read as they appeared; not on the picture where they were gone by then. */
  noticed: z._default(z.array(noticedSchema), []),
  /** Codes that were refused or taken here, as salted commitments; made when the page is kept. */
  tried: z._default(z.array(triedCodeSchema), []),
  promises: z.array(promiseSchema),
  /** Kinds of promise that a product page could have made and did not. */
  unstated: z._default(z.array(promiseKindSchema), []),
  risks: z.array(riskSchema),
  entries: z.array(entrySchema),
  secrets: z.array(pageSecretSchema),
  /** Slots this software is known to have no page for (dujiaoka: terms, chat). */
  lacks: z.array(chainSlotSchema),
  /** Where a fact was read: path such as `orders.0.orderNo`, box on the page, the page's own words. */
  places: z.array(
    z.object({
      path: z.string(),
      box: z.nullable(rectSchema),
      raw: z.string(),
      /** 0 (guess) … 1 (certain) that the words there are this fact. */
      confidence: z.optional(z.number()),
      /** How fine a time is printed. */
      precision: z.optional(z.enum(['day', 'minute', 'second'])),
    }),
  ),
  /** What was not looked at to stay inside the reader's budget; empty when the page was read whole. */
  unread: z._default(z.array(z.enum(['elements', 'text', 'time', 'frames'])), []),
  /** 0 (guess) … 1 (certain) for page kind and platform. */
  confidence: z.number(),
});
export type Facts = z.infer<typeof factsSchema>;

/** A page that says nothing. */
export function emptyFacts(reader: string): Facts {
  return {
    reader,
    platform: null,
    pageKind: 'other',
    shopName: null,
    operator: null,
    orders: [],
    numberTimes: [],
    transcript: [],
    transcriptGaps: [],
    widgets: [],
    statements: [],
    failure: null,
    success: null,
    noticed: [],
    tried: [],
    promises: [],
    unstated: [],
    risks: [],
    entries: [],
    secrets: [],
    lacks: [],
    places: [],
    unread: [],
    confidence: 0,
  };
}
