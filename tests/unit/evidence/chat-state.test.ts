import { describe, expect, it } from 'vitest';
import { chatState, disclosedFrames } from '../../../utils/evidence/chat-state.ts';
import { discloseField } from '../../../utils/evidence/commitments.ts';
import { emptyFacts, type Facts, type Message } from '../../../utils/evidence/facts.ts';
import type { Item } from '../../../utils/evidence/item.ts';

const message: Message = { sender: 'buyer', name: null, at: null, text: '在吗', images: [] };

function factsOf(change: Partial<Facts>): Facts {
  return { ...emptyFacts('test/1'), ...change };
}

function itemOf(incidents: string[], harvested: boolean): Pick<Item, 'files' | 'environment'> {
  const file = {
    name: '5-transcript.json',
    kind: 'transcript',
    mime: 'application/json',
    bytes: 1,
    commit: '',
  };
  return { files: harvested ? [file] : [], environment: { incidents } } as never;
}

const chatPage = factsOf({ pageKind: 'chat', transcript: [message] });

describe('what an item says of its chat', () => {
  it.each<[string, Facts | null, string[], boolean, object | null]>([
    ['nothing without a chat', factsOf({ pageKind: 'order' }), [], false, null],
    ['nothing without facts', null, [], false, null],
    ['more may follow on a chat page', chatPage, [], false, { kept: null, mayBeMore: true }],
    [
      'more may follow where the reader says so',
      factsOf({ pageKind: 'order', transcript: [message], transcriptGaps: ['scrolled'] }),
      [],
      false,
      { mayBeMore: true },
    ],
    ['all of it is kept', chatPage, [], true, { kept: 'whole', mayBeMore: false }],
    ['it joins an earlier one', chatPage, ['chat-kept'], true, { kept: 'joined' }],
    ['a part of it is kept', chatPage, ['chat-stopped'], true, { kept: 'part', mayBeMore: false }],
  ])('%s', (_, facts, incidents, harvested, expected) => {
    const state = chatState(facts, itemOf(incidents, harvested), []);
    if (expected === null) expect(state).toBeNull();
    else expect(state).toMatchObject(expected);
  });

  it('names chats that could not be read, once for each site', () => {
    const facts = factsOf({
      widgets: [
        { id: 'meiqia', name: '美洽', url: 'https://chat.example.com/a?b=1', readable: false },
        { id: 'crisp', name: 'Crisp', url: null, readable: false },
        { id: 'lhc', name: 'Live Helper Chat', url: 'https://lhc.example/', readable: true },
      ],
    });
    const frames = [
      { url: 'https://chat.example.com/other', reachable: false },
      { url: 'https://kefu.example.org/index', reachable: false },
      { url: 'https://livechat.example.net/', reachable: true },
      { url: 'https://ads.example/banner', reachable: false },
      { url: 'about:blank', reachable: false },
    ];
    expect(chatState(facts, itemOf([], false), frames)?.unread).toEqual([
      { origin: 'https://chat.example.com', name: '美洽' },
      { origin: 'https://kefu.example.org', name: 'kefu.example.org' },
    ]);
  });
});

describe('frames out of a disclosure', () => {
  it('are those that the page named', async () => {
    const frames = [{ url: 'https://chat.example.com/', reachable: false }];
    expect(disclosedFrames((await discloseField('frames', frames)).disclosure)).toEqual(frames);
    expect(disclosedFrames((await discloseField('frames', [1, null])).disclosure)).toEqual([]);
  });

  it.each([[undefined], [''], ['%%'], ['WzFd']])('are none in %s', (disclosure) => {
    expect(disclosedFrames(disclosure)).toEqual([]);
  });
});
