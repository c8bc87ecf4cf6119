// What a capture needs from the browser and the locker. Both are handed in; nothing here knows either.
import type { Facts, Message } from '../evidence/facts.ts';
import type { Environment, ItemFileKind } from '../evidence/item.ts';
import type { Notice } from '../evidence/notice.ts';
import type { PageReading } from '../evidence/page-snapshot.ts';
import type { Pixels } from '../log/tile-tree.ts';

export interface TabInfo {
  id: number;
  windowId: number;
  url: string;
  title: string;
  incognito: boolean;
  loading: boolean;
}

/** What a picture is taken of: the browser shoots whatever its window shows. */
export type ShownTab = Pick<TabInfo, 'id' | 'windowId' | 'url'>;

export interface PageMeasure {
  /** CSS px */
  width: number;
  height: number;
  viewportHeight: number;
  dpr: number;
  /** The document itself does not scroll; an element inside does. */
  innerScroller: boolean;
}

/** Which fixed bars a frame of a long picture shows: upper ones first, lower ones last, none between. */
export type FramePosition = 'only' | 'first' | 'middle' | 'last';

export interface PageAccess {
  /** @throws ExpectedError tab-gone */
  tab(tabId: number): Promise<TabInfo>;
  /** @throws ExpectedError page-restricted, page-crashed */
  read(tabId: number): Promise<PageReading>;
  /** Hides password fields and our own chip; the returned function brings them back. */
  cover(tabId: number): Promise<() => Promise<void>>;
  measure(tabId: number): Promise<PageMeasure>;
  /** Scrolls and settles. @returns the real scroll position in CSS px */
  showFrame(tabId: number, y: number, position: FramePosition): Promise<number>;
  leaveStage(tabId: number): Promise<void>;
  /** html2canvas picture where the browser grants no pixels. */
  render(tabId: number): Promise<Blob>;
  /** null where the optional permission is missing. */
  mhtml(tabId: number): Promise<Blob | null>;
}

/** One step of a chat that is read to its ends. */
export interface ChatStep {
  /** still: this end of the chat shows nothing further · gone: the list is no longer there. */
  state: 'moved' | 'still' | 'gone';
  rows: number;
  /** Rows that the page had before the step and has no longer. */
  lost: number;
  /** Nothing loads in a hidden tab. */
  hidden: boolean;
}

/** Screen direction: most chats have their oldest message at the top. */
export type ChatDirection = 'newer' | 'older';

export interface ChatAccess {
  /** Finds the chat that holds these messages, in any frame that may be read; null where there is none. */
  begin(tabId: number, texts: readonly string[]): Promise<{ frameId: number } | null>;
  step(tabId: number, frameId: number, towards: ChatDirection, texts: readonly string[]): Promise<ChatStep>;
  /** Puts the page back as it was. */
  end(tabId: number): Promise<void>;
}

/** What one reading of a chat shows, oldest first. */
export interface ChatWindow {
  readAt: string;
  messages: readonly Message[];
  side: 'before' | 'after';
}

/** Joins overlapping readings of one chat; `seams` counts places where two of them do not meet. */
export type JoinWindows = (windows: readonly ChatWindow[]) => { messages: Message[]; seams: number };

export interface PixelAccess {
  /**
   * Visible part of the tab as PNG.
   * @throws ExpectedError no-permission when only a site grant exists, capture-failed when another tab or page is shown
   */
  visible(tab: ShownTab): Promise<Blob>;
  decode(png: Blob): Promise<Pixels>;
  /** Device px. */
  size(png: Blob): Promise<{ width: number; height: number }>;
  /** JPEG of at most 320 px width. */
  thumbnail(png: Blob): Promise<Blob>;
  canvas(width: number, height: number): StitchCanvas;
}

export interface StitchCanvas {
  /** Draws the PNG's rows from `skip` on at `y`; everything in device px. */
  draw(png: Blob, skip: number, y: number): Promise<void>;
  /** The first `height` rows. @throws ExpectedError capture-failed when the canvas came out blank */
  png(height: number): Promise<Blob>;
}

export interface Surroundings {
  now(): number;
  mono(): number;
  session: string;
  environment(tab: TabInfo | null): Promise<Omit<Environment, 'incidents'>>;
  /** Minutes east of UTC at `now`. */
  timezoneOffset(now: number): number;
}

export interface NewFile {
  kind: ItemFileKind;
  mime: string;
  blob: Blob;
}

export type Recognise = (snapshot: PageReading['snapshot'], now: Date, notices?: readonly Notice[]) => Facts;
