import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER, emptyFacts, type Facts, factsSchema } from '../../../utils/evidence/facts.ts';
import {
  commitCode,
  commitTried,
  isTriedCode,
  triedValues,
  withoutSalts,
} from '../../../utils/evidence/tried-codes.ts';

const card = (value: string) => ({ value, kind: 'card' as const, boxes: [] });
const facts = (change: Partial<Facts>): Facts => ({ ...emptyFacts('test/1'), ...change });
const failed = facts({
  pageKind: 'redeem',
  failure: { kind: 'used', code: null, text: '卡密已被使用' },
  secrets: [card('QX7M-8D2K-9K2D')],
});

describe('a commitment to a code', () => {
  it('recognises the code however it is written, and no other', async () => {
    const tried = await commitCode('QX7M-8D2K-9K2D');
    expect(tried.last4).toBe('9K2D');
    expect(await isTriedCode(tried, 'qx7m 8d2k 9k2d')).toBe(true);
    expect(await isTriedCode(tried, 'ＱＸ７Ｍ８Ｄ２Ｋ９Ｋ２Ｄ')).toBe(true);
    expect(await isTriedCode(tried, 'QX7M-8D2K-9K2E')).toBe(false);
  });

  it('is another one each time and holds nothing of the code but its end', async () => {
    const [first] = await commitTried(failed);
    const [second] = await commitTried(failed);
    expect(first?.commit).not.toBe(second?.commit);
    expect(JSON.stringify(first)).not.toContain('QX7M');
    expect(factsSchema.parse({ ...failed, tried: [first] }).tried).toEqual([first]);
  });

  it('proves nothing to whom the salt was not given', async () => {
    const tried = await commitTried(failed);
    const [given] = withoutSalts({ ...failed, tried }).tried;
    expect(given).toEqual({ ...tried[0], salt: null });
    expect(given && (await isTriedCode(given, 'QX7M-8D2K-9K2D'))).toBe(false);
  });
});

describe('triedValues', () => {
  it('takes codes of a redeem page, a failure or a success', () => {
    expect(triedValues(failed)).toEqual(['QX7M8D2K9K2D']);
    expect(triedValues(facts({ pageKind: 'other', secrets: failed.secrets }))).toEqual([]);
    expect(
      triedValues(facts({ success: { code: null, text: '兑换成功' }, secrets: failed.secrets })),
    ).toHaveLength(1);
  });

  it('leaves out what an order on the same page delivered, and passwords of queries', () => {
    const orders = [{ ...EMPTY_ORDER, cardSecrets: ['QX7M8D2K9K2D'] }];
    expect(triedValues({ ...failed, orders })).toEqual([]);
    const secrets = [{ value: 'abc123', kind: 'query-password' as const, boxes: [] }];
    expect(triedValues({ ...failed, secrets })).toEqual([]);
  });
});
