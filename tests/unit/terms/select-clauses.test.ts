import { describe, expect, it } from 'vitest';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';
import { type ClauseTopic, selectClauses } from '../../../utils/terms/select-clauses.ts';

const CLAUSES = parseClauses(`一、卖家应当在付款后30分钟内发货。
二、卡密无效的，商家应当在收到投诉后24小时内补发或者退款。
三、卡密一经查看，概不退款。
四、本规则由平台制定。
五、卡密已被使用的，卖家负责退款。`);

describe('selectClauses', () => {
  it.each<[ClauseTopic | ClauseTopic[], string | null]>([
    ['invalid', '二'],
    ['used', '五'],
    [['invalid', 'refund', 'replacement', 'deadline'], '二'],
    ['delivery', '一'],
    ['region', null],
  ])('puts the clause that speaks to %s first', (topic, number) => {
    expect(selectClauses(CLAUSES, topic)[0]?.number ?? null).toBe(number);
  });

  it('ranks a refusal below a duty', () => {
    const numbers = selectClauses(CLAUSES, 'refund').map(({ number }) => number);
    expect(numbers.indexOf('三')).not.toBe(0);
  });
});
