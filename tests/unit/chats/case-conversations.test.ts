import { describe, expect, it } from 'vitest';
import { conversationsOf, type KeptItem } from '../../../utils/chats/case-conversations.ts';
import { emptyFacts, type Message } from '../../../utils/evidence/facts.ts';

const said = (...texts: string[]): Message[] =>
  texts.map((text, i) => ({
    sender: i % 2 === 0 ? 'buyer' : 'merchant',
    name: null,
    at: null,
    text,
    images: [],
  }));

function item(day: number, messages: Message[], change: Partial<KeptItem> = {}): KeptItem {
  return {
    itemId: `it_${day}`,
    capturedAt: `2026-11-${day}T10:00:00.000Z`,
    host: 'shop.example',
    url: 'https://shop.example/chat?order=1',
    supplied: false,
    facts: { ...emptyFacts('test/1'), transcript: messages },
    ...change,
  };
}

const first = said('卡密提示已被使用', '今天内给您换一张', '还没有收到新卡', '请耐心等待处理');

describe('the chats of a case', () => {
  it('are one over all captures of one page', () => {
    const later = [...first, ...said('已经过去三天了', '不退不换')];
    const [chat, ...others] = conversationsOf([item(22, later), item(20, first)]);
    expect(others).toEqual([]);
    expect(chat?.history.messages).toHaveLength(6);
    expect(chat?.history.messages[0]?.items).toEqual(['it_20', 'it_22']);
    expect([...(chat?.captures ?? [])]).toEqual([
      ['it_20', '2026-11-20T10:00:00.000Z'],
      ['it_22', '2026-11-22T10:00:00.000Z'],
    ]);
  });

  it('keep what a later capture no longer shows', () => {
    const later = first.filter(({ text }) => text !== '今天内给您换一张');
    const [chat] = conversationsOf([item(20, first), item(22, later)]);
    expect(chat?.history.messages[1]).toMatchObject({ text: '今天内给您换一张', gone: { how: 'vanished' } });
  });

  it('are several where another page of the shop or another shop shows other words', () => {
    const ticket = said('想要退款，已经申请两次', '退款申请没有通过审核');
    const chats = conversationsOf([
      item(20, first),
      item(21, ticket, { url: 'https://shop.example/ticket/9' }),
      item(22, first, { host: 'other.example', url: 'https://other.example/chat' }),
    ]);
    expect(chats.map(({ history }) => history.messages.length)).toEqual([4, 2, 4]);
  });

  it('are one where the same words stand on another page of the shop', () => {
    expect(
      conversationsOf([item(20, first), item(21, first, { url: 'https://shop.example/order/1' })]),
    ).toHaveLength(1);
  });

  it('never mix what the buyer brought with what was read', () => {
    const chats = conversationsOf([
      item(20, first),
      item(21, first, { supplied: true, host: null, url: null }),
    ]);
    expect(chats.map(({ supplied }) => supplied)).toEqual([false, true]);
  });

  it('are none without messages', () => {
    expect(conversationsOf([item(20, []), item(21, first, { facts: null })])).toEqual([]);
  });
});
