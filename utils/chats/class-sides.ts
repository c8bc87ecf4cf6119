// What class names and data attributes say about the side of a message. Words are taken apart first (`isMe`, `msg--out`).
import type { Sender } from '../evidence/facts.ts';
import type { Page } from '../page/page-model.ts';

/** From what a class says outright to what it says by position only. */
export const CHANNELS = ['role', 'own', 'direction', 'position'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Marks = Partial<Record<Channel, Sender>> & { system?: true };

const words = (list: string) => new Set(list.split(' '));
const BUYER: Record<Channel, ReadonlySet<string>> = {
  role: words('user visitor vis buyer customer client guest member consumer kehu yonghu fangke asker'),
  own: words('me self mine own my myself'),
  direction: words('sent send sending out outgoing outbound outcoming output'),
  position: words('right r end reverse'),
};
const MERCHANT: Record<Channel, ReadonlySet<string>> = {
  role: words(
    'admin service kefu kf agent staff merchant seller shop shopkeeper store support operator op bot robot assistant ai cs waiter servicer official vendor',
  ),
  own: words('other others peer them their they friend target opposite remote another'),
  direction: words('received receive recv in incoming inbound input'),
  position: words('left l start'),
};
const PLATFORM = words('platform arbitrator arbitration judge moderator');
const SYSTEM = words(
  'system sys notice notify notification tip tips hint event divider separator service-message info prompt',
);
const FLAG = /^(?:true|1|yes|)$/iu;

export function tokensOf(cls: string): string[] {
  return cls
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
}

/** Marks of one element. */
export function marksOf(page: Page, element: number): Marks {
  const node = page.elements[element];
  if (!node) return {};
  const tokens = [...tokensOf(node.cls), ...attributeTokens(node.attrs)];
  const marks: Marks = {};
  for (const channel of CHANNELS) {
    const side = sideOf(tokens, channel);
    if (side) marks[channel] = side;
  }
  if (tokens.some((token) => SYSTEM.has(token))) marks.system = true;
  return marks;
}

export function hasMarks(marks: Marks): boolean {
  return CHANNELS.some((channel) => marks[channel] !== undefined) || marks.system === true;
}

function sideOf(tokens: readonly string[], channel: Channel): Sender | null {
  if (channel === 'role' && tokens.some((token) => PLATFORM.has(token))) return 'platform';
  const isMerchant = tokens.some((token) => MERCHANT[channel].has(token));
  const isBuyer = tokens.some((token) => BUYER[channel].has(token));
  // `customer-service` is no customer.
  if (isMerchant && isBuyer) return channel === 'role' && tokens.includes('service') ? 'merchant' : null;
  return isMerchant ? 'merchant' : isBuyer ? 'buyer' : null;
}

/** `data-from="me"`, `data-is-self="true"`. */
function attributeTokens(attrs: Readonly<Record<string, string>>): string[] {
  return Object.entries(attrs).flatMap(([name, value]) => {
    if (!name.startsWith('data-') || value.length > 20) return [];
    return FLAG.test(value) ? tokensOf(name.slice(5)) : tokensOf(value);
  });
}
