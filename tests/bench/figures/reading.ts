// The shipped reader and recogniser on pages of three sizes, against one walk over the same page's text.
import { htmlReply } from '../../shop/reply.ts';
import { openSite } from '../../shop/site.ts';
import type { BenchStage } from '../bench-stage.ts';
import type { ReadingTimes } from '../bench-worker.ts';
import { type Figure, median } from '../figure.ts';
import { READING_PAGES, SIZES } from './reading-pages.ts';

const ROUNDS = 9;
/** A page of 50,000 elements takes seconds a round. */
const ROUNDS_OF_LARGE = 5;
const BUDGETED = 5_000;

export async function readingFigures(stage: BenchStage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, page] of Object.entries(READING_PAGES)) {
    for (const size of SIZES) {
      const answer = () => htmlReply(page(size));
      const site = await openSite([{ method: 'GET', path: '/page', answer }], 0);
      try {
        const rounds = size > BUDGETED ? ROUNDS_OF_LARGE : ROUNDS;
        const times = await readings(stage, `http://127.0.0.1:${site.port}/page`, rounds);
        figures.push(figureOf(name, times, size === BUDGETED ? 3 : null));
      } finally {
        await site.close();
      }
    }
  }
  return figures;
}

async function readings(stage: BenchStage, url: string, count: number): Promise<ReadingTimes[]> {
  await stage.show(url);
  const rounds: ReadingTimes[] = [];
  for (let round = 0; round < count; round++) {
    // A new document each time: a save meets a page only once.
    await stage.page.reload();
    await stage.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 200))),
    );
    const first: 'read' | 'walk' = round % 2 === 0 ? 'read' : 'walk';
    const worker = await stage.worker();
    rounds.push(
      await worker.evaluate((id, order) => globalThis.benchWorker.reading(id, order), stage.tabId, first),
    );
  }
  return rounds;
}

function figureOf(name: string, rounds: readonly ReadingTimes[], budget: number | null): Figure {
  const [sample] = rounds;
  const read = median(rounds.map((round) => round.read));
  const recognise = median(rounds.map((round) => round.recognise));
  const each = (ms: number) =>
    `${((1000 * ms) / Math.max(1, sample?.elements ?? 0)).toFixed(1)} µs an element`;
  return {
    name: `recognise, ${name}, ${sample?.elements ?? 0} elements`,
    value: median(rounds.map((round) => round.read + round.recognise)),
    unit: 'ms',
    floor: { name: 'one text walk with boxes and styles', value: median(rounds.map((round) => round.walk)) },
    budget,
    note: `reader ${read.toFixed(1)} ms = ${each(read)}, recogniser ${recognise.toFixed(1)} ms = ${each(recognise)}, ${sample?.texts ?? 0} texts`,
  };
}
