// One click on a visible page, to the tick, against the same artefacts in one bare transaction.
import { type BenchStage, pause } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 15;
/** The browser allows two pictures a second: without a pause one side would wait for the other's quota. */
const PAUSE_MS = 1100;

export async function saveFigures(stage: BenchStage): Promise<Figure[]> {
  // A page that fits into the window: of a longer one the save would shoot the rest too.
  await stage.show(`${stage.shop.origin}/checkout/1`);
  const saves: number[] = [];
  const floors: number[] = [];
  const save = async () => {
    const page = await stage.bench.evaluate((tabId) => globalThis.benchPage.save(tabId, false), stage.tabId);
    return page.ms;
  };
  const floor = async () =>
    (await stage.worker()).evaluate((tabId) => globalThis.benchWorker.saveFloor(tabId), stage.tabId);
  // The first of each opens databases and warms the reader.
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? ['save', 'floor'] : ['floor', 'save']) {
      await pause(PAUSE_MS);
      const ms = await (side === 'save' ? save() : floor());
      if (round >= 0) (side === 'save' ? saves : floors).push(ms);
    }
  }
  return [
    {
      name: 'save, visible page',
      value: median(saves),
      unit: 'ms',
      floor: { name: 'same artefacts in one transaction', value: median(floors) },
      budget: 1.5,
    },
  ];
}
