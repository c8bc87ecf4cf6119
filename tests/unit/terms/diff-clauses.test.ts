import { describe, expect, it } from 'vitest';
import { diffClauses } from '../../../utils/terms/diff-clauses.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';

const diff = (before: string, after: string): (string | null)[][] =>
  diffClauses(parseClauses(before), parseClauses(after)).map((change) => [
    change.before?.text ?? null,
    change.after?.text ?? null,
  ]);

describe('diffClauses', () => {
  it.each([
    ['1. 甲甲。\n2. 乙乙。', '1. 甲甲。\n2. 乙乙。', []],
    ['1. 甲甲。\n2. 乙乙。', '1.  甲甲。\n2. 乙 乙。', []],
    ['1. 甲甲。\n2. 24小时内处理。', '1. 甲甲。\n2. 72小时内处理。', [['24小时内处理。', '72小时内处理。']]],
    ['1. 甲甲。\n2. 乙乙。', '1. 丙丙。\n2. 甲甲。\n3. 乙乙。', [[null, '丙丙。']]],
    ['1. 甲甲。\n2. 乙乙。', '1. 甲甲。', [['乙乙。', null]]],
  ])('%s → %s', (before, after, changes) => expect(diff(before, after)).toEqual(changes));
});
