// One chat being read to its ends: a step scrolls or presses the chat's own control for older messages and waits for what comes.
import { type ChatPlace, findChat } from './chat-place.ts';
import { drawnSpan, lostRows, type Rows, rowsOf, sameRows, scrollEnds, viewportTop } from './chat-rows.ts';
import { ScrollKeeper } from './chat-scroll.ts';
import type { ShadowOpener } from './flat-tree.ts';
import type { HarvestStep, Towards } from './harvester-api.ts';
import { loadControls } from './load-earlier.ts';

/** Part of the window by which a step moves: what is left lets two windows be joined. */
const STEP = 0.7;
const POLL_MS = 50;
const QUIET_MS = 150;
const MOVED_MS = 120;
/** How long an end of the chat is waited at before it counts as one. */
const EDGE_MS = 900;
const CLICKED_MS = 3000;
const LOADING_MS = 6000;
const LOADING = /加载中|正在加载|载入中|loading/i;
const DEAD_CLICKS = 2;
/** So few messages may have been taken for their own list. */
const FEW = 3;

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

export class HarvestSession {
  readonly #open: ShadowOpener;
  readonly #keeper: ScrollKeeper;
  #place: ChatPlace;
  #grewAbove = false;
  #deadClicks = 0;
  #texts: readonly string[] = [];

  constructor(place: ChatPlace, open: ShadowOpener) {
    this.#open = open;
    this.#place = place;
    this.#keeper = new ScrollKeeper(place.scroller, rowsOf(place.list).keys());
  }

  async step(towards: Towards, texts: readonly string[]): Promise<HarvestStep> {
    this.#texts = texts;
    if (!this.#isThere()) return { state: 'gone', rows: 0, lost: 0, hidden: false };
    const before = this.#look();
    const clicked = this.#press(towards, before.rows);
    if (!clicked) this.#scroll(towards, before.rows);
    const after = await this.#settle(before, clicked, towards);
    if (!this.#isThere()) return { state: 'gone', rows: 0, lost: 0, hidden: false };
    const changed = !sameRows(before.rows, after.rows);
    if (clicked) this.#deadClicks = changed ? 0 : this.#deadClicks + 1;
    if (towards === 'older' && changed && lostRows(before.rows, after.rows) === 0) this.#grewAbove = true;
    const moved = changed || Math.abs(after.top - before.top) > 1 || after.height !== before.height;
    return {
      state: moved ? 'moved' : 'still',
      rows: after.rows.size,
      lost: lostRows(before.rows, after.rows),
      hidden: document.visibilityState === 'hidden',
    };
  }

  end(): void {
    this.#keeper.restore(this.#grewAbove);
  }

  /** A list that was drawn anew is looked for again by its newest words. */
  #isThere(): boolean {
    const { list, scroller, held } = this.#place;
    const isKnown = held >= FEW || this.#texts.length <= held;
    if (isKnown && isAlive(list) && isAlive(scroller)) return true;
    const again = findChat(this.#texts, this.#open);
    if (again) this.#place = again;
    // Drawn anew with other words: what scrolls is still the same box.
    else if (isAlive(scroller)) this.#place = { list: scroller, scroller, held: 0 };
    else return false;
    return true;
  }

  #look(): { rows: Rows; top: number; height: number } {
    if (!isAlive(this.#place.list)) this.#isThere();
    const { list, scroller } = this.#place;
    return { rows: rowsOf(list), top: scroller.scrollTop, height: scroller.scrollHeight };
  }

  #press(towards: Towards, rows: Rows): boolean {
    if (this.#deadClicks >= DEAD_CLICKS) return false;
    const { list, scroller } = this.#place;
    const isPage = scroller === scroller.ownerDocument.scrollingElement;
    // On a page that scrolls as a whole only what stands with the list belongs to it.
    const around = isPage ? besideList(list) : scroller;
    const span = drawnSpan(rows, scroller);
    const middle = span ? (span.top + span.bottom) / 2 - scroller.scrollTop + viewportTop(scroller) : 0;
    const control = loadControls(around, this.#open).find((found) => {
      const box = found.getBoundingClientRect();
      return span === null || box.top < middle === (towards === 'older');
    });
    control?.click();
    return control !== undefined;
  }

  #scroll(towards: Towards, rows: Rows): void {
    const { scroller } = this.#place;
    const { low, high } = scrollEnds(scroller);
    const span = drawnSpan(rows, scroller);
    const page = scroller.clientHeight;
    const up = towards === 'older';
    const edge = up ? low : high;
    const drawnToEdge =
      span !== null && (up ? span.top - low < page : scroller.scrollHeight - span.bottom < page);
    const stepped = scroller.scrollTop + (up ? -1 : 1) * Math.max(60, STEP * page);
    const wanted = drawnToEdge ? edge : Math.min(high, Math.max(low, stepped));
    // Loaders listen for movement: at the end already, a little of it wakes them.
    if (Math.abs(scroller.scrollTop - wanted) < 1) scroller.scrollTop = wanted + (up ? 40 : -40);
    scroller.scrollTop = wanted;
    this.#tellHidden();
  }

  /** A hidden tab fires no scroll events of its own. */
  #tellHidden(): void {
    const { scroller } = this.#place;
    if (document.visibilityState !== 'hidden') return;
    const isPage = scroller === scroller.ownerDocument.scrollingElement;
    (isPage ? scroller.ownerDocument : scroller).dispatchEvent(new Event('scroll', { bubbles: isPage }));
  }

  async #settle(before: { rows: Rows }, clicked: boolean, towards: Towards) {
    const startedAt = performance.now();
    const { low, high } = scrollEnds(this.#place.scroller);
    const top = this.#place.scroller.scrollTop;
    const atEdge = Math.abs(top - (towards === 'older' ? low : high)) < 2;
    const patience = clicked ? CLICKED_MS : atEdge ? EDGE_MS : MOVED_MS;
    let last = this.#look();
    let quietSince = startedAt;
    for (;;) {
      await pause(POLL_MS);
      const now = this.#look();
      const time = performance.now();
      if (!sameRows(last.rows, now.rows) || last.height !== now.height) quietSince = time;
      last = now;
      const came = !sameRows(before.rows, now.rows);
      const enough = came || !(clicked || atEdge) ? QUIET_MS : patience;
      const waited = time - startedAt;
      if (time - quietSince >= enough && waited >= MOVED_MS && !(isLoading(now.rows) && !came)) return now;
      if (waited > LOADING_MS) return now;
    }
  }
}

function isAlive(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}

/** The list's own box and the box around it, as long as that is not the page. */
function besideList(list: Element): Element {
  const around = list.parentElement;
  return around && around !== list.ownerDocument.body && around !== list.ownerDocument.documentElement
    ? around
    : list;
}

function isLoading(rows: Rows): boolean {
  const all = [...rows.values()];
  return [...all.slice(0, 2), ...all.slice(-2)].some(
    (words) => words.trim().length < 30 && LOADING.test(words),
  );
}
