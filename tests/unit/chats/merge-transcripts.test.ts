import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../fixed-seed.ts';
import type { TranscriptCapture } from '../../../utils/chats/chat-history.ts';
import { mergeTranscripts } from '../../../utils/chats/merge-transcripts.ts';
import { keyOf } from '../../../utils/chats/same-message.ts';
import type { Message, Sender, TranscriptGap } from '../../../utils/evidence/facts.ts';

/** `m:在的` is a merchant's message, `b:` a buyer's, `s:` a system line; ` @10:20` its time. */
function say(...lines: string[]): Message[] {
  const senders: Record<string, Sender> = { m: 'merchant', b: 'buyer', s: 'system', u: 'unknown' };
  return lines.map((line) => {
    const [words = '', time] = line.split(' @');
    const at = time === undefined ? null : `2026-11-20T${time}${time.length === 5 ? ':00' : ''}+08:00`;
    return { sender: senders[words[0] ?? ''] ?? 'unknown', name: null, at, text: words.slice(2), images: [] };
  });
}

let clock = 0;
function capture(itemId: string, messages: Message[], gaps: TranscriptGap[] = []): TranscriptCapture {
  const capturedAt = new Date(Date.UTC(2026, 10, 22, 12, clock++, 17)).toISOString();
  return { itemId, capturedAt, messages, gaps };
}

function merge(...transcripts: Message[][]) {
  clock = 0;
  return mergeTranscripts(transcripts.map((messages, i) => capture(`item${i + 1}`, messages)));
}

const texts = (history: { messages: readonly Message[] }) => history.messages.map(({ text }) => text);

describe('what is new', () => {
  it('is added behind what is known', () => {
    const history = merge(say('b:在吗', 'm:您好请讲哦亲'), say('b:在吗', 'm:您好请讲哦亲', 'b:卡密无效'));
    expect(texts(history)).toEqual(['在吗', '您好请讲哦亲', '卡密无效']);
    expect(history.messages.map(({ items }) => items)).toEqual([
      ['item1', 'item2'],
      ['item1', 'item2'],
      ['item2'],
    ]);
    expect(history.events).toEqual([]);
    expect(history.breaks).toEqual([]);
  });

  it('is added before it when older words were loaded', () => {
    const history = merge(say('m:请提供订单号', 'b:好的'), say('b:卡密打不开了', 'm:请提供订单号', 'b:好的'));
    expect(texts(history)).toEqual(['卡密打不开了', '请提供订单号', '好的']);
    expect(history.events).toEqual([]);
  });

  it('completes names and times that were not shown before', () => {
    const [older, newer] = [say('m:请提供订单号'), say('m:请提供订单号 @10:20')];
    expect(merge(older, newer).messages[0]?.at).toBe('2026-11-20T10:20:00+08:00');
  });
});

describe('repeated short messages', () => {
  it('stay as many as a capture shows', () => {
    expect(texts(merge(say('b:在吗'), say('b:在吗', 'b:在吗', 'b:在吗')))).toEqual(['在吗', '在吗', '在吗']);
  });

  it('are two where their printed times differ', () => {
    const history = merge(say('b:在吗 @10:00'), say('b:在吗 @15:30', 'm:在的'));
    expect(texts(history)).toEqual(['在吗', '在吗', '在的']);
  });

  it('do not join two windows that share nothing else', () => {
    const history = merge(say('m:请提供订单号', 'b:好的'), say('b:好的', 'm:已经给您补发'));
    expect(texts(history)).toEqual(['请提供订单号', '好的', '好的', '已经给您补发']);
    expect(history.breaks).toEqual([2]);
  });

  it('are matched by their place', () => {
    const history = merge(
      say('b:在吗', 'm:在的', 'b:卡密无效啊亲', 'b:在吗'),
      say('b:卡密无效啊亲', 'b:在吗', 'm:在的'),
    );
    expect(texts(history)).toEqual(['在吗', '在的', '卡密无效啊亲', '在吗', '在的']);
    expect(history.events).toEqual([]);
  });

  it('are the same although their distance from now is printed', () => {
    const messages = say('b:在吗');
    const at = (iso: string) => messages.map((message) => ({ ...message, at: iso }));
    const history = mergeTranscripts([
      {
        itemId: 'a',
        capturedAt: '2026-11-22T12:00:07Z',
        messages: at('2026-11-22T17:00:07+08:00'),
        gaps: [],
      },
      {
        itemId: 'b',
        capturedAt: '2026-11-22T12:40:21Z',
        messages: at('2026-11-22T17:40:21+08:00'),
        gaps: [],
      },
    ]);
    expect(history.messages).toHaveLength(1);
  });
});

describe('what is no longer shown', () => {
  it('is kept and marked as vanished', () => {
    const history = merge(
      say('b:什么时候退款', 'm:明天给您退', 'b:好的谢谢您'),
      say('b:什么时候退款', 'b:好的谢谢您'),
    );
    expect(texts(history)).toEqual(['什么时候退款', '明天给您退', '好的谢谢您']);
    expect(history.messages[1]?.gone).toMatchObject({ how: 'vanished', itemId: 'item2' });
    expect(history.events).toMatchObject([
      { kind: 'vanish', message: 1, itemId: 'item2', before: '明天给您退' },
    ]);
  });

  it('has vanished at the end only if the capture shows the end', () => {
    const before = say('b:什么时候退款', 'm:您稍等一下哦', 'm:明天给您退');
    const after = say('b:什么时候退款', 'm:您稍等一下哦');
    const read = (gaps: TranscriptGap[]) =>
      mergeTranscripts([capture('a', before), capture('b', after, gaps)]).events.map(({ kind }) => kind);
    expect(read([])).toEqual(['vanish']);
    expect(read(['older-behind-button'])).toEqual(['vanish']);
    expect(read(['virtual-list'])).toEqual([]);
    expect(read(['scrolled'])).toEqual(['vanish']);
    expect(read(['cut'])).toEqual([]);
  });

  it('has not vanished at the beginning, where older words load late', () => {
    const history = merge(
      say('b:在吗在吗在吗', 'm:您好请讲哦亲', 'b:卡密无效'),
      say('m:您好请讲哦亲', 'b:卡密无效'),
    );
    expect(history.events).toEqual([]);
    expect(texts(history)).toHaveLength(3);
  });

  it('returns when it is shown again', () => {
    const whole = say('b:什么时候退款', 'm:明天给您退', 'b:好的谢谢您');
    const history = merge(whole, say('b:什么时候退款', 'b:好的谢谢您'), whole);
    expect(history.messages[1]?.gone).toBeNull();
    expect(history.events.map(({ kind }) => kind)).toEqual(['vanish', 'return']);
  });
});

describe('a recall', () => {
  it('keeps the words and names the capture that shows it gone', () => {
    const history = merge(
      say('b:什么时候退款', 'm:明天给您退 @10:20', 'b:好的谢谢您'),
      say('b:什么时候退款', 's:对方撤回了一条消息 @10:31', 'b:好的谢谢您'),
    );
    expect(texts(history)).toEqual(['什么时候退款', '明天给您退', '对方撤回了一条消息', '好的谢谢您']);
    expect(history.messages[1]?.gone?.how).toBe('recalled');
    expect(history.events).toMatchObject([
      { kind: 'recall', message: 1, itemId: 'item2', at: '2026-11-20T10:31:00+08:00', before: '明天给您退' },
    ]);
  });

  it('by the other side is never laid to one’s own message', () => {
    const history = merge(
      say('m:您好请讲哦亲', 'b:卡密无效', 'm:好'),
      say('m:您好请讲哦亲', 's:对方撤回了一条消息', 'm:好'),
    );
    expect(history.messages[1]?.gone?.how).toBe('vanished');
    expect(history.events).toMatchObject([
      { kind: 'recall', message: null },
      { kind: 'vanish', message: 1 },
    ]);
  });

  it.each(['你撤回了一条消息', 'You recalled a message', '您收回了一則訊息', 'This message was deleted'])(
    'of words nobody has captured is told too: %s',
    (line) => {
      expect(merge(say('m:您好请讲哦亲', `s:${line}`)).events).toMatchObject([
        { kind: 'recall', message: null, before: null, after: line },
      ]);
    },
  );

  it('is told once, however often it is captured', () => {
    const after = say('b:什么时候退款', 's:对方撤回了一条消息', 'b:好的谢谢您');
    const history = merge(say('b:什么时候退款', 'm:明天给您退', 'b:好的谢谢您'), after, after);
    expect(history.events).toHaveLength(1);
    expect(history.messages).toHaveLength(4);
  });
});

it('tells an edit with the words before and after, once', () => {
  const edited = say('b:什么时候退款', 'm:三天内给您退款的', 'b:好的谢谢您');
  const history = merge(say('b:什么时候退款', 'm:今天内给您退款的', 'b:好的谢谢您'), edited, edited);
  expect(texts(history)).toEqual(['什么时候退款', '今天内给您退款的', '好的谢谢您']);
  expect(history.events).toMatchObject([
    { kind: 'edit', message: 1, itemId: 'item2', before: '今天内给您退款的', after: '三天内给您退款的' },
  ]);
});

describe('captures that do not overlap', () => {
  it('are set in order by their times, with the seam named', () => {
    const history = merge(say('m:您好请讲哦亲 @15:00'), say('b:卡密打不开了 @10:00'));
    expect(texts(history)).toEqual(['卡密打不开了', '您好请讲哦亲']);
    expect(history.breaks).toEqual([1]);
  });

  it('are joined by a capture that shows both sides', () => {
    const [a, b] = [say('m:请您提供订单号', 'b:订单号是一二三'), say('m:已经核实补发了', 'b:收到了谢谢您')];
    const history = merge(a, b, [...a, ...say('b:多久能好呢亲'), ...b]);
    expect(texts(history)).toHaveLength(5);
    expect(history.breaks).toEqual([]);
  });

  it('are set before where the harvester went upwards', () => {
    const up: TranscriptCapture = { ...capture('a', say('b:卡密打不开了')), side: 'before' };
    const first = { ...capture('a', say('m:您好请讲哦亲')), capturedAt: '2026-11-22T11:00:00Z' };
    expect(texts(mergeTranscripts([first, up]))).toEqual(['卡密打不开了', '您好请讲哦亲']);
  });
});

it('reports a gap only while no capture closes it', () => {
  const tail = say('m:您好请讲哦亲', 'b:卡密无效');
  const whole = [...say('b:在吗在吗在吗'), ...tail];
  const part = capture('a', tail, ['older-behind-button']);
  expect(mergeTranscripts([part]).gaps).toEqual(['older-behind-button']);
  expect(mergeTranscripts([part, capture('b', whole)]).gaps).toEqual([]);
});

const SHORT = ['在吗', '好的', '嗯', '?', '你好', '还没到'];
const short = fc.record({
  sender: fc.constantFrom<Sender>('buyer', 'merchant'),
  text: fc.constantFrom(...SHORT),
});
/** Long chats of short repeated messages with a sentence of its own now and then. */
const chat = fc.array(short, { minLength: 1, maxLength: 60 }).map((lines) =>
  lines.map(({ sender, text }, i): Message => {
    return { sender, name: null, at: null, text: i % 4 === 0 ? `第${i}句话说的是别的事` : text, images: [] };
  }),
);
const timed = chat.map((lines) =>
  lines.map((message, i) => ({ ...message, at: new Date(Date.UTC(2026, 10, 20, 2, i, 31)).toISOString() })),
);

function windowsOf(messages: Message[], size: number, step: number, isUpward: boolean): TranscriptCapture[] {
  const starts = Array.from({ length: Math.ceil(messages.length / step) }, (_, i) => i * step);
  const windows = starts.map((start) => messages.slice(start, start + size));
  clock = 0;
  return (isUpward ? windows.reverse() : windows).map((window) =>
    capture('harvest', window, ['virtual-list']),
  );
}

describe('any chat', () => {
  it('is put together from its overlapping windows, whichever way the list is scrolled', () => {
    fc.assert(
      fc.property(chat, fc.integer({ min: 12, max: 20 }), fc.boolean(), (messages, size, isUpward) => {
        const history = mergeTranscripts(windowsOf(messages, size, size - 8, isUpward));
        expect(texts(history)).toEqual(messages.map(({ text }) => text));
        expect(history.events).toEqual([]);
        expect(history.breaks).toEqual([]);
      }),
    );
  });

  it('is put together from windows that overlap by one message if times are printed', () => {
    fc.assert(
      fc.property(timed, fc.boolean(), (messages, isUpward) => {
        const history = mergeTranscripts(windowsOf(messages, 5, 4, isUpward));
        expect(texts(history)).toEqual(messages.map(({ text }) => text));
      }),
    );
  });

  it('is unchanged by capturing it again', () => {
    fc.assert(
      fc.property(chat, (messages) => {
        const history = mergeTranscripts([capture('a', messages), capture('b', messages)]);
        expect(texts(history)).toEqual(messages.map(({ text }) => text));
        expect(history.events).toEqual([]);
      }),
    );
  });

  it('never loses a message of any capture, nor its order', () => {
    fc.assert(
      fc.property(chat, chat, chat, (...all) => {
        const history = mergeTranscripts(all.map((messages, i) => capture(`item${i}`, messages)));
        const edited = history.events.filter(({ kind }) => kind === 'edit').map(({ after }) => after);
        for (const messages of all) {
          const words = messages.filter(({ text }) => !edited.includes(text)).map(keyOf);
          const kept = history.messages.map(keyOf);
          let from = 0;
          for (const word of words) {
            const at = kept.indexOf(word, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + 1;
          }
        }
      }),
    );
  });

  it('keeps what is taken out of its middle, and tells of each once', () => {
    fc.assert(
      fc.property(chat, fc.nat(), (messages, place) => {
        fc.pre(messages.length > 10);
        const out = 4 + (place % Math.floor((messages.length - 8) / 4 + 1)) * 4;
        fc.pre(out < messages.length - 1);
        const history = mergeTranscripts([capture('a', messages), capture('b', messages.toSpliced(out, 1))]);
        expect(texts(history)).toEqual(messages.map(({ text }) => text));
        expect(history.events).toMatchObject([{ kind: 'vanish', message: out, itemId: 'b' }]);
      }),
    );
  });
});

it('aligns two captures of two thousand messages', () => {
  const messages = say(
    ...Array.from({ length: 2000 }, (_, i) => (i % 3 ? 'b:在吗' : `m:第${i}条消息在这里`)),
  );
  const joined = mergeTranscripts([capture('a', messages.slice(0, 1500)), capture('b', messages.slice(500))]);
  expect(texts(joined)).toEqual(messages.map(({ text }) => text));
});
