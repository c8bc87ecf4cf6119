import { expect, it } from 'vitest';
import { ENDLESS, startBudget } from '../../../utils/page/budget.ts';

it('is spent once the clock has passed its end, and stays so', () => {
  const times = [0, 5, 11, 3];
  const budget = startBudget(() => times.shift() ?? 0, 10);
  const answers = Array.from({ length: 64 }, () => budget.isSpent());
  expect(answers.indexOf(true)).toBe(16);
  expect(answers.slice(16).every(Boolean)).toBe(true);
});

it('looks at the clock rarely', () => {
  let looks = 0;
  const budget = startBudget(() => looks++, 1_000);
  for (let i = 0; i < 160; i++) budget.isSpent();
  expect(looks).toBe(11);
});

it('may have no end', () => {
  expect(ENDLESS.isSpent()).toBe(false);
});
