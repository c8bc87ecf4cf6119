// Proves: triage reads pages with their words out of the locker, follows what the buyer chose, and is silent where it cannot read.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readCaseView } from '../../../utils/delivery/case-view.ts';
import { problemOf, readTriage } from '../../../utils/delivery/triage-case.ts';
import { keepChoices, readChoices } from '../../../utils/locker/choices.ts';
import { factsOf } from '../capture/capture-lab.ts';
import { keepText, openLab } from '../locker/locker-lab.ts';

async function refusedLab() {
  const lab = await openLab();
  const page = await keepText(lab, '系统检测到您的账号来源违规，已被官方收回');
  const other = await keepText(lab, '兑换失败', page.caseId);
  await lab.locker.facts.where('itemId').equals(other.id).delete();
  await lab.locker.facts.add({
    itemId: other.id,
    reader: 'test/1',
    at: other.capturedAt,
    facts: { ...factsOf(), failure: { kind: 'used', code: '1003', text: '卡密已被使用' } },
  });
  return { ...lab, caseId: page.caseId, other };
}

it('proposes from facts and from words that only the page has', async () => {
  const { locker, caseId } = await refusedLab();
  const live = await readTriage(locker, caseId);
  expect(live?.triage.proposals.map(({ code }) => code)).toEqual(['P02', 'P06']);
  expect(live?.triage.proposals[1]?.reasons).toMatchObject([{ code: 'page-says', exhibit: 1 }]);
  expect(live?.known.pages.map(({ words }) => words.length > 0)).toEqual([true, true]);
});

it('follows the choice of the buyer, everywhere the same', async () => {
  const { locker, caseId, other } = await refusedLab();
  await keepChoices(locker, caseId, { problem: 'P14', fills: [{ slot: 'payment', itemId: other.id }] });
  const live = await readTriage(locker, caseId);
  expect(live?.triage).toMatchObject({ problem: 'P14', chosen: true });
  expect(live?.triage.rows.find(({ slot }) => slot === 'payment')).toMatchObject({
    state: 'filled',
    exhibits: [2],
  });
  const view = await readCaseView(locker, caseId);
  expect(await problemOf(locker, view, await readChoices(locker, caseId), Date.now())).toBe('P14');
  await keepChoices(locker, caseId, { problem: null });
  expect(await problemOf(locker, view, await readChoices(locker, caseId), Date.now())).toBe('P02');
});

it('is null for a case that is gone and goes on without a file that is gone', async () => {
  const { locker, caseId, other } = await refusedLab();
  expect(await readTriage(locker, 'cs_00000000000000000000')).toBeNull();
  await locker.files.where('itemId').equals(other.id).delete();
  expect((await readTriage(locker, caseId))?.triage.problem).toBe('P02');
});
