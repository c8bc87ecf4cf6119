import { describe, expect, it } from 'vitest';
import { PROBLEMS, type Problem } from '../../../utils/casework/problem-table.ts';
import { citeStatute } from '../../../utils/complaint/statutes/statutes.ts';
import { CHANNEL_OF } from '../../../utils/evidence/channel.ts';
import { SLOT_ACTIONS, slotSchema } from '../../../utils/evidence/evidence-slot.ts';
import { PROBLEM_NAMES, problemCodeSchema } from '../../../utils/evidence/problem-types.ts';

const ROWS: [string, Problem][] = Object.entries(PROBLEMS);
const CITED_ON = '2026-11-22';

it('has a row for each of the 27 problems and nothing else', () => {
  expect(Object.keys(PROBLEMS).toSorted()).toEqual(Object.keys(PROBLEM_NAMES));
  expect(problemCodeSchema.options).toHaveLength(27);
});

it('has one action for every slot', () => {
  expect(Object.keys(SLOT_ACTIONS).toSorted()).toEqual(slotSchema.options.toSorted());
});

describe.each(ROWS)('%s', (code, problem) => {
  const cited = [...problem.statutes, ...problem.evasions.flatMap(({ statutes }) => statutes)];

  it('asks for something first and never twice for the same', () => {
    expect(problem.required.length).toBeGreaterThan(0);
    const slots = [...problem.required, ...problem.helpful];
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('never offers what it suppresses', () => {
    expect(problem.demands.filter((demand) => problem.suppressed.includes(demand))).toEqual([]);
    expect(new Set(problem.demands).size).toBe(problem.demands.length);
  });

  it('names each paper once and keeps those of one rung together', () => {
    const rungs = problem.papers.map((paper) => CHANNEL_OF[paper]);
    expect(new Set(problem.papers).size).toBe(problem.papers.length);
    expect(rungs.filter((rung, i) => rung !== rungs[i - 1])).toEqual([...new Set(rungs)]);
  });

  it.each([...new Set(cited)])('cites %s, which is verified and in force', (id) => {
    expect(citeStatute(id, CITED_ON)).not.toBeNull();
  });

  it('writes to the police only where the buyer can confirm a ground', () => {
    expect(problem.papers.includes('police-outline')).toBe(problem.police.length > 0);
  });

  it('answers evasions without calling names, threats or sums', () => {
    for (const { answer, says, words } of problem.evasions) {
      expect(answer, code).toMatch(/。$/);
      expect(answer).not.toMatch(/骗|黑店|曝光|举报|起诉|必须|赔\d|[{}<>]|\d{2,}/);
      expect(answer.length).toBeLessThan(120);
      expect(says.length).toBeLessThan(20);
      expect(words.flags).not.toContain('g');
    }
  });
});

it('recognises an evasion by its own heading where that is how merchants say it', () => {
  const heard = ['用户操作不当', '虚拟商品售出不退', '系统显示已发货', '请联系商家，与平台无关'];
  const all = ROWS.flatMap(([, { evasions }]) => evasions);
  for (const said of heard)
    expect(
      all.some(({ words }) => words.test(said)),
      said,
    ).toBe(true);
});
