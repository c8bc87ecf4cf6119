import { describe, expect, it } from 'vitest';
import {
  type FourData,
  isAlarm,
  missingOfFour,
  type StopLossFacts,
  stopLossLadder,
  stopLossReasons,
} from '../../../utils/casework/stop-loss.ts';

const FACTS: StopLossFacts = {
  problem: null,
  paidToPerson: null,
  paidBy: null,
  contact: null,
  police: null,
  hasShopDesk: false,
};
const steps = (facts: Partial<StopLossFacts>) =>
  stopLossLadder({ ...FACTS, ...facts }).map(({ step }) => step);

describe('why the loss has to be stopped', () => {
  it.each<[string, Partial<StopLossFacts>, string[]]>([
    ['nothing is known', {}, []],
    ['a card that does not work', { problem: 'P01', contact: 'answers', paidToPerson: false }, []],
    ['a silent seller of a shop', { contact: 'silent' }, []],
    ['paid to a person', { paidToPerson: true }, ['paid-to-person']],
    ['lured off the platform', { problem: 'P17' }, ['paid-to-person']],
    ['blocked', { contact: 'gone' }, ['seller-gone']],
    ['a vanished merchant', { problem: 'P14' }, ['seller-gone']],
    ['suspected fraud', { problem: 'P24' }, ['suspected-fraud']],
    ['more is asked for', { police: 'more-payments-asked' }, ['asked-for-more']],
    [
      'all of it',
      { problem: 'P24', contact: 'gone', paidToPerson: true },
      ['suspected-fraud', 'seller-gone', 'paid-to-person'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(stopLossReasons({ ...FACTS, ...facts })).toEqual(expected);
  });
});

describe('the stop-loss ladder', () => {
  it('is empty where nothing has to be stopped', () => {
    expect(steps({ problem: 'P01' })).toEqual([]);
  });

  it('begins with paying no more and with what the police ask for, and never writes to a ghost', () => {
    const ladder = steps({ contact: 'gone', paidToPerson: true, paidBy: 'wechat' });
    expect(ladder.slice(0, 4)).toEqual(['stop-paying', 'write-four', 'hold-transfer', 'call-police']);
    expect(ladder).not.toContain('merchant-request');
  });

  it('does not send a buyer to the police while the seller answers, and says what would change that', () => {
    const ladder = steps({ paidToPerson: true, paidBy: 'alipay', contact: 'answers' });
    expect(ladder).not.toContain('call-police');
    expect(ladder).not.toContain('report-in-chat');
    expect(ladder.at(-1)).toBe('watch-for-alarm');
    expect(isAlarm(stopLossReasons({ ...FACTS, paidToPerson: true }))).toBe(false);
  });

  it.each<[StopLossFacts['paidBy'], string | null]>([
    ['wechat', '95017'],
    ['alipay', '95188'],
    ['bank', null],
    ['qq', null],
    ['other', null],
    [null, null],
  ])('names the hotline of %s only where it is the same everywhere', (paidBy, phone) => {
    const ladder = stopLossLadder({ ...FACTS, contact: 'gone', paidBy });
    expect(ladder.find(({ step }) => step === 'call-payment')?.phone).toBe(phone);
  });

  it('runs the shop’s own desk beside it where there is one', () => {
    expect(steps({ problem: 'P24', hasShopDesk: true })).toContain('shop-desk');
    expect(steps({ problem: 'P24' })).not.toContain('shop-desk');
  });

  it('names every act once and in the order of its hour', () => {
    const order = ['now', 'hour', 'today', 'week'];
    for (const paidBy of ['wechat', 'alipay', 'qq', 'bank', 'other', null] as const) {
      for (const contact of ['gone', 'answers', 'silent', null] as const) {
        const ladder = stopLossLadder({ ...FACTS, paidBy, contact, paidToPerson: true, hasShopDesk: true });
        const phases = ladder.map(({ phase }) => order.indexOf(phase));
        expect(phases).toEqual(phases.toSorted());
        expect(new Set(ladder.map(({ step }) => step)).size).toBe(ladder.length);
      }
    }
  });
});

describe('the four data', () => {
  const four: FourData = {
    payee: '李四',
    account: 'wxid_1',
    amount: { value: '96.50', currency: 'CNY' },
    paidAt: { at: '2026-09-18T14:02:11+08:00', precision: 'second' },
  };
  it.each<[string, Partial<FourData>, string[]]>([
    ['all there', {}, []],
    ['no account', { account: null }, ['account']],
    [
      'a time without seconds',
      { paidAt: { at: '2026-09-18T14:02:00+08:00', precision: 'minute' } },
      ['paidAt'],
    ],
    [
      'nothing',
      { payee: null, account: null, amount: null, paidAt: null },
      ['payee', 'account', 'amount', 'paidAt'],
    ],
  ])('with %s', (_name, change, missing) => {
    expect(missingOfFour({ ...four, ...change })).toEqual(missing);
  });
});
