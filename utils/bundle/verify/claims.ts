// The six claims, in the order in which every surface shows them.
import type { Claim } from './claim.ts';

export const CLAIMS = ['container', 'content', 'signature', 'identity', 'time', 'history'] as const;
export type ClaimName = (typeof CLAIMS)[number];
export type Claims = Record<ClaimName, Claim>;
