import { describe, expect, it } from 'vitest';
import { clauseTopics, rankPromises, tellingChat } from '../../../utils/complaint/relevance.ts';

const promise = (kind: 'delivery' | 'replacement' | 'refund' | 'validity', text: string = kind) => ({
  kind,
  text,
  within: null,
  exhibit: 1,
});
const said = (text: string) => ({ sender: 'merchant' as const, text, at: null, exhibit: 2 });

describe('promises', () => {
  it.each([
    ['used', ['replacement', 'refund', 'validity', 'delivery']],
    ['expired', ['validity', 'replacement', 'refund', 'delivery']],
    [null, ['delivery', 'refund', 'replacement', 'validity']],
  ] as const)('stand in the order that %s asks for', (failure, expected) => {
    const given = [promise('delivery'), promise('validity'), promise('refund'), promise('replacement')];
    expect(rankPromises(given, failure).map(({ kind }) => kind)).toEqual(expected);
  });

  it('come before the terms that refuse', () => {
    const given = [
      promise('refund', '不支持退款'),
      promise('replacement', '24小时内包换'),
      promise('delivery'),
    ];
    expect(rankPromises(given, 'used').map(({ text }) => text)).toEqual([
      '24小时内包换',
      'delivery',
      '不支持退款',
    ]);
  });

  it('keep the order of the page among equals', () => {
    const given = [promise('refund', 'a'), promise('refund', 'b')];
    expect(rankPromises(given, 'used').map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

describe('a chat', () => {
  it('is told by what commits or evades, newest first', () => {
    const given = [
      said('您好，请问有什么可以帮您？'),
      said('今天内给您换一张'),
      said('亲亲在的哦'),
      said('后台显示正常出库，是用户操作不当造成的'),
    ];
    expect(tellingChat(given).map(({ text }) => text)).toEqual([
      '后台显示正常出库，是用户操作不当造成的',
      '今天内给您换一张',
    ]);
  });
});

describe('clause topics', () => {
  it.each([
    ['used', ['used', 'replacement', 'refund']],
    [null, ['delivery', 'refund']],
  ] as const)('for %s are %j', (failure, expected) => {
    expect(clauseTopics(failure)).toEqual(expected);
  });
});
