import { describe, expect, it } from 'vitest';
import { matchCase, type OpenCase } from '../../../utils/casework/match-case.ts';
import type { Case } from '../../../utils/evidence/case.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { FACTS, orderPage } from './sample-facts.ts';

const NOW = new Date('2026-11-22T06:30:00.000Z');
const LONG = 'KM20261122140212345678';

function open(name: string, changes: Partial<Case>, secrets: string[] = []): OpenCase {
  const known: Case = {
    id: `cs_${name.padEnd(20, '0')}`,
    createdAt: '2026-11-22T06:00:00.000Z',
    updatedAt: '2026-11-22T06:00:00.000Z',
    shopHost: 'shop.example',
    orderNo: null,
    product: null,
    merchant: null,
    amount: null,
    intake: null,
    ...changes,
  };
  return { case: known, secrets };
}

function match(facts: Facts, host: string | null, cases: OpenCase[], url: string | null = null): string {
  const { caseId, reason, certain } = matchCase(facts, host, url, cases, NOW);
  return `${caseId === null ? 'new' : caseId.slice(3).replace(/0+$/, '')} ${reason} ${certain ? 'sure' : 'guess'}`;
}

const failure: Facts = {
  ...FACTS,
  pageKind: 'redeem',
  failure: { kind: 'used', code: null, text: '已被使用' },
};

describe('matchCase', () => {
  const numbered = open('numbered', { orderNo: LONG });
  const short = open('short', { orderNo: '100234' });
  const fresh = open('fresh', { updatedAt: '2026-11-22T06:20:00.000Z' });
  const old = open('old', { updatedAt: '2026-11-19T06:20:00.000Z', shopHost: 'elsewhere.example' });

  it.each<[string, Facts, string | null, OpenCase[], string]>([
    ['nothing known', FACTS, 'shop.example', [], 'new new-case sure'],
    [
      'the same number at the same shop',
      orderPage(LONG),
      'shop.example',
      [fresh, numbered],
      'numbered order-number sure',
    ],
    [
      'the same long number elsewhere',
      orderPage(LONG),
      'pay.example',
      [numbered],
      'numbered order-number sure',
    ],
    ['the same short number elsewhere', orderPage('100234'), 'other.example', [short], 'new new-case sure'],
    [
      'the same short number at the shop',
      orderPage('100234'),
      'shop.example',
      [short],
      'short order-number sure',
    ],
    [
      'a number typed with spaces and full width',
      orderPage('１００２ ３４'),
      'shop.example',
      [short],
      'short order-number sure',
    ],
    [
      'another number at the same shop',
      orderPage('KM999999999999'),
      'shop.example',
      [numbered],
      'new new-case sure',
    ],
    [
      'a first number for a case without one',
      orderPage(LONG),
      'shop.example',
      [fresh],
      'fresh same-shop sure',
    ],
    [
      'a page without a number at the shop',
      { ...FACTS, pageKind: 'terms' },
      'shop.example',
      [numbered],
      'numbered same-shop sure',
    ],
    [
      'a product page after the order',
      { ...FACTS, pageKind: 'product' },
      'shop.example',
      [numbered],
      'numbered same-shop guess',
    ],
    ['two open cases at the shop', FACTS, 'shop.example', [numbered, fresh], 'fresh same-shop guess'],
    ['a failure elsewhere', failure, 'redeem.example', [old, numbered], 'numbered recent guess'],
    ['a failure elsewhere, long after', failure, 'redeem.example', [old], 'new new-case sure'],
    ['any other page elsewhere', FACTS, 'news.example', [numbered], 'new new-case sure'],
    [
      'two orders on one page',
      orderPage(LONG, 'KM2'),
      'shop.example',
      [numbered],
      'new several-orders guess',
    ],
    [
      'one order shown twice',
      orderPage(LONG, LONG),
      'shop.example',
      [numbered],
      'numbered order-number sure',
    ],
  ])('handles %s', (_name, facts, host, cases, expected) => {
    expect(match(facts, host, cases)).toBe(expected);
  });

  it('follows a known card secret to its case', () => {
    const page: Facts = { ...failure, secrets: [{ value: 'abcd-1234-wxyz', kind: 'card', boxes: [] }] };
    const holder = open('holder', { orderNo: LONG, updatedAt: '2026-11-01T00:00:00.000Z' }, [
      'ABCD-1234-WXYZ',
    ]);
    expect(match(page, 'redeem.example', [fresh, holder])).toBe('holder card-secret sure');
    expect(match({ ...page, orders: orderPage('KM999999999999').orders }, 'a.example', [holder])).toBe(
      'new new-case sure',
    );
  });

  it('is not sure when one secret was sold in two cases', () => {
    const page: Facts = { ...failure, secrets: [{ value: 'ABCD-1234-WXYZ', kind: 'card', boxes: [] }] };
    const one = open('one', {}, ['ABCD-1234-WXYZ']);
    const two = open('two', { updatedAt: '2026-11-22T06:10:00.000Z' }, ['ABCD-1234-WXYZ']);
    expect(match(page, null, [one, two])).toBe('two card-secret guess');
  });

  it('finds the order number in the address of a page that prints none', () => {
    const url = `https://pay.example/query?trade=${LONG}&x=1`;
    expect(match(FACTS, 'pay.example', [numbered], url)).toBe('numbered order-number-in-url sure');
    expect(match(FACTS, 'pay.example', [numbered], `${url.replace(LONG, `${LONG}9`)}`)).toBe(
      'new new-case sure',
    );
  });

  it('survives a clock that was set back', () => {
    const future = open('future', { updatedAt: '2027-01-01T00:00:00.000Z' });
    expect(match(failure, 'redeem.example', [future])).toBe('future recent guess');
  });
});
