// For whom a bundle is made. What each of them gets is one table: utils/bundle/audience-table.ts.
import { z } from './zod.ts';

/**
 * merchant: the seller · platform: who runs the shop software's site (卡盟平台) · payment: WeChat Pay, Alipay, bank ·
 * authority: 12315, police, court · community: public posts, groups, 黑猫 · self: everything unchanged, for the buyer's own keeping.
 */
export const audienceSchema = z.enum(['merchant', 'platform', 'payment', 'authority', 'community', 'self']);
export type Audience = z.infer<typeof audienceSchema>;

/** Everybody but the buyer. */
export type Recipient = Exclude<Audience, 'self'>;

export const AUDIENCES: readonly Audience[] = audienceSchema.options;
export const RECIPIENTS: readonly Recipient[] = AUDIENCES.filter((audience) => audience !== 'self');

/** Where the buyer has not chosen. */
export const DEFAULT_AUDIENCE: Recipient = 'platform';

/** Whether a word from outside (an address, a stored row) names an audience; the default one where it does not. */
export function audienceOf(word: unknown): Audience {
  const parsed = audienceSchema.safeParse(word);
  return parsed.success ? parsed.data : DEFAULT_AUDIENCE;
}
