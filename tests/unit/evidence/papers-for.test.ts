import { describe, expect, it } from 'vitest';
import { isPaperFor } from '../../../utils/evidence/papers-for.ts';

describe('papers in a bundle', () => {
  it.each([
    ['merchant-request', 'merchant', true],
    ['merchant-request', 'authority', true],
    ['platform-review', 'merchant', false],
    ['platform-review', 'platform', true],
    ['police-outline', 'merchant', false],
    ['police-outline', 'platform', false],
    ['police-outline', 'authority', true],
    ['regulator-report', 'payment', false],
    ['community-post', 'authority', false],
    ['community-post', 'community', true],
    ['merchant-request', 'community', false],
    ['court-outline', 'self', true],
    ['merchant', 'platform', true],
    ['platform', 'merchant', false],
    ['own:material', 'self', false],
    ['constructor', 'self', false],
  ] as const)('%s for %s: %s', (paper, audience, expected) => {
    expect(isPaperFor(paper, audience)).toBe(expected);
  });
});
