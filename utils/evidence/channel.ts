// Where a complaint goes, and the papers that are written for each place. A paper is one text; a channel may take several.
import type { Audience } from './audience.ts';
import { z } from './zod.ts';

export const channelSchema = z.enum([
  'merchant',
  'platform',
  'payment',
  'regulator',
  'police',
  'court',
  'community',
]);
export type Channel = z.infer<typeof channelSchema>;

export const paperSchema = z.enum([
  'merchant-request',
  'merchant-reminder',
  'platform-complaint',
  'platform-review',
  'platform-arbitration',
  'wechat-pay',
  'alipay',
  'regulator-complaint',
  'regulator-report',
  'police-outline',
  'court-outline',
  'community-post',
]);
export type Paper = z.infer<typeof paperSchema>;

export const CHANNEL_OF: Readonly<Record<Paper, Channel>> = {
  'merchant-request': 'merchant',
  'merchant-reminder': 'merchant',
  'platform-complaint': 'platform',
  'platform-review': 'platform',
  'platform-arbitration': 'platform',
  'wechat-pay': 'payment',
  alipay: 'payment',
  'regulator-complaint': 'regulator',
  'regulator-report': 'regulator',
  'police-outline': 'police',
  'court-outline': 'court',
  'community-post': 'community',
};

/** Whose redaction table holds for what goes there. */
export const AUDIENCE_OF: Readonly<Record<Channel, Audience>> = {
  merchant: 'merchant',
  platform: 'platform',
  payment: 'payment',
  regulator: 'authority',
  police: 'authority',
  court: 'authority',
  community: 'community',
};
