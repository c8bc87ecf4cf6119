import { describe, expect, it } from 'vitest';
import { emptyFacts } from '../../../utils/evidence/facts.ts';
import { type Notice, noticeSchema } from '../../../utils/evidence/notice.ts';
import { withNotices } from '../../../utils/platforms/with-notices.ts';

const FACTS = emptyFacts('test/1');
const AT = Date.parse('2026-11-22T12:00:00.000Z');
const notice = (text: string, change: Partial<Notice> = {}): Notice => ({
  via: 'page',
  text,
  appearedAt: AT,
  goneAt: AT + 3000,
  box: [10, 20, 300, 40],
  ...change,
});

describe('withNotices', () => {
  it('leaves the facts of a page as they are without notices', () => {
    expect(withNotices(FACTS, [])).toBe(FACTS);
  });

  it('says what failed on a page that shows nothing any more, with the moments of the words', () => {
    const facts = withNotices(FACTS, [notice('该卡密已被使用（错误码：E2031）')]);
    expect(facts.failure).toEqual({ kind: 'used', code: 'E2031', text: '该卡密已被使用（错误码：E2031）' });
    expect(facts.noticed).toMatchObject([
      { via: 'page', appearedAt: '2026-11-22T12:00:00.000Z', goneAt: '2026-11-22T12:00:03.000Z' },
    ]);
  });

  it('believes the page first and the latest notice next', () => {
    const notices = [notice('激活码已过期', { appearedAt: AT + 9000 }), notice('激活码无效')];
    expect(withNotices(FACTS, notices).failure?.kind).toBe('expired');
    const shown = { ...FACTS, failure: { kind: 'region' as const, code: null, text: '地区不支持' } };
    expect(withNotices(shown, notices).failure?.kind).toBe('region');
  });

  it('keeps words that only sound like a refusal without making a failure of them', () => {
    const facts = withNotices(FACTS, [notice('优惠券已过期')]);
    expect(facts.failure).toBeNull();
    expect(facts.noticed).toHaveLength(1);
  });

  it('takes no failure from notices where the page says that the code took', () => {
    const took = { ...FACTS, success: { code: null, text: '兑换成功' } };
    expect(withNotices(took, [notice('网络异常，请重试')]).failure).toBeNull();
  });

  it('survives a clock beyond all calendars', () => {
    expect(withNotices(FACTS, [notice('卡密无效', { appearedAt: 8.7e15 })]).noticed[0]?.appearedAt).toBe(
      '1970-01-01T00:00:00.000Z',
    );
  });
});

describe('what the chip may hand in', () => {
  it.each([
    ['longer words than a toast has', { ...notice('码'.repeat(301)) }],
    ['an unknown way', { ...notice('卡密无效'), via: 'worker' }],
    ['anything else', { ...notice('卡密无效'), html: '<b>' }],
    ['a box that is none', { ...notice('卡密无效'), box: [1, 2, 3] }],
  ])('is not %s', (_name, value) => {
    expect(noticeSchema.safeParse(value).success).toBe(false);
  });
});
