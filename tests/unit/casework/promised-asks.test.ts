import { expect, it } from 'vitest';
import { promisedAsks } from '../../../utils/casework/promised-asks.ts';
import { clause } from './clock-sample.ts';

it.each<[string, string[]]>([
  ['商家不处理的，平台先行赔付', ['advance-payment']],
  ['平台垫付后向商家追偿', ['advance-payment']],
  ['经核实由商家保证金赔付买家', ['deposit']],
  ['违规商家将扣除保证金', ['deposit']],
  ['逾期不处理的降低商家信誉', ['reputation']],
  ['买家可以申请售后仲裁委员会仲裁', ['arbitration']],
  ['双方不能协商的，可申请第三方介入', ['arbitration']],
  ['先行赔付，并从保证金划扣', ['deposit', 'advance-payment']],
])('%s promises %j', (text, expected) => {
  const found = promisedAsks([clause(text)]);
  expect(found.map(({ ask }) => ask).sort()).toEqual([...expected].sort());
  expect(found.every(({ exhibit }) => exhibit === 3)).toBe(true);
});

it.each([
  '本站不提供先行赔付',
  '平台不承担先行赔付责任',
  '商家入驻须缴纳保证金500元',
  '争议提交上海仲裁委员会，适用《仲裁法》',
  '商家信誉等级由系统评定',
  '商家应在24小时内处理',
])('%s promises nothing of the kind', (text) => {
  expect(promisedAsks([clause(text)])).toEqual([]);
});
