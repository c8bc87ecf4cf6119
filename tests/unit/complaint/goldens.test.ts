import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTone } from '../../../utils/complaint/tone-check.ts';
import { goldenOf, papersOf } from './stories/golden.ts';
import { STORIES } from './stories/stories.ts';

const stories = Object.values(STORIES);
const papers = stories.flatMap((story) =>
  papersOf(story).map((complaint) => ({ story, complaint, name: `${story.problem} ${complaint.paper}` })),
);

describe('golden complaints', () => {
  it.each(stories)('of $problem are the texts that were read', (story) => {
    const file = new URL(`../../fixtures/complaints/${story.problem}.txt`, import.meta.url);
    expect(goldenOf(story)).toBe(readFileSync(file, 'utf8'));
  });

  it.each(papers)('$name keeps limit, order number, clause and tone', ({ story, complaint }) => {
    const { text, length, limit, warnings } = complaint;
    expect(length).toBeLessThanOrEqual(limit);
    const orderNo = story.order.orderNo ?? '';
    expect(text).toContain(complaint.paper === 'community-post' ? orderNo.slice(0, 2) : orderNo);
    expect(text).toMatch(/写明“|适用《|没有保存到|未单独引用条款/);
    expect(text).toMatch(/证据1/);
    expect(warnings).not.toContain('unknown-exhibit');
    expect(checkTone(text)).toEqual([]);
  });

  it.each(papers)('$name cites no wrong article and no forbidden wording', ({ complaint: { text } }) => {
    expect(text).not.toMatch(/七天无理由|暂行办法|反不正当竞争法》第八条|治安管理处罚法》第四十[29]条/);
    expect(text).not.toMatch(/电子商务法》第四十二条|电子商务法》第六十[45]条|权益保护法》第二十五条/);
    expect(text).not.toMatch(/骗子|黑店|必须三倍|消协|曝光|后果自负/);
  });
});
