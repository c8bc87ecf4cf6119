import { describe, expect, test } from 'vitest';
import {
  namesInMarkup,
  namesInText,
  namesInTranscript,
  speakersOf,
} from '../../../../utils/bundle/proposals/chat-speakers.ts';
import { checkContent } from '../../../../utils/bundle/verify/content.ts';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import type { Message } from '../../../../utils/evidence/facts.ts';
import { transcriptJson } from '../../../../utils/evidence/transcript.ts';
import { FakeLocker, noFacts, text } from '../fake-locker.ts';
import { buildOne, readJson, words } from '../unzipped.ts';

const said = (sender: Message['sender'], name: string | null, words = '好'): Message => ({
  sender,
  name,
  at: '2026-11-22T10:00:00+08:00',
  text: words,
  images: [],
});

describe('speakers of a chat', () => {
  test.each<[string, Message[], string[]]>([
    ['two people', [said('buyer', '我'), said('merchant', 'A')], ['A name merchant bare']],
    ['the shop itself', [said('merchant', '客服01'), said('unknown', '群主')], []],
    [
      'a group',
      [said('merchant', 'A'), said('merchant', '小李')],
      ['A third-party third bare', '小李 third-party third'],
    ],
    [
      'somebody else',
      [said('unknown', '用户12'), said('unknown', '王小明')],
      ['用户12 third-party third bare', '王小明 third-party third'],
    ],
    ['a buyer of one letter', [said('buyer', 'K')], ['K name order bare']],
  ])('%s', (_, messages, expected) => {
    expect(
      speakersOf(messages, []).map(({ name, kind, owner, isBare }) =>
        [name, kind, owner, ...(isBare ? ['bare'] : [])].join(' '),
      ),
    ).toEqual(expected);
  });
});

describe('places of a bare name', () => {
  const shown = (text: string, spans: [number, number][]) =>
    spans.map(([start, end]) => `${text.slice(0, start)}<${text.slice(start, end)}>${text.slice(end)}`);

  test.each([
    ['a\nA\n好的', ['a\n<A>\n好的']],
    ['A: AA 好', ['<A>: AA 好']],
    ['方案 A 好\nABC', []],
    ['A 10:22\n我要 A', ['<A> 10:22\n我要 A']],
  ])('in a text %j', (text, expected) => {
    expect(shown(text, namesInText(text, 'A'))).toEqual(expected);
  });

  test('in markup and in the list of messages', () => {
    const html = '<b>A</b><i> A：</i><p title="A">Aha</p>';
    expect(namesInMarkup(html, 'A')).toHaveLength(2);
    const json = transcriptJson({
      v: 1,
      end: 'beginning',
      windows: 1,
      messages: [said('unknown', 'A', '"name": "A"'), said('unknown', 'B', 'A')],
      gaps: [],
    });
    const spans = namesInTranscript(json, 'A');
    expect(spans.map(([start, end]) => json.slice(start - 1, end + 1))).toEqual(['"A"']);
  });
});

test('third persons with bare names are nobody in the bundle, and it verifies', async () => {
  const messages = [
    said('buyer', '我', '方案A不行'),
    said('merchant', '阿强发卡', '用户自己换'),
    said('unknown', '用户7', '我也是 A 卡打不开'),
    said('unknown', 'Q', '同问'),
  ];
  const locker = await FakeLocker.open();
  const spoken = messages.map(({ name, text: line }) => `${name}\n${line}`).join('\n');
  const file = transcriptJson({ v: 1, end: 'beginning', windows: 1, messages, gaps: [] });
  await locker.save({
    kind: 'chat',
    files: [text(spoken), { kind: 'transcript', mime: 'application/json', bytes: utf8(file) }],
    facts: noFacts({ transcript: messages }),
  });
  const input = locker.input({ audience: 'platform' });
  const { files } = await buildOne(input, locker.tools());
  const transcript = readJson(files, 'data/items/0001/2-transcript.masked.json');
  expect(transcript.messages.map(({ name }: Message) => name)).toEqual([
    '我',
    '阿强发卡',
    '⟦已遮盖⟧',
    '⟦已遮盖⟧',
  ]);
  expect(transcript.messages[2].text).toBe('我也是 A 卡打不开');
  expect(words(files.get('data/items/0001/1-text.masked.txt'))).toBe(
    '我\n方案A不行\n阿强发卡\n用户自己换\n⟦已遮盖⟧\n我也是 A 卡打不开\n⟦已遮盖⟧\n同问',
  );
  for (const [path, bytes] of files) expect(words(bytes), path).not.toMatch(/用户7|"Q"|Q: 同问/);
  expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
});
