// Writes tests/fixtures/locker/v<N>.json from today's code: run once per release, then never again for that version.
// node tests/unit/locker/freeze-sample.ts

import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EMPTY_REVIEW } from '../../../utils/evidence/redaction-review.ts';
import { anchorHead } from '../../../utils/locker/anchors.ts';
import { moveItem } from '../../../utils/locker/cases.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { startJob } from '../../../utils/locker/jobs.ts';
import { keepAttempt, keepEnding, keepStep } from '../../../utils/locker/steps.ts';
import { undoItem } from '../../../utils/locker/undo.ts';
import { v1 } from '../../../utils/locker/versions/v1.ts';
import { v2 } from '../../../utils/locker/versions/v2.ts';
import { v3 } from '../../../utils/locker/versions/v3.ts';
import { v4 } from '../../../utils/locker/versions/v4.ts';
import { factsOf } from '../capture/capture-lab.ts';
import { dumpDatabase } from './locker-dump.ts';
import { keepText, openLab } from './locker-lab.ts';

const lab = await openLab();
const first = await keepText(lab, '订单号：20261122100000123456 实付金额 ¥28.80');
const second = await keepText(lab, '兑换失败 卡密已被使用 错误代码：1003', first.caseId);
const third = await keepText(lab, '误存的一页', first.caseId);
await undoItem(lab.locker, lab.writer, third.id);
await moveItem(lab.locker, lab.writer, second.id, null);
await lab.locker.facts.add({ itemId: first.id, reader: 'test/1', at: first.capturedAt, facts: factsOf() });
await lab.locker.drafts.add({
  caseId: first.caseId,
  channel: 'merchant',
  text: '您好',
  updatedAt: first.capturedAt,
});
await startJob(
  lab.locker,
  {
    kind: 'save',
    step: 'reading',
    tabId: 1,
    title: '订单',
    caseId: null,
    itemId: null,
    session: lab.writer.session,
  },
  lab.writer.now(),
);
await lab.locker.chunks.add({
  itemId: 'it_01KAPSFH400000000000000000',
  n: 1,
  bytes: 3,
  sha256: '0'.repeat(64),
  ms: 1000,
  blob: new Blob(['abc'], { type: 'video/webm' }),
});
await lab.locker.redactions.add({
  caseId: first.caseId,
  audience: 'community',
  itemId: first.id,
  review: { ...EMPTY_REVIEW, decisions: { 'field:title': 'confirmed' } },
  updatedAt: first.capturedAt,
});
const { locker } = lab;
const log = { locker: 'abcdefghijklmnop', size: 1, root: '0'.repeat(64), table: 'checkpoints' };
await locker.staging.add({ table: 'drafts', rows: [] });
await locker.archives.add({ ...log, rows: [{ size: 1, text: '' }] });
await locker.foreign.add({
  id: 'fb_000000000000',
  importedAt: first.capturedAt,
  bag: 'ev-20261122t100000z-0000',
  contradicted: false,
  items: 1,
  parts: [{ name: 'a.zip', sha256: '0'.repeat(64), blob: new Blob(['zip']), verdict: null }],
});
await locker.local.add({ key: 'backup', at: first.capturedAt, name: 'a.cardproof', size: 1 });
await lab.locker.sealKeys.add({
  id: 'AAAAAAAAAAAAAAAA',
  scope: first.id,
  vault: 'BBBBBBBBBBBBBBBB',
  point: new Uint8Array(65).fill(4),
  wrapped: new Uint8Array(60),
});
await keepStep(locker, {
  id: 'st_0000000000000000',
  caseId: first.caseId,
  paper: 'merchant-request',
  sentAt: first.capturedAt,
  answerBy: null,
  asks: [],
  answeredAt: null,
  answerItem: null,
  outcome: null,
  reference: '',
  note: '',
});
await keepAttempt(locker, {
  id: 'st_1111111111111111',
  caseId: first.caseId,
  at: first.capturedAt,
  way: 'qq',
  result: 'silent',
  itemId: null,
  note: '',
});
await keepEnding(locker, {
  caseId: second.caseId,
  kind: 'refunded',
  at: second.capturedAt,
  itemId: second.id,
});
await keepChoices(locker, first.caseId, {
  problem: 'P02',
  demands: ['refund'],
  tripled: 'used-before-delivery',
});
await anchorHead(lab.locker, lab.writer, async () => [{ authority: 'local', token: Uint8Array.of(0x30, 0) }]);

const file = resolve(import.meta.dirname, `../../fixtures/locker/v${lab.locker.verno}.json`);
if (existsSync(file)) throw new Error(`${file} is frozen`);
writeFileSync(
  file,
  `${JSON.stringify(await dumpDatabase(lab.locker, { ...v1, ...v2, ...v3, ...v4 }), null, 1)}\n`,
);
