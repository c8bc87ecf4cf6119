import { expect, test } from 'vitest';
import type { RedactionPlan, RedactionProposal } from '../../../utils/evidence/redaction-plan.ts';
import { FakeLocker, text } from './fake-locker.ts';
import { buildOne, readJson, words } from './unzipped.ts';

const byHand = (words: string | null): RedactionProposal => ({
  id: 'hand',
  group: 'hand',
  kind: 'by-hand',
  owner: 'unknown',
  source: 'manual',
  words,
  target: { in: 'field', name: 'title' },
  suggested: 'hide',
  decision: 'confirmed',
});

test.each([[null], ['小王的生日礼物']])(
  'a page title that the buyer hides (words %j) stands in no file of the bundle',
  async (hidden) => {
    const locker = await FakeLocker.open();
    const id = await locker.save({ files: [text('订单已完成')], title: '小王的生日礼物' });
    const plan: RedactionPlan = {
      v: 1,
      audience: 'platform',
      items: [{ itemId: id, proposals: [byHand(hidden)] }],
    };
    const { files } = await buildOne(locker.input({ plan }), locker.tools());
    for (const [path, bytes] of files) expect(words(bytes), path).not.toContain('小王的生日礼物');
    expect(readJson(files, 'data/items/0001/redaction.json').fields).toEqual([
      { name: 'title', reason: 'secret' },
    ]);
    expect(words(files.get('index.html'))).toContain('含要遮盖的内容，未附');
  },
);
