// A page's form as the surfaces see it: every frame that may be reached, through the filler script. Nothing here submits anything.
import { browser } from 'wxt/browser';
import { toBase64 } from '../evidence/bytes.ts';
import {
  type AttachOutcome,
  attachOutcomeSchema,
  type ChooseOutcome,
  chooseOutcomeSchema,
  type FileTarget,
  type FillOutcome,
  type FillProblem,
  type FormField,
  fillOutcomeSchema,
  type OptionList,
  optionListSchema,
  pageFormSchema,
  type UndoOutcome,
  undoOutcomeSchema,
} from '../evidence/page-form.ts';
import type { FillerApi } from '../filling/filler-api.ts';
import { inject } from './page-access.ts';

/** A thing of a page and the frame it is in. */
export type Placed<T> = T & { frameId: number };

export interface TabForm {
  /** Likeliest first; what the buyer was in last before all others. */
  fields: Placed<FormField>[];
  lists: Placed<OptionList>[];
  files: Placed<FileTarget>[];
  closedFrames: number;
}

export type PageProblem = Extract<FillProblem, 'page-restricted' | 'not-granted' | 'tab-gone'>;

export class FillError extends Error {
  override readonly name = 'FillError';
  readonly problem: PageProblem;

  constructor(problem: PageProblem, cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

function problemOf(error: unknown): PageProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (/No tab with id|tab was closed|No frame with id|was removed|Invalid tab ID|error page/i.test(message)) {
    return 'tab-gone';
  }
  const forbidden =
    /chrome:\/\/|chrome-extension:|moz-extension|about:|extensions gallery|view-source|devtools/i;
  return forbidden.test(message) ? 'page-restricted' : 'not-granted';
}

async function call<K extends keyof FillerApi>(
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean },
  name: K,
  ...args: Parameters<FillerApi[K]>
): Promise<{ frameId: number; result: unknown }[]> {
  try {
    const results = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      func: (method: string, parameters: unknown[]) => {
        const api = globalThis.cardproofFiller;
        const found: unknown = api && Reflect.get(api, method);
        return typeof found === 'function' ? Reflect.apply(found, api, parameters) : null;
      },
      args: [name, args],
    } as Parameters<typeof browser.scripting.executeScript>[0]);
    return results.map(({ frameId, result }) => ({ frameId, result: result as unknown }));
  } catch (error) {
    throw new FillError(problemOf(error), error);
  }
}

async function callFrame<K extends keyof FillerApi>(
  tabId: number,
  frameId: number,
  name: K,
  ...args: Parameters<FillerApi[K]>
): Promise<unknown> {
  const [frame] = await call({ tabId, frameIds: [frameId] }, name, ...args);
  return frame?.result ?? null;
}

/** @throws FillError where the page may not be read */
export async function scanForm(tabId: number): Promise<TabForm> {
  await inject(tabId, '/filler.js', true).catch((error: unknown) => {
    throw new FillError(problemOf(error), error);
  });
  const frames = (await call({ tabId, allFrames: true }, 'scan')).flatMap(({ frameId, result }) => {
    const form = pageFormSchema.safeParse(result);
    return form.success ? [{ frameId, form: form.data }] : [];
  });
  const placed = <T>(pick: (form: (typeof frames)[number]['form']) => T[]): Placed<T>[] =>
    frames.flatMap(({ frameId, form }) => pick(form).map((thing) => ({ ...thing, frameId })));
  const read = new Set(frames.map(({ frameId }) => frameId));
  const shut = frames.reduce((sum, { form }) => sum + form.closedFrames, 0);
  return {
    fields: placed(({ fields }) => fields).sort(
      (a, b) => Number(b.focused) - Number(a.focused) || b.score - a.score,
    ),
    lists: placed(({ lists }) => lists),
    files: placed(({ files }) => files),
    // A frame of another site that was granted is closed to its parent and open to us.
    closedFrames: Math.max(0, shut - [...read].filter((frameId) => frameId !== 0).length),
  };
}

type FieldRef = Pick<Placed<FormField>, 'id' | 'frameId'>;

/** @throws FillError */
export async function fillPageField(
  tabId: number,
  { id, frameId }: FieldRef,
  text: string,
  tooLong: 'refuse' | 'cut' = 'refuse',
): Promise<FillOutcome> {
  const result = await callFrame(tabId, frameId, 'write', id, text, tooLong);
  const outcome = fillOutcomeSchema.safeParse(result);
  return outcome.success ? outcome.data : { problem: 'field-gone', field: null, cut: 0 };
}

/** @throws FillError */
export async function undoFill(tabId: number, { id, frameId }: FieldRef): Promise<UndoOutcome> {
  const outcome = undoOutcomeSchema.safeParse(await callFrame(tabId, frameId, 'undo', id));
  return outcome.success ? outcome.data : 'gone';
}

/** @throws FillError */
export async function showField(tabId: number, { id, frameId }: FieldRef): Promise<boolean> {
  return (await callFrame(tabId, frameId, 'show', id)) === true;
}

/** @returns null where nothing opened @throws FillError */
export async function openList(
  tabId: number,
  { id, frameId }: Pick<Placed<OptionList>, 'id' | 'frameId'>,
): Promise<Placed<OptionList> | null> {
  const opened = optionListSchema.safeParse(await callFrame(tabId, frameId, 'open', id));
  return opened.success ? { ...opened.data, frameId } : null;
}

/** @throws FillError */
export async function chooseListOption(
  tabId: number,
  { id, frameId }: Pick<Placed<OptionList>, 'id' | 'frameId'>,
  option: number,
): Promise<ChooseOutcome> {
  const outcome = chooseOutcomeSchema.safeParse(await callFrame(tabId, frameId, 'choose', id, option));
  return outcome.success ? outcome.data : 'gone';
}

/** @throws FillError */
export async function attachToPage(
  tabId: number,
  { id, frameId }: Pick<Placed<FileTarget>, 'id' | 'frameId'>,
  files: readonly { name: string; blob: Blob }[],
): Promise<AttachOutcome> {
  for (const { name, blob } of files) {
    const base64 = toBase64(new Uint8Array(await blob.arrayBuffer()));
    await callFrame(tabId, frameId, 'stage', name, blob.type, base64);
  }
  const outcome = attachOutcomeSchema.safeParse(await callFrame(tabId, frameId, 'attach', id));
  return outcome.success ? outcome.data : { state: 'gone', files: 0 };
}
