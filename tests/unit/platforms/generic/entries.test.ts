import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER } from '../../../../utils/evidence/facts.ts';
import { absentDoors, readEntries } from '../../../../utils/platforms/generic/entries.ts';
import { type Block, pageOf } from '../page-of.ts';

function doorOf(block: Block) {
  return readEntries(pageOf('订单详情', [{ tag: 'button', text: '申请退款', ...block }]))[0];
}

describe('a door', () => {
  it.each<[string, Block]>([
    ['disabled', { attrs: { disabled: '' } }],
    ['aria-disabled', { attrs: { 'aria-disabled': 'true' } }],
    ['a class of layui', { cls: 'layui-btn layui-btn-disabled' }],
    ['a class of element', { cls: 'el-button is-disabled' }],
    ['deaf to the pointer', { attrs: { 'pointer-events': 'none' } }],
    ['a forbidding pointer', { attrs: { cursor: 'not-allowed' } }],
    ['faded', { attrs: { opacity: '0.4' } }],
  ])('is greyed out by %s', (_, block) => {
    expect(doorOf(block)?.state).toBe('disabled');
  });

  it.each<[string, Block]>([
    ['nothing', {}],
    ['a little fading', { attrs: { opacity: '0.9' } }],
    ['aria-disabled false', { attrs: { 'aria-disabled': 'false' } }],
  ])('stays active with %s', (_, block) => {
    expect(doorOf(block)?.state).toBe('active');
  });

  it('has an absolute address', () => {
    expect(doorOf({ tag: 'a', attrs: { href: '/refund?no=1' } })?.url).toBe(
      'https://shop.example/refund?no=1',
    );
    expect(doorOf({ tag: 'a', attrs: { href: 'javascript:;' } })?.url).toBeNull();
  });

  it.each([
    ['投诉订单', 'complaint'],
    ['申请售后', 'after-sales'],
    ['联系客服', 'contact'],
    ['退款政策', 'terms'],
    ['Request a refund', 'refund'],
  ])('%s leads to %s', (text, kind) => {
    expect(doorOf({ text })?.kind).toBe(kind);
  });
});

describe('doors that are not there', () => {
  it('are named on a paid order', () => {
    const found = absentDoors([{ kind: 'refund', text: '退款', url: null, state: 'disabled' }], {
      ...EMPTY_ORDER,
      status: 'done',
    });
    expect(found).toEqual([{ kind: 'after-sales', text: '', url: null, state: 'absent' }]);
  });

  it.each(['unpaid', 'closed'] as const)('are no matter of a %s order', (status) => {
    expect(absentDoors([], { ...EMPTY_ORDER, status })).toEqual([]);
  });
});
