// The four data as they are read out to the police. What is not known is left out, never filled with anything.
import { FOUR_NAMES, type FourName } from './stop-loss.ts';

const NAMES: Readonly<Record<FourName, string>> = {
  payee: '收款户名',
  account: '收款账号',
  amount: '金额',
  paidAt: '付款时间',
};

/** @param words as the buyer left them */
export function policeData(words: Readonly<Record<FourName, string>>): string {
  return FOUR_NAMES.flatMap((name) => {
    const value = words[name].replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [`${NAMES[name]}：${value}`];
  }).join('\n');
}
