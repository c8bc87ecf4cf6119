// Against whom a paper to an authority goes: on a platform the seller is one thing, who runs the site another.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import type { Draft } from './draft.ts';
import { shopWords } from './order-sentences.ts';

/** What the platform itself did or left undone. */
const PLATFORMS_OWN: readonly (ProblemCode | null)[] = ['P15', 'P23', 'P26'];

export const isPlatformsOwn = ({ input }: Draft): boolean => PLATFORMS_OWN.includes(input.problem);

/** The seller's name where the site is somebody else's, '' where it is not known to be. */
function sellerOnSite(draft: Draft): string {
  const { shopName, shopHost, merchant } = draft.input.order;
  const isSite = shopName !== null || shopHost !== null;
  if (draft.input.shopIsPlatform === false || !isSite || merchant === shopName) return '';
  return draft.line(merchant, 30);
}

/** Whether the paper is about a seller on somebody else's site; money is asked of who took it. */
export function isAgainstSeller(draft: Draft): boolean {
  const isCourt = CHANNEL_OF[draft.input.paper] === 'court';
  return sellerOnSite(draft) !== '' && (isCourt || !isPlatformsOwn(draft));
}

/** `kdd.example上的商家“知课”的经营者`, `星海点卡（shop.example）的经营者`. */
export function respondentWords(draft: Draft): string {
  const shop = shopWords(draft);
  if (shop === '') return '本单的销售者';
  return isAgainstSeller(draft) ? `${shop}上的商家“${sellerOnSite(draft)}”的经营者` : `${shop}的经营者`;
}

/** On a paper over what the platform did: whose the order was. */
export function sellerBeside(draft: Draft): string {
  const seller = isAgainstSeller(draft) ? '' : sellerOnSite(draft);
  return seller === '' ? '' : `；本单商家为“${seller}”`;
}

/** Duties of platforms are no seller's. */
const PLATFORM_DUTY = /^pg-|^ds-(?:2[789]|3\d|4[0-6]|58|61|63)$|^xf-44$/;

export const isPlatformDuty = (id: string): boolean => PLATFORM_DUTY.test(id);
