import { describe, expect, it } from 'vitest';
import { harvestChat } from '../../../utils/capture/harvest-chat.ts';
import { recoverSaves } from '../../../utils/capture/recover.ts';
import { readingsWithSecrets } from '../../../utils/delivery/case-secrets.ts';
import { readFacts } from '../../../utils/locker/facts.ts';
import { readBack, readFile, readItem } from '../../../utils/locker/items.ts';
import { goneTab, type HarvestLab, messageOf, messages, openHarvestLab } from './harvest-lab.ts';

const request = { tabId: 1, confirmed: false };

async function harvested(lab: HarvestLab) {
  const outcome = await harvestChat(lab.tools, request);
  if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
  const row = await lab.locker.items.get(outcome.itemId);
  if (!row) throw new Error('no item');
  const { files } = readItem(row);
  const name = files.find(({ kind }) => kind === 'transcript')?.name ?? '';
  const file = JSON.parse(new TextDecoder().decode(await readFile(lab.locker, outcome.itemId, name)));
  const facts = await readFacts(lab.locker, outcome.itemId);
  return { outcome, row, files, file, facts };
}

describe('a whole chat', () => {
  it.each([
    ['a list that keeps its rows', { keeps: 10_000 }],
    ['a virtual list', { keeps: 14, stride: 6 }],
    ['a chat scrolled to its middle', { from: 40, to: 52, keeps: 14, stride: 6 }],
  ])('of %s is kept from its beginning to its end', async (_, change) => {
    const lab = await openHarvestLab(change);
    const { outcome, row, file, facts, files } = await harvested(lab);
    expect(file.messages.map((message: { text: string }) => message.text)).toEqual(
      messages(0, 100).map(({ text }) => text),
    );
    expect(file).toMatchObject({ v: 1, end: 'beginning', gaps: [] });
    expect(facts?.transcript).toHaveLength(100);
    expect(files.map(({ name }) => name)).toContain('5-transcript.json');
    expect(row).toMatchObject({ state: 'saved', kind: 'chat', method: 'pixel' });
    expect(outcome.incidents).toEqual([]);
    expect(await readBack(lab.locker, outcome.itemId)).toBeNull();
    expect(lab.chat.ended).toBe(1);
  });

  it('stops at two thousand messages and says so', async () => {
    const lab = await openHarvestLab({ all: messages(0, 2600), stride: 100 });
    const { file, outcome } = await harvested(lab);
    expect(file.messages).toHaveLength(2000);
    expect(file.messages[1999]).toEqual(messageOf(2599));
    expect(file).toMatchObject({ end: 'rows', gaps: ['cut'] });
    expect(outcome.incidents).toEqual(['chat-rows']);
  });

  it('stops when the buyer says so and keeps what was read', async () => {
    const lab = await openHarvestLab();
    lab.chat.onStep = (step) => step === 6 && lab.stop.abort();
    const { file, outcome } = await harvested(lab);
    expect(file.end).toBe('stopped');
    expect(file.messages.length).toBeGreaterThan(10);
    expect(file.messages.at(-1)).toEqual(messageOf(99));
    expect(outcome.incidents).toEqual(['chat-stopped']);
    expect(lab.chat.ended).toBe(1);
  });

  it('that never ends is left after its time', async () => {
    const lab = await openHarvestLab();
    let mono = 0;
    lab.tools.world.mono = () => (mono += 30_000);
    expect((await harvested(lab)).outcome.incidents).toEqual(['chat-time']);
  });

  it.each([
    [
      'shows another page',
      (lab: HarvestLab) => {
        lab.chat.url = 'https://shop.example/other';
      },
    ],
    [
      'closes',
      (lab: HarvestLab) => {
        lab.tools.chats.step = goneTab;
      },
    ],
  ])('whose tab %s ends in what was read', async (_, happen) => {
    const lab = await openHarvestLab();
    lab.chat.onStep = (step) => step === 5 && happen(lab);
    if (_ === 'closes') happen(lab);
    const { outcome, file } = await harvested(lab);
    expect(outcome.incidents).toEqual(['chat-navigated']);
    expect(file.messages.at(-1)).toEqual(messageOf(99));
  });

  it('that grows while it is read is kept with what came in', async () => {
    const lab = await openHarvestLab({ all: messages(0, 60) });
    lab.chat.onStep = (step) => {
      if (step !== 5) return;
      lab.chat.all.push(messageOf(60), messageOf(61));
      lab.chat.to = 62;
    };
    const { file } = await harvested(lab);
    expect(file.messages).toEqual(messages(0, 62));
  });

  it('is read only as far back as the case keeps it', async () => {
    const first = await openHarvestLab({ all: messages(0, 80) });
    await harvested(first);
    const second = await openHarvestLab({ all: messages(0, 100) }, first);
    const { file, outcome } = await harvested(second);
    expect(file.end).toBe('kept');
    expect(outcome.incidents).toEqual(['chat-kept']);
    expect(file.messages.length).toBeLessThan(60);
    expect(second.chat.steps).toBeLessThan(first.chat.steps);
    const third = await openHarvestLab({ all: messages(0, 120) }, first);
    expect((await harvested(third)).file.end).toBe('kept');
  });

  it('gives up its secrets to masking, those of older messages too', async () => {
    const lab = await openHarvestLab();
    const quoted = { ...messageOf(3), text: '卡密：KM7Q-2P9X-44TZ-W8RD 您再试试' };
    lab.chat.all.splice(3, 1, quoted);
    const { row } = await harvested(lab);
    const readings = await readingsWithSecrets(lab.locker, [row.id]);
    const secrets = readings.flatMap((reading) => reading.secrets.map(({ value }) => value));
    expect(secrets.join(' ')).toContain('KM7Q-2P9X-44TZ-W8RD');
  });

  it('is no chat where none is read', async () => {
    const lab = await openHarvestLab({ all: messages(0, 10), from: 10 });
    expect(await harvestChat(lab.tools, request)).toMatchObject({ state: 'failed', error: 'no-chat' });
    expect(await lab.locker.items.count()).toBe(0);
  });

  it('cut off by a killed worker is finished at the next start and marked', async () => {
    const lab = await openHarvestLab({ all: messages(0, 300) });
    let mono = 0;
    lab.tools.world.mono = () => (mono += 2000);
    const lost = new Promise<never>(() => {});
    const reached = new Promise<void>((resolve) => {
      const { step } = lab.tools.chats;
      lab.tools.chats.step = (...given) => {
        if (lab.chat.steps < 12) return step(...given);
        resolve();
        return lost;
      };
    });
    void harvestChat(lab.tools, request);
    await reached;
    await recoverSaves({ ...lab.tools, locker: { ...lab.tools.locker, cutOffJobs: () => orphans(lab) } });
    const [row] = await lab.locker.items.toArray();
    expect(row).toMatchObject({ state: 'saved', kind: 'chat' });
    expect(row && readItem(row).environment.incidents).toEqual(['chat-interrupted']);
    expect(row && readItem(row).files.some(({ kind }) => kind === 'transcript')).toBe(true);
    expect((await lab.locker.jobs.toArray())[0]?.state).toBe('interrupted');
    expect((await readFacts(lab.locker, row?.id ?? ''))?.transcript.length).toBeGreaterThan(10);
  });
});

/** The running jobs as a worker of another life finds them. */
async function orphans(lab: HarvestLab) {
  const rows = await lab.locker.jobs.toArray();
  return rows.map(({ id, tabId, step, resume, itemId }) => ({
    id,
    tabId,
    step: step as 'harvesting',
    resume: resume as never,
    itemId,
  }));
}
