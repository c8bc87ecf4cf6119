// What a harvest has read so far: windows joined, and the facts of each window kept.
import type { Facts, MerchantPromise, Message, PageSecret, Statement } from '../evidence/facts.ts';
import type { ChatDirection, JoinWindows } from './world.ts';

/** Messages that must agree in a row before a chat counts as known from there on. */
const KNOWN_RUN = 6;
const KNOWN_LETTERS = 12;

export class ChatReading {
  messages: Message[];
  windows = 1;
  seams = 0;
  /** What the window with the oldest message says is missing. */
  gaps: Facts['transcriptGaps'];
  /** The newest window, by whose words the page finds its list again. */
  texts: string[];
  readonly #join: JoinWindows;
  readonly #first: Facts;
  readonly #promises = new Map<string, MerchantPromise>();
  readonly #secrets = new Map<string, PageSecret>();
  readonly #statements = new Map<string, { statement: Statement; of: Message }>();
  #readAt: string;

  constructor(first: Facts, readAt: string, join: JoinWindows) {
    this.#join = join;
    this.#first = first;
    this.#readAt = readAt;
    this.messages = [...first.transcript];
    this.texts = textsOf(first);
    this.gaps = first.transcriptGaps;
    this.#collect(first, false);
  }

  add(facts: Facts, readAt: string, towards: ChatDirection): void {
    this.windows++;
    this.#collect(facts, true);
    if (facts.transcript.length === 0) return;
    this.texts = textsOf(facts);
    const joined = this.#join([
      { readAt: this.#readAt, messages: this.messages, side: 'after' },
      { readAt, messages: facts.transcript, side: towards === 'older' ? 'before' : 'after' },
    ]);
    this.#readAt = readAt;
    const shown = joined.messages[0];
    if (shown && facts.transcript.some((message) => isSame(message, shown))) this.gaps = facts.transcriptGaps;
    this.messages = joined.messages;
    // A seam between windows stays one: what was joined counts as whole in the next round.
    this.seams += joined.seams;
  }

  /** Whether the oldest messages read are in a chat that is kept from its beginning. */
  reaches(kept: readonly (readonly Message[])[]): boolean {
    const oldest = this.messages.slice(0, KNOWN_RUN);
    const letters = oldest.reduce((sum, { text }) => sum + text.length, 0);
    if (oldest.length === 0 || letters < KNOWN_LETTERS) return false;
    return kept.some((known) =>
      known.some((_, i) => oldest.every((message, n) => isSame(known[i + n], message))),
    );
  }

  /** The first window's facts with the whole chat; places of secrets seen later are not on the picture. */
  facts(gaps: Facts['transcriptGaps']): Facts {
    const statements = [...this.#statements.values()].flatMap(({ statement, of }) => {
      const message = this.messages.findIndex((known) => isSame(known, of));
      return message < 0 ? [] : [{ ...statement, message }];
    });
    return {
      ...this.#first,
      transcript: this.messages,
      transcriptGaps: gaps,
      statements: statements.sort((a, b) => a.message - b.message),
      promises: [...this.#promises.values()],
      secrets: [...this.#secrets.values()],
    };
  }

  #collect(facts: Facts, later: boolean): void {
    for (const promise of facts.promises) {
      if (!this.#promises.has(promise.text)) this.#promises.set(promise.text, promise);
    }
    for (const secret of facts.secrets) {
      if (!this.#secrets.has(secret.value))
        this.#secrets.set(secret.value, later ? { ...secret, boxes: [] } : secret);
    }
    for (const statement of facts.statements) {
      const of = facts.transcript[statement.message];
      if (of) this.#statements.set(`${statement.kind} ${statement.text} ${of.at ?? ''}`, { statement, of });
    }
  }
}

function isSame(known: Message | undefined, message: Message): boolean {
  return known?.text === message.text && known.sender === message.sender;
}

function textsOf({ transcript }: Facts): string[] {
  return transcript.map(({ text }) => text).filter((text) => text !== '');
}
