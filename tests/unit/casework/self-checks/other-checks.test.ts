import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../../utils/casework/problem-table.ts';
import { reproductionLog } from '../../../../utils/casework/self-checks/reproductions.ts';
import { placeWords } from '../../../../utils/casework/self-checks/right-place.ts';
import { selfChecksOf, standingQuestionsText } from '../../../../utils/casework/self-checks/self-checks.ts';
import { waitAdvice } from '../../../../utils/casework/self-checks/wait.ts';
import type { Reproduction } from '../../../../utils/evidence/case-choices.ts';
import {
  ago,
  NOW,
  order,
  type PageSketch,
  page,
  product,
  promise,
  refused,
  seenPages,
} from '../seen-pages.ts';

const paid = (minutes: number) => order({ orderNo: 'A1', status: 'paid', paidAt: ago(minutes) });
const advice = (...pages: PageSketch[]) => {
  const { state, until } = waitAdvice(seenPages(pages), null, NOW);
  return `${state} ${until === null ? '' : Math.round((until - NOW) / 60_000)}`.trim();
};

describe('waiting', () => {
  it.each<[string, PageSketch[]]>([
    ['wait 7', [paid(3)]],
    ['over -1', [paid(11)]],
    ['wait 5', [paid(5), product('', [promise('delivery', '5分钟内', '5分钟')])]],
    ['wait 20', [paid(10), product('', [promise('delivery', '半小时', '30分钟')])]],
    ['over -30', [paid(90), product('', [promise('delivery', '一小时内', '1小时')])]],
    ['wait 1430', [paid(10), product('', [promise('delivery', '24小时内发货', '24小时')])]],
    ['unknown', [order({ orderNo: 'A1', status: 'paid' })]],
    ['unknown', []],
  ])('%s', (expected, pages) => {
    expect(advice(...pages)).toBe(expected);
  });

  it('does not count with a payment in the future', () => {
    expect(advice(paid(-24 * 60))).toBe('unknown');
  });

  it('counts by the shortest promise and by the order where no payment stands', () => {
    const pages = seenPages([
      order({ createdAt: ago(40), status: 'paid' }),
      product('', [promise('delivery', '24小时', '24小时'), promise('delivery', '30分钟', '30分钟')]),
    ]);
    expect(waitAdvice(pages, null, NOW)).toMatchObject({
      state: 'over',
      promise: { words: '30分钟', exhibit: 2 },
    });
  });
});

describe('the right place', () => {
  it('quotes region, edition and platform of the goods, each once, with the exhibit', () => {
    const pages = seenPages([
      product('Steam 港区 专业版 港区'),
      order({ product: '港区 50' }),
      page('terms', '美区'),
    ]);
    expect(placeWords(pages)).toEqual([
      { words: 'Steam', exhibit: 1 },
      { words: '港区', exhibit: 1 },
      { words: '专业版', exhibit: 1 },
    ]);
  });
});

describe('the log of tries', () => {
  const withIds = (pages: PageSketch[]) =>
    seenPages(pages).map((seen) => ({ ...seen, itemId: `it_${seen.exhibit}`, title: '' }));
  const note = (known: Partial<Reproduction>): Reproduction => ({
    at: ago(1),
    where: 'other-browser',
    result: 'same-failure',
    itemId: null,
    ...known,
  });

  it('takes kept failures as tries and joins notes to them', () => {
    const pages = withIds([refused('used', '已被使用', null, 60), refused('used', '已被使用', null, 30)]);
    expect(reproductionLog(pages, [])).toMatchObject({ failed: 2, places: 1, worked: false });
    const log = reproductionLog(pages, [
      note({ itemId: 'it_2' }),
      note({ where: 'other-device', at: ago(10) }),
    ]);
    expect(log.attempts.map(({ exhibit, where }) => `${exhibit} ${where}`)).toEqual([
      '1 null',
      'null other-device',
      '2 other-browser',
    ]);
    expect(log).toMatchObject({ failed: 3, places: 3 });
  });

  it('says when one of them worked', () => {
    expect(reproductionLog(withIds([refused('used', 'x')]), [note({ result: 'worked' })]).worked).toBe(true);
  });

  it('forgets the item of a note that is gone from the case, not the note', () => {
    expect(reproductionLog([], [note({ itemId: 'it_9' })]).attempts).toMatchObject([{ exhibit: null }]);
  });
});

describe('the checks of a kind of trouble', () => {
  it('are about cards where there is a card, and about waiting where nothing came', () => {
    expect(selfChecksOf('P01')).toContain('mistyped');
    expect(selfChecksOf('P07')).toEqual(['waited']);
    expect(selfChecksOf('P24')).toEqual([]);
    expect(selfChecksOf(null)).toEqual([]);
    expect(Object.keys(PROBLEMS)).toHaveLength(27);
  });

  it('copy three numbered questions without a threat', () => {
    const text = standingQuestionsText();
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toMatch(/投诉|举报|曝光|骗/);
  });
});
