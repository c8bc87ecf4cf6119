// From what is on the screen to both ends of the chat, window by window, inside its budgets.
import { ExpectedError } from '../errors.ts';
import type { Facts, Message } from '../evidence/facts.ts';
import type { TranscriptEnd } from '../evidence/transcript.ts';
import type { ChatReading } from './chat-reading.ts';
import type { ChatAccess, ChatDirection, ChatStep } from './world.ts';

export const MAX_MESSAGES = 2000;
export const BUDGET_MS = 180_000;
/** Standing still this often in a row is an end of the chat: a slow loader gets as many chances. */
const STILL_ENOUGH = 3;
/** A list that keeps its rows need not be read after every step. */
const ALWAYS_READ = 3;
const GROWTH = 0.3;
const LEAST_GROWTH = 30;
const HIDDEN_PAUSE_MS = 1000;

export interface Walk {
  tabId: number;
  frameId: number;
  chats: ChatAccess;
  reading: ChatReading;
  /** Chats that are kept from their beginning. */
  kept: readonly (readonly Message[])[];
  signal: AbortSignal;
  /** ms of a clock that is never set back. */
  mono(): number;
  /** Facts of the page as it is now; null when another page stands there. */
  read(): Promise<{ facts: Facts; readAt: string } | null>;
  onProgress(messages: number): Promise<void>;
}

type Stop = Exclude<TranscriptEnd, 'copied' | 'interrupted'> | null;

/** @returns why it ended; what was read is in `walk.reading` */
export async function walkChat(walk: Walk): Promise<Exclude<Stop, null>> {
  const startedAt = walk.mono();
  const phases = new Phases(walk, startedAt);
  const below = await phases.run('newer');
  if (below) return below;
  return (await phases.run('older')) ?? 'beginning';
}

class Phases {
  readonly #walk: Walk;
  readonly #startedAt: number;
  #steps = 0;
  #loses = false;
  #rowsRead = 0;
  /** Older messages came in below: the newest stands first. */
  #reversed = false;
  #reached = false;

  constructor(walk: Walk, startedAt: number) {
    this.#walk = walk;
    this.#startedAt = startedAt;
  }

  /** @returns why everything ends here, null when this end of the chat was reached */
  async run(towards: ChatDirection): Promise<Stop> {
    const { chats, tabId, frameId, reading } = this.#walk;
    let still = 0;
    while (still < STILL_ENOUGH) {
      const over = this.#isOver(towards);
      if (over) return over;
      const step = await chats.step(tabId, frameId, towards, reading.texts);
      if (step.state === 'gone') return 'navigated';
      if (step.state === 'moved') still = 0;
      else if (!step.hidden) still++;
      else await new Promise((resume) => setTimeout(resume, HIDDEN_PAUSE_MS));
      if (this.#isWorthReading(step, still) && !(await this.#read(towards, step.rows))) return 'navigated';
      if (this.#reached && towards === 'newer') return null;
    }
    return this.#reached ? 'kept' : null;
  }

  #isOver(towards: ChatDirection): Stop {
    const { signal, reading, mono, kept } = this.#walk;
    if (signal.aborted) return 'stopped';
    if (reading.messages.length >= MAX_MESSAGES) return 'rows';
    if (mono() - this.#startedAt > BUDGET_MS) return 'time';
    return towards === 'older' && !this.#reversed && reading.reaches(kept) ? 'kept' : null;
  }

  #isWorthReading({ state, lost, rows }: ChatStep, still: number): boolean {
    if (state === 'moved') this.#steps++;
    this.#loses ||= lost > 0;
    if (state === 'moved' && (this.#loses || this.#steps <= ALWAYS_READ)) return true;
    const grown = rows - this.#rowsRead;
    if (still === 1) return grown !== 0;
    return grown >= Math.max(LEAST_GROWTH, GROWTH * this.#rowsRead);
  }

  async #read(towards: ChatDirection, rows: number): Promise<boolean> {
    const { reading, kept, onProgress } = this.#walk;
    const now = await this.#walk.read();
    if (!now) return false;
    const oldest = reading.messages[0];
    reading.add(now.facts, now.readAt, towards);
    this.#rowsRead = rows;
    if (towards === 'newer' && oldest && reading.messages[0]?.text !== oldest.text) {
      this.#reversed = true;
      this.#reached = reading.reaches(kept);
    }
    await onProgress(reading.messages.length);
    return true;
  }
}

/** A page that went away in the middle ends a harvest, it does not undo it. */
export async function orNull<T>(work: Promise<T | null>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ExpectedError && error.code !== 'locker-full') return null;
    throw error;
  }
}
