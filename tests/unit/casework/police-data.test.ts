import { expect, it } from 'vitest';
import { policeData } from '../../../utils/casework/police-data.ts';

it('reads out what is known, one a line, and leaves the rest out', () => {
  const words = { payee: ' 李 四 ', account: '', amount: '96.50 元', paidAt: '2026-09-18 14:02:11\n' };
  expect(policeData(words)).toBe('收款户名：李 四\n金额：96.50 元\n付款时间：2026-09-18 14:02:11');
});

it('is empty where nothing is known', () => {
  expect(policeData({ payee: '', account: ' ', amount: '', paidAt: '' })).toBe('');
});
