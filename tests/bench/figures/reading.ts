// The shipped reader and recogniser on pages of 5,000 elements, against one walk over the same page's text.
import { htmlReply } from '../../shop/reply.ts';
import { openSite } from '../../shop/site.ts';
import type { BenchStage } from '../bench-stage.ts';
import type { ReadingTimes } from '../bench-worker.ts';
import { type Figure, median } from '../figure.ts';
import { READING_PAGES } from './reading-pages.ts';

const ROUNDS = 9;

export async function readingFigures(stage: BenchStage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, page] of Object.entries(READING_PAGES)) {
    const answer = () => htmlReply(page());
    const site = await openSite([{ method: 'GET', path: '/page', answer }], 0);
    try {
      figures.push(figureOf(name, await readings(stage, `http://127.0.0.1:${site.port}/page`)));
    } finally {
      await site.close();
    }
  }
  return figures;
}

async function readings(stage: BenchStage, url: string): Promise<ReadingTimes[]> {
  await stage.show(url);
  const rounds: ReadingTimes[] = [];
  for (let round = 0; round < ROUNDS; round++) {
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

function figureOf(name: string, rounds: readonly ReadingTimes[]): Figure {
  const [sample] = rounds;
  const read = median(rounds.map((round) => round.read));
  const recognise = median(rounds.map((round) => round.recognise));
  return {
    name: `recognise, ${name}, ${sample?.elements ?? 0} elements`,
    value: median(rounds.map((round) => round.read + round.recognise)),
    unit: 'ms',
    floor: { name: 'one text walk with boxes and styles', value: median(rounds.map((round) => round.walk)) },
    budget: 3,
    note: `reader ${read.toFixed(1)} ms, recogniser ${recognise.toFixed(1)} ms, ${sample?.texts ?? 0} texts`,
  };
}
