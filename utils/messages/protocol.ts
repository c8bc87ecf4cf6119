// Everything the contexts say to each other. Two maps, visibly apart: our own pages may ask for anything here,
// a shop page's script may hand evidence in and never read any out.
import type { SaveOutcome } from '../capture/save-outcome.ts';
import type { ErrorCode } from '../errors.ts';
import { type Audience, audienceSchema } from '../evidence/audience.ts';
import { intakeSchema } from '../evidence/case.ts';
import { MAX_NOTICES, noticeSchema } from '../evidence/notice.ts';
import { surfaceSchema } from '../evidence/recording.ts';
import type { ItemReview } from '../evidence/redaction-review.ts';
import { z } from '../evidence/zod.ts';

const itemId = z.string().check(z.regex(/^it_[0-9A-HJKMNP-TV-Z]{26}$/));
const caseId = z.string().check(z.regex(/^cs_[0-9a-z]{20}$/));
const logState = z.strictObject({ locker: z.string(), size: z.int(), root: z.string() });
/** Eight characters are the least that the surfaces accept. */
const passphrase = z.string().check(z.minLength(8), z.maxLength(1024));
const jobId = z.string().check(z.regex(/^jb_[0-9a-z]{12}$/));

/** Answer of every request that can fail in an expected way. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorCode | 'bug'; detail: string };

export const pageRequests = {
  saveTab: z.strictObject({
    tabId: z.int(),
    mode: z.enum(['auto', 'asked']),
    full: z.boolean(),
    force: z.boolean(),
    confirmed: z.boolean(),
  }),
  /** Reads the chat of a tab to its beginning and keeps it whole. */
  harvestChat: z.strictObject({ tabId: z.int(), confirmed: z.boolean() }),
  stopJob: z.strictObject({ jobId }),
  undoItem: z.strictObject({ itemId }),
  restoreItem: z.strictObject({ itemId }),
  /** `caseId` null opens a new case for the item. */
  moveItem: z.strictObject({ itemId, caseId: z.nullable(caseId) }),
  /** The page has staged the blobs under the names of `suppliedFileNames`. */
  saveSupplied: z.strictObject({
    itemId,
    kind: z.enum(['file', 'note', 'chat', 'window']),
    title: z.string(),
    mimes: z.array(z.string()),
    names: z.optional(z.array(z.string())),
    modified: z.optional(z.array(z.nullable(z.number()))),
    surface: z.optional(surfaceSchema),
    caseId: z.nullable(caseId),
    /** The case was found by something in the file and wants one look. */
    guessed: z.optional(z.boolean()),
  }),
  /** The page has staged the files of a recording; null where there was nothing to stage. */
  keepRecording: z.strictObject({ jobId }),
  /** Records the tab itself in the offscreen document. */
  recordTab: z.strictObject({ tabId: z.int(), caseId: z.nullable(caseId) }),
  /** Sent before the browser asks: its question closes the popup. */
  expectRecording: z.strictObject({ tabId: z.int(), caseId: z.nullable(caseId) }),
  /** From the offscreen document: what it was opened for. */
  takeTabRecording: z.strictObject({}),
  tabAddress: z.strictObject({ tabId: z.int() }),
  /** The buyer did something about a case: its alarms are set anew. */
  clockChanged: z.strictObject({ caseId }),
  startCase: z.strictObject({ intake: intakeSchema }),
  /** A time-stamp that the buyer fetched by hand: a TimeStampResp in base64. */
  attachToken: z.strictObject({ token: z.string().check(z.maxLength(90_000)) }),
  beginExport: z.strictObject({ caseId, audience: audienceSchema }),
  /** A page has staged a backup; the worker switches to it or takes its items in. */
  finishRestore: z.strictObject({ mode: z.enum(['replace', 'merge']), backup: logState }),
  /** Everything of ours in this browser, for computers that are not the buyer's. */
  wipeLocker: z.strictObject({ locker: z.string(), size: z.int() }),
  setPassphrase: z.strictObject({ passphrase }),
  changePassphrase: z.strictObject({ passphrase: z.string(), next: passphrase }),
  removePassphrase: z.strictObject({ passphrase: z.string() }),
  unlockLocker: z.strictObject({ passphrase: z.string() }),
  lockLocker: z.strictObject({}),
  /** For our offscreen document, which has no storage: keys of what it records, never the one that opens the locker. */
  sessionKey: z.strictObject({
    act: z.enum(['get', 'set', 'remove']),
    name: z.string().check(z.regex(/^(scope|raw):/)),
    value: z.string(),
  }),
  /** Goes on sealing or opening what a passphrase has not reached yet. */
  convertLocker: z.strictObject({}),
  fillField: z.strictObject({ tabId: z.int(), text: z.string() }),
  /** Sent before the browser asks: its question may close the popup, so the worker finishes the switching on. */
  expectSite: z.strictObject({ origin: z.string() }),
  /** The same for a chat inside the page: once its origin is granted the tab is saved again. */
  expectChat: z.strictObject({ origin: z.string(), tabId: z.int() }),
  /** After the browser granted or the buyer withdrew a site. */
  switchSite: z.strictObject({ origin: z.string(), on: z.boolean() }),
} as const;

/** Everything a page needs to build the same bundle again, also after it was closed in the middle. */
export interface ExportStart {
  jobId: string;
  caseId: string;
  audience: Audience;
  /** Device clock, epoch ms. */
  createdAt: number;
  /** Log size after the export record and its anchor: the bundle shows the locker as of then. */
  size: number;
  /** Items in exhibit order. */
  items: string[];
  /** Handed over in an encrypted zip only; its password is kept nowhere. */
  sealed?: boolean;
  /** What the buyer had decided to hide when it began, by item id. */
  reviews: [itemId: string, review: ItemReview][];
}

export interface FillResult {
  filled: boolean;
  /** Characters that did not fit into the field. */
  cut: number;
  /** Why nothing was filled: no-field, page-restricted … */
  reason: string | null;
}

/** A tab whose picture waits for the offscreen document. */
export interface PendingRecording {
  tabId: number;
  caseId: string | null;
  /** Chromium's name of the tab's picture, good for seconds. */
  streamId: string;
  title: string;
  url: string | null;
  /** CSS px */
  width: number;
  height: number;
}

type PageReplies = {
  saveTab: SaveOutcome;
  harvestChat: SaveOutcome;
  stopJob: null;
  undoItem: null;
  restoreItem: null;
  moveItem: { caseId: string };
  saveSupplied: { itemId: string; caseId: string };
  keepRecording: { itemId: string; caseId: string } | null;
  recordTab: null;
  expectRecording: null;
  takeTabRecording: PendingRecording | null;
  tabAddress: string | null;
  clockChanged: null;
  startCase: { caseId: string };
  attachToken: { size: number; isNew: boolean };
  beginExport: ExportStart;
  /** How many items were merged. */
  finishRestore: { items: number };
  wipeLocker: null;
  setPassphrase: null;
  changePassphrase: null;
  removePassphrase: null;
  unlockLocker: null;
  lockLocker: null;
  sessionKey: string | null;
  convertLocker: null;
  fillField: FillResult;
  expectSite: null;
  expectChat: null;
  switchSite: null;
};

export const shopRequests = {
  /** The chip was clicked: keep this page. */
  handInPage: z.strictObject({
    full: z.boolean(),
    /** Refusals that the chip read as they appeared; the page may be silent about them by now. */
    notices: z.array(noticeSchema).check(z.maxLength(MAX_NOTICES)),
  }),
  /** A further click on the chip: show our case desk beside the page. The page learns nothing of it. */
  openDesk: z.strictObject({}),
} as const;

/** Told back to the page: whether it worked, never what is kept. */
export type HandInResult = 'saved' | 'unchanged' | 'failed' | 'refused';

type ShopReplies = {
  handInPage: HandInResult;
  openDesk: null;
};

export type PageRequest = keyof typeof pageRequests;
export type ShopRequest = keyof typeof shopRequests;
export type PageInput<K extends PageRequest> = z.infer<(typeof pageRequests)[K]>;
export type ShopInput<K extends ShopRequest> = z.infer<(typeof shopRequests)[K]>;
export type PageOutput<K extends PageRequest> = PageReplies[K];
export type ShopOutput<K extends ShopRequest> = ShopReplies[K];

export type ProtocolMap = {
  [K in PageRequest]: (input: PageInput<K>) => Reply<PageOutput<K>>;
} & {
  [K in ShopRequest]: (input: ShopInput<K>) => Reply<ShopOutput<K>>;
};
