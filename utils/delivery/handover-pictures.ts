// All pictures that go with a paper: 一图说清 and the numbered exhibits, covered for their recipient and cut to what he takes.
import { paintSheet, textMeasure } from '../browser/paint-sheet.ts';
import { pictureTools } from '../browser/picture-tools.ts';
import { pixelAccess } from '../browser/pixels.ts';
import { shrinkPicture } from '../browser/shrink-picture.ts';
import { EXHIBIT_NAMES, formatMoment } from '../complaint/format-facts.ts';
import type { Recipient } from '../evidence/audience.ts';
import { layoutOnePicture, type PictureCrop } from '../handover/one-picture.ts';
import type { PictureLimits } from '../handover/picture-limits.ts';
import { pictureName } from '../handover/picture-plan.ts';
import type { Locker } from '../locker/database.ts';
import type { ClauseTopic } from '../terms/select-clauses.ts';
import { type ExhibitCopy, type ExhibitGap, exhibitCopies, isCopy, openCopies } from './exhibit-copies.ts';
import {
  type Clock,
  cropOf,
  gapWords,
  onePictureWords,
  shownExhibits,
  telling,
} from './one-picture-of-case.ts';

export interface HandoverRequest {
  caseId: string;
  audience: Recipient;
  /** The paper, as it will be handed over. */
  text: string;
  topics: readonly ClauseTopic[];
  limits: PictureLimits;
  mime: 'image/jpeg' | 'image/png';
}

export interface PreparedPicture {
  name: string;
  blob: Blob;
  /** 0 for 一图说清. */
  exhibit: number;
  /** From 1. */
  no: number;
  covered: boolean;
  unsearched: boolean;
  tooLarge: boolean;
}

export interface PreparedPictures {
  pictures: PreparedPicture[];
  gaps: ExhibitGap[];
}

export interface HandoverHooks {
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/** @throws ExpectedError not-found, export-empty, locker-locked, capture-failed; the signal's reason when stopped */
export async function handoverPictures(
  locker: Locker,
  request: HandoverRequest,
  clock: Clock,
  { onProgress, signal }: HandoverHooks,
): Promise<PreparedPictures> {
  const { caseId, audience, text, limits, mime } = request;
  const source = await openCopies(locker, caseId, audience, text);
  const view = await onePictureWords(locker, source, text, request.topics, clock);
  const wanted = new Set(shownExhibits(source, view));
  const crops: PictureCrop[] = [];
  const shown = new Map<string, Blob>();
  const pieces = new Map<
    number,
    { copy: ExhibitCopy; shrunk: Awaited<ReturnType<typeof shrinkPicture>> }[]
  >();
  const gaps: ExhibitGap[] = [];
  for await (const found of exhibitCopies(source, pictureTools, signal)) {
    onProgress(found.exhibit, source.entries.length);
    if (!isCopy(found)) {
      gaps.push(found);
      continue;
    }
    const moment = formatMoment(found.capturedAt, clock.tzOffsetMin);
    const caption = `证据${found.exhibit} · ${EXHIBIT_NAMES[found.kind]} · 保存于 ${moment}`;
    const shrunk = await shrinkPicture(found.picture, caption, { ...limits, mime });
    pieces.set(found.exhibit, [...(pieces.get(found.exhibit) ?? []), { copy: found, shrunk }]);
    const rects = wanted.has(found.exhibit) ? telling(source, found) : null;
    if (!rects) continue;
    wanted.delete(found.exhibit);
    crops.push(cropOf(source, found, await pixelAccess.size(found.picture), rects, clock.tzOffsetMin));
    shown.set(`exhibit-${found.exhibit}`, found.picture);
  }
  // What went wrong comes before what was bought.
  const order = shownExhibits(source, view);
  crops.sort((a, b) => order.indexOf(a.exhibit) - order.indexOf(b.exhibit));
  const missing = [...view.missing, ...gaps.filter(({ reason }) => reason !== 'no-picture').map(gapWords)];
  const sheet = layoutOnePicture({ ...view, crops, missing }, textMeasure());
  const exhibits = [...pieces.values()].flatMap((copies) => numbered(copies, mime));
  return {
    pictures: [await overview(await paintSheet(sheet, shown), limits.bytes, mime), ...exhibits],
    gaps,
  };
}

function numbered(
  copies: readonly { copy: ExhibitCopy; shrunk: Awaited<ReturnType<typeof shrinkPicture>> }[],
  mime: string,
): PreparedPicture[] {
  const all = copies.flatMap(({ copy, shrunk }) => shrunk.map((piece) => ({ copy, piece })));
  return all.map(({ copy: { exhibit, covered, unsearched }, piece: { blob, tooLarge } }, i) => ({
    name: pictureName(exhibit, i + 1, all.length, mime),
    blob,
    exhibit,
    no: i + 1,
    covered,
    unsearched,
    tooLarge,
  }));
}

const QUALITIES = [0.92, 0.85, 0.75, 0.6];

/** Never made narrower: its letters are as small as a phone allows. */
async function overview(painted: Blob, most: number, mime: string): Promise<PreparedPicture> {
  let blob = painted;
  if (mime === 'image/jpeg') {
    const image = await createImageBitmap(painted);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    image.close();
    for (const quality of QUALITIES) {
      blob = await canvas.convertToBlob({ type: mime, quality });
      if (blob.size <= most) break;
    }
  }
  const name = mime === 'image/jpeg' ? '一图说清.jpg' : '一图说清.png';
  return { name, blob, exhibit: 0, no: 1, covered: true, unsearched: false, tooLarge: blob.size > most };
}
