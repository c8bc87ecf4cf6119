// Proves: what the buyer notes about a step lies sealed under a passphrase, times and papers do not, and it comes back whole.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { attemptsOfCase, keepAttempt, keepStep, stepsOfCase } from '../../../../utils/locker/steps.ts';
import { convertRows } from '../../../../utils/locker/vault/convert.ts';
import { lock, removePassphrase, setPassphrase, unlock } from '../../../../utils/locker/vault/vault.ts';
import { step } from '../../casework/clock-sample.ts';
import { keepText, openLab } from '../locker-lab.ts';
import { everyStoredByte } from './stored-bytes.ts';

const PASSPHRASE = '正确的 马 电池 订书钉';
const NOTE = '他说明天给我退';
const TICKET = 'GD-2026-0017';

async function notedLab() {
  const lab = await openLab();
  const { caseId } = await keepText(lab, '订单详情');
  const sent = step('platform-complaint', '2026-11-22T10:00:00Z', { caseId, reference: TICKET, note: NOTE });
  const tried = {
    id: 'st_aaaaaaaaaaaaaaaa',
    caseId,
    at: sent.sentAt,
    way: 'phone',
    result: 'silent',
    itemId: null,
    note: NOTE,
  } as const;
  return { ...lab, caseId, sent, tried };
}

it('is sealed where it is written under a passphrase, and where it was there before', async () => {
  const { locker, writer, caseId, sent, tried } = await notedLab();
  await keepStep(locker, sent);
  await setPassphrase(locker, writer, PASSPHRASE);
  await keepAttempt(locker, tried);
  expect(await convertRows(locker)).toBe(true);
  const stored = await everyStoredByte(locker);
  expect([NOTE, TICKET].filter((word) => stored.includes(word))).toEqual([]);
  expect(await stepsOfCase(locker, caseId)).toEqual([sent]);

  await lock(locker);
  expect(await stepsOfCase(locker, caseId)).toEqual([{ ...sent, reference: '', note: '' }]);
  expect(await attemptsOfCase(locker, caseId)).toEqual([{ ...tried, note: '' }]);

  await unlock(locker, PASSPHRASE);
  await removePassphrase(locker, PASSPHRASE);
  expect(await convertRows(locker)).toBe(true);
  expect(await stepsOfCase(locker, caseId)).toEqual([sent]);
  expect(await attemptsOfCase(locker, caseId)).toEqual([tried]);
  expect(await everyStoredByte(locker)).toContain(TICKET);
});
