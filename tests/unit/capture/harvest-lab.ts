// A chat of scripted rows under a harvest: what the page shows depends on how far it was scrolled.
import type { HarvestTools } from '../../../utils/capture/harvest-chat.ts';
import { joinWindows } from '../../../utils/chats/join-windows.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import type { Message } from '../../../utils/evidence/facts.ts';
import { factsOf, openSaveLab, type SaveLab, snapshotOf } from './capture-lab.ts';

export function messageOf(n: number): Message {
  return {
    sender: n % 3 === 0 ? 'buyer' : 'merchant',
    name: null,
    at: null,
    text: `第${n}条消息，说的是第${n * 7}件事`,
    images: [],
  };
}

export const messages = (from: number, to: number): Message[] =>
  Array.from({ length: to - from }, (_, i) => messageOf(from + i));

export interface ChatPage {
  all: Message[];
  /** Rows in the page: [from, to). */
  from: number;
  to: number;
  /** Rows that come in with one step. */
  stride: number;
  /** Rows that the page keeps at most; others leave it. */
  keeps: number;
  url: string;
  steps: number;
  ended: number;
  /** Called before every step. */
  onStep(step: number): void;
}

export interface HarvestLab extends SaveLab {
  tools: HarvestTools;
  chat: ChatPage;
  stop: AbortController;
}

export async function openHarvestLab(change: Partial<ChatPage> = {}, known?: SaveLab): Promise<HarvestLab> {
  const lab = known ?? (await openSaveLab());
  const all = change.all ?? messages(0, 100);
  const chat: ChatPage = {
    from: all.length - 10,
    to: all.length,
    stride: 10,
    keeps: 10_000,
    url: 'https://shop.example/chat/1',
    steps: 0,
    ended: 0,
    onStep: () => {},
    ...change,
    all,
  };
  const stop = new AbortController();
  const shown = () => chat.all.slice(chat.from, chat.to);
  let mono = 0;
  const tools: HarvestTools = {
    ...lab.tools,
    world: { ...lab.tools.world, mono: () => (mono += 10) },
    page: {
      ...lab.tools.page,
      read: async () => {
        const text = shown()
          .map((message) => message.text)
          .join('\n');
        const readAt = new Date(lab.writer.now() + chat.steps * 1000).toISOString();
        return { snapshot: { ...snapshotOf(text, chat.url), readAt }, dom: '' };
      },
    },
    recognise: () => factsOf({ pageKind: 'chat', transcript: shown() }),
    stopSignal: () => stop.signal,
    join: joinWindows,
    chats: {
      begin: async () => ({ frameId: 0 }),
      async step(_tab, _frame, towards) {
        chat.onStep(++chat.steps);
        const { from, to } = chat;
        if (towards === 'older') chat.from = Math.max(0, from - chat.stride);
        else chat.to = Math.min(chat.all.length, to + chat.stride);
        if (chat.to - chat.from > chat.keeps) {
          if (towards === 'older') chat.to = chat.from + chat.keeps;
          else chat.from = chat.to - chat.keeps;
        }
        const moved = from !== chat.from || to !== chat.to;
        const lost = Math.max(0, to - chat.to) + Math.max(0, chat.from - from);
        return { state: moved ? 'moved' : 'still', rows: chat.to - chat.from, lost, hidden: false };
      },
      async end() {
        chat.ended++;
      },
    },
  };
  return { ...lab, tools, chat, stop };
}

export const goneTab = () => Promise.reject(new ExpectedError('tab-gone'));
