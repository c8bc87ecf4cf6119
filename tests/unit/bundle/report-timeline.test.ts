import { describe, expect, test } from 'vitest';
import { reportView } from '../../../utils/bundle/report/report-from-input.ts';
import type { Message } from '../../../utils/evidence/facts.ts';
import { createAuthority } from '../../tsa/local-authority.ts';
import { stampBytes } from '../../tsa/stamp-bytes.ts';
import { FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';

const context = { bag: 'ev-x', part: 1, of: 1, partsOf: [[1], [1], [1]] };
const message = (i: number, words: string): Message => ({
  sender: i % 2 ? 'buyer' : 'merchant',
  name: null,
  at: new Date(Date.UTC(2026, 10, 22, 0, i)).toISOString(),
  text: words,
  images: [],
});

describe('the timeline', () => {
  test('has one line for what several exhibits show alike', async () => {
    const locker = await FakeLocker.open();
    const facts = noFacts({ transcript: [message(1, '卡密用不了')] });
    await locker.save({ files: [text('a')], facts });
    await locker.save({ files: [text('b')], facts });
    const { timeline } = reportView(locker.input(), context, new Map(), []);
    expect(timeline.filter(({ what }) => what === 'message')).toMatchObject([{ exhibits: [1, 2] }]);
    expect(timeline.filter(({ what }) => what === 'captured')).toHaveLength(2);
  });

  test('leaves out most of a long chat, never what was undertaken, and says where the rest is', async () => {
    const locker = await FakeLocker.open();
    const transcript = Array.from({ length: 2000 }, (_, i) =>
      message(i, i === 3 ? '今天给您换' : `第 ${i} 句`),
    );
    const statements = [{ kind: 'undertaking' as const, text: '今天给您换', within: '今天', message: 3 }];
    await locker.save({ files: [text('a')], facts: noFacts({ transcript, statements }) });
    const { timeline, leftOut } = reportView(locker.input(), context, new Map(), []);
    const words = timeline.flatMap(({ text: said }) => said ?? []);
    expect(words).toContain('buyer: 今天给您换');
    expect(words).toContain('buyer: 第 1999 句');
    expect(timeline).toHaveLength(41);
    expect(leftOut).toEqual({ messages: 1960, exhibits: [1] });
  });

  test('bounds each item by the tokens around it', async () => {
    const authority = createAuthority();
    const locker = await FakeLocker.open();
    const stamp = () =>
      locker.anchor((bytes) => [{ authority: 'local', token: stampBytes(authority, bytes) }]);
    await locker.save({ files: [screenshot()] });
    stamp();
    await locker.save({ files: [screenshot()] });
    const [first, second] = reportView(locker.input(), context, new Map(), []).exhibits;
    authority.remove();
    expect(first).toMatchObject({ after: null, before: expect.stringMatching(/^20\d\d-/) });
    expect(second).toMatchObject({ after: first?.before, before: null });
  });
});
