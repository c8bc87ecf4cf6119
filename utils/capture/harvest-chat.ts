// Saves a whole chat: the page as it is, as every save does, then its history read to the ends and joined.
import { ExpectedError } from '../errors.ts';
import type { Facts, TranscriptGap } from '../evidence/facts.ts';
import type { PageReading } from '../evidence/page-snapshot.ts';
import { endIncident, type TranscriptEnd, transcriptJson } from '../evidence/transcript.ts';
import { ChatReading } from './chat-reading.ts';
import { MAX_MESSAGES, orNull, walkChat } from './chat-walk.ts';
import { addIncident, type CaptureDraft } from './draft.ts';
import { pageDraft } from './page-draft.ts';
import { addFile, addPicture, addReading, type Staged } from './page-files.ts';
import type { SaveOutcome } from './save-outcome.ts';
import { failed, finishDraft, type SaveTools } from './save-page.ts';
import { isSensitivePage } from './sensitive-page.ts';
import type { ChatAccess, JoinWindows, TabInfo } from './world.ts';

export interface HarvestTools extends SaveTools {
  chats: ChatAccess;
  join: JoinWindows;
}

export interface HarvestRequest {
  tabId: number;
  /** The buyer has confirmed a page that is never saved without asking. */
  confirmed: boolean;
}

/** How often what was read is kept for a restart. */
const KEEP_MS = 5000;

/** Never throws: whatever happens has a state and, where expected, a code. */
export async function harvestChat(tools: HarvestTools, request: HarvestRequest): Promise<SaveOutcome> {
  let jobId: string | null = null;
  try {
    const tab = await tools.page.tab(request.tabId);
    if (tab.incognito && !(await tools.mayKeepPrivate(request.confirmed))) {
      return { state: 'needs-confirmation', reason: 'private-window' };
    }
    const reading = await tools.page.read(tab.id);
    const facts = tools.recognise(reading.snapshot, new Date(tools.world.now()));
    if (facts.transcript.length === 0) throw new ExpectedError('no-chat');
    if (isSensitivePage(reading.snapshot, facts) && !request.confirmed) {
      return { state: 'needs-confirmation', reason: 'sensitive-page' };
    }
    const draft: CaptureDraft = {
      ...(await pageDraft(tab, reading.snapshot, facts, tools.world)),
      kind: 'chat',
    };
    if (await tools.locker.clockSetBack(draft.capturedAt)) addIncident(draft, 'clock-set-back');
    jobId = await tools.locker.startJob(tab.id, draft.claims.title, draft.itemId);
    return await new Harvest(tools, tab, jobId, draft, reading, facts).run();
  } catch (error) {
    return failed(tools, jobId, error);
  }
}

class Harvest {
  readonly #tools: HarvestTools;
  readonly #tab: TabInfo;
  readonly #jobId: string;
  readonly #draft: CaptureDraft;
  readonly #page: PageReading;
  readonly #chat: ChatReading;
  readonly #bytes: Staged = new Map();
  #name = '';
  #keptAt: number;

  constructor(
    tools: HarvestTools,
    tab: TabInfo,
    jobId: string,
    draft: CaptureDraft,
    page: PageReading,
    facts: Facts,
  ) {
    this.#tools = tools;
    this.#tab = tab;
    this.#jobId = jobId;
    this.#draft = draft;
    this.#page = page;
    this.#chat = new ChatReading(facts, page.snapshot.readAt, tools.join);
    this.#keptAt = tools.world.mono();
  }

  async run(): Promise<SaveOutcome> {
    const { locker } = this.#tools;
    await this.#keepPage();
    const end = await this.#walk();
    await this.#keepTranscript(end, 'writing');
    const incident = endIncident(end);
    if (incident) addIncident(this.#draft, incident);
    if (this.#chat.seams > 0) addIncident(this.#draft, 'chat-seam');
    const kept = await finishDraft(this.#tools, this.#jobId, this.#draft, this.#bytes);
    void locker.prune().catch(() => {});
    return { state: 'saved', jobId: this.#jobId, incidents: this.#draft.incidents, ...kept };
  }

  /** The visible part is kept before anything on the page is touched. */
  async #keepPage(): Promise<void> {
    const uncover = await this.#tools.page.cover(this.#tab.id);
    try {
      await addPicture(this.#tools, this.#tab, this.#draft, this.#bytes, true);
      await addReading(this.#tools, this.#tab, this.#draft, this.#bytes, this.#page);
    } finally {
      await uncover();
    }
    const change = { step: 'harvesting', done: this.#chat.messages.length, resume: this.#draft } as const;
    await this.#tools.locker.stage(this.#draft.itemId, this.#bytes, { id: this.#jobId, change });
  }

  async #walk(): Promise<Exclude<TranscriptEnd, 'copied'>> {
    const { chats, locker, world } = this.#tools;
    const found = await orNull(chats.begin(this.#tab.id, this.#chat.texts));
    if (!found) return 'navigated';
    try {
      const end = await walkChat({
        tabId: this.#tab.id,
        frameId: found.frameId,
        chats: { ...chats, step: async (...step) => (await orNull(chats.step(...step))) ?? GONE },
        reading: this.#chat,
        kept: await locker.keptChats(this.#draft),
        signal: this.#tools.stopSignal(this.#jobId),
        mono: () => world.mono(),
        read: () => orNull(this.#read()),
        onProgress: (messages) => this.#progress(messages),
      });
      return end;
    } finally {
      // The page may be gone by now; then there is nothing to put back.
      await chats.end(this.#tab.id).catch(() => {});
      await this.#readLast();
    }
  }

  /** What was written while the chat was read. */
  async #readLast(): Promise<void> {
    const last = await orNull(this.#read());
    if (last) this.#chat.add(last.facts, last.readAt, 'newer');
  }

  async #read(): Promise<{ facts: Facts; readAt: string } | null> {
    const { snapshot } = await this.#tools.page.read(this.#tab.id);
    if (addressOf(snapshot.url) !== addressOf(this.#page.snapshot.url)) return null;
    const facts = this.#tools.recognise(snapshot, new Date(this.#tools.world.now()));
    return { facts, readAt: snapshot.readAt };
  }

  async #progress(messages: number): Promise<void> {
    const { locker, world } = this.#tools;
    const now = world.mono();
    if (now - this.#keptAt < KEEP_MS) {
      await locker.updateJob(this.#jobId, { step: 'harvesting', done: messages });
      return;
    }
    this.#keptAt = now;
    await this.#keepTranscript('interrupted', 'harvesting');
  }

  /** A restart in the middle finds the draft as if reading had ended here. */
  async #keepTranscript(end: TranscriptEnd, step: 'harvesting' | 'writing'): Promise<void> {
    const chat = this.#chat;
    const gaps = gapsOf(end, chat);
    chat.messages = chat.messages.slice(-MAX_MESSAGES);
    this.#draft.facts = chat.facts(gaps);
    const { messages, windows } = chat;
    const json = transcriptJson({ v: 1, end, windows, messages, gaps });
    const blob = new Blob([json], { type: 'application/json' });
    if (this.#name) this.#bytes.set(this.#name, blob);
    else this.#name = addFile(this.#draft, this.#bytes, 'transcript', blob.type, blob);
    const change = { step, done: messages.length, resume: this.#draft } as const;
    await this.#tools.locker.stage(this.#draft.itemId, new Map([[this.#name, blob]]), {
      id: this.#jobId,
      change,
    });
  }
}

const GONE = { state: 'gone', rows: 0, lost: 0, hidden: false } as const;

/** `kept`: the older messages are in another item, which this one alone does not say. */
function gapsOf(end: TranscriptEnd, { seams, gaps }: ChatReading): TranscriptGap[] {
  if (seams > 0) return ['cut'];
  if (end === 'kept') return ['scrolled'];
  return end === 'beginning' ? gaps.filter((gap) => gap === 'older-behind-button') : ['cut'];
}

function addressOf(url: string): string {
  return url.split('#')[0] ?? '';
}
