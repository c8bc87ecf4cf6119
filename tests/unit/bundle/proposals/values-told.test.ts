import { expect, test } from 'vitest';
import { proposeRedactions } from '../../../../utils/bundle/proposals/propose-redactions.ts';
import { TOLD } from '../../../../utils/bundle/proposals/values-told.ts';
import type { RedactionPlan } from '../../../../utils/evidence/redaction-plan.ts';
import { emptyCase, FakeLocker, text } from '../fake-locker.ts';
import { buildOne, readJson, words } from '../unzipped.ts';

const OWN = '13912345678';
const SHOWN = '13700001111';
const complaints = [{ channel: 'platform', text: `请打 ${OWN} 联系，或 139 1234 5678；页面上是 ${SHOWN}` }];

async function input() {
  const locker = await FakeLocker.open();
  await locker.save({ files: [text(`我的电话 ${SHOWN}`)] });
  const intake = { where: `加我微信 vx_buyer88`, when: '昨天', amount: '', shopReachable: 'no' } as const;
  const made = locker.input({ audience: 'platform', complaints, case: emptyCase({ intake }) });
  return { locker, input: made };
}

const toldIn = (plan: RedactionPlan) => plan.items.find(({ itemId }) => itemId === TOLD)?.proposals ?? [];

test('what only the buyer wrote is proposed where it stands', async () => {
  const { input: source } = await input();
  const told = toldIn(await proposeRedactions(source, 'platform'));
  expect(told.map(({ words: found, target }) => [found, target.in === 'text' && target.file])).toEqual([
    ['vx_buyer88', 'answer-where'],
    [OWN, 'complaint-platform'],
    [OWN, 'complaint-platform'],
  ]);
  expect(toldIn(await proposeRedactions(source, 'authority'))).toEqual([]);
});

test('it is hidden unless the buyer lets it go', async () => {
  const { locker, input: source } = await input();
  const { files } = await buildOne(source, locker.tools());
  const complaint = 'data/complaints/1-platform.txt';
  expect(words(files.get(complaint))).not.toMatch(/139/);
  const plan = await proposeRedactions(source, 'platform');
  const letGo = {
    ...plan,
    items: plan.items.map((item) =>
      item.itemId === TOLD
        ? { ...item, proposals: item.proposals.map((one) => ({ ...one, decision: 'dismissed' as const })) }
        : item,
    ),
  };
  const open = await buildOne({ ...source, plan: letGo }, locker.tools());
  expect(words(open.files.get(complaint))).toContain(`请打 ${OWN} 联系，或 139 1234 5678`);
  expect(words(open.files.get(complaint))).not.toContain(SHOWN);
  expect(readJson(open.files, 'data/case.json').case.intake.where).toContain('vx_buyer88');
  // A later item asks nothing of this anew.
  await locker.save({ files: [text('后来的一页')] });
  const later = locker.input({ audience: 'platform', complaints, case: source.case, plan: letGo });
  const { files: again } = await buildOne(later, locker.tools());
  expect(words(again.get(complaint))).toContain(OWN);
});
