// A long page as one or several pictures: scroll, shoot, join. Rows are device px; nothing is scaled.
import { ExpectedError } from '../errors.ts';
import type { FramePosition, PageAccess, PageMeasure, PixelAccess, ShownTab, StitchCanvas } from './world.ts';

/** Canvases fail silently beyond 65,535 px a side or 268 Mpx (measured); this also bounds memory at 84 MB for 1,280 px. */
export const MAX_TILE_HEIGHT = 16_384;
/** A page longer than this is cut, and says so: 400 frames are more than three minutes. */
export const MAX_FRAMES = 400;

export interface Frame {
  y: number;
  h: number;
}

export interface Stitched {
  images: Blob[];
  frames: Frame[];
  /** `stopped` by the buyer, `cut` at the frame limit, `inner` part of a page that scrolls inside itself, or whole. */
  end: 'whole' | 'stopped' | 'cut' | 'inner';
}

/** CSS y positions of the frames; the last one is aligned to the page's bottom. */
export function framePositions(measure: PageMeasure): number[] {
  const { height, viewportHeight } = measure;
  if (viewportHeight < 1) throw new ExpectedError('page-empty', 'window has no height');
  const last = Math.max(0, height - viewportHeight);
  const positions: number[] = [];
  for (let y = 0; y < last; y += viewportHeight) positions.push(y);
  return [...positions, last];
}

function positionName(index: number, count: number): FramePosition {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}

/** Collects frames into canvases of at most MAX_TILE_HEIGHT rows. */
class Mosaic {
  readonly images: Blob[] = [];
  readonly frames: Frame[] = [];
  #canvas: StitchCanvas | null = null;
  #top = 0;
  #canvasHeight = 0;
  #filled = 0;
  readonly #pixels: PixelAccess;
  readonly #total: number;

  constructor(pixels: PixelAccess, totalHeight: number) {
    this.#pixels = pixels;
    this.#total = totalHeight;
  }

  async add(png: Blob, size: { width: number; height: number }, y: number): Promise<void> {
    let skip = Math.max(0, this.#filled - y);
    if (skip >= size.height) return;
    this.frames.push({ y: y + skip, h: size.height - skip });
    while (skip < size.height) {
      const canvas = await this.#canvasAt(y + skip, size.width);
      const rows = Math.min(size.height - skip, this.#top + this.#canvasHeight - (y + skip));
      await canvas.draw(png, skip, y + skip - this.#top);
      skip += rows;
      this.#filled = y + skip;
    }
  }

  async #canvasAt(y: number, width: number): Promise<StitchCanvas> {
    if (this.#canvas && y < this.#top + this.#canvasHeight) return this.#canvas;
    await this.#close();
    this.#top = y;
    this.#canvasHeight = Math.min(MAX_TILE_HEIGHT, Math.max(1, this.#total - y));
    this.#canvas = this.#pixels.canvas(width, this.#canvasHeight);
    return this.#canvas;
  }

  async #close(): Promise<void> {
    if (this.#canvas) this.images.push(await this.#canvas.png(this.#filled - this.#top));
    this.#canvas = null;
  }

  async finish(): Promise<void> {
    await this.#close();
  }
}

export interface StitchOptions {
  tab: ShownTab;
  signal: AbortSignal;
  onProgress(done: number, total: number): Promise<void>;
}

/**
 * The page is always put back as it was, also after an error.
 * @throws ExpectedError capture-failed, page-empty, tab-gone
 */
export async function stitchPage(
  page: PageAccess,
  pixels: PixelAccess,
  { tab, signal, onProgress }: StitchOptions,
): Promise<Stitched> {
  const measure = await page.measure(tab.id);
  const all = framePositions(measure);
  const positions = all.slice(0, MAX_FRAMES);
  const mosaic = new Mosaic(pixels, Math.round(measure.height * measure.dpr));
  let done = 0;
  try {
    for (const [index, wanted] of positions.entries()) {
      if (signal.aborted) break;
      await onProgress(index, positions.length);
      const y = await page.showFrame(tab.id, wanted, positionName(index, all.length));
      const png = await pixels.visible(tab);
      await mosaic.add(png, await pixels.size(png), Math.round(y * measure.dpr));
      done++;
    }
  } finally {
    await page.leaveStage(tab.id);
  }
  await mosaic.finish();
  const end = endOf(done, positions.length, all.length, measure.innerScroller);
  return { images: mosaic.images, frames: mosaic.frames, end };
}

function endOf(done: number, planned: number, all: number, innerScroller: boolean): Stitched['end'] {
  if (done < planned) return 'stopped';
  if (planned < all) return 'cut';
  return innerScroller ? 'inner' : 'whole';
}
