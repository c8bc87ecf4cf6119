// Both verifiers, on the committed test vectors and on every attack built anew, claim by claim.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackTable } from './attack-table.ts';
import { CORPUS } from './authority.ts';
import { ATTACKS, committedCases, type ExpectedCase, isCommitted, openBase, writeCase } from './corpus.ts';
import { LISTED_IDS, listedNumber } from './listed.ts';
import { type Answer, complaints, ours, theirs } from './verifiers.ts';

const built = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(built, { recursive: true }));

describe.each<[what: string, folder: string, cases: () => Promise<ExpectedCase[]>]>([
  ['the committed corpus', CORPUS, async () => committedCases()],
  [
    'every attack built anew',
    built,
    async () => {
      const base = await openBase();
      const cases: ExpectedCase[] = [];
      for (const attack of ATTACKS) cases.push(await writeCase(attack, base, built));
      return cases;
    },
  ],
])('%s', (_what, folder, make) => {
  let cases: ExpectedCase[];
  let our: Answer[];
  let their: Answer[];

  beforeAll(async () => {
    cases = await make();
    const others = theirs(cases, folder);
    our = [];
    for (const one of cases) our.push(await ours(one, folder));
    their = await others;
  });

  it('gets the expected claims from the verifier that ships', () => {
    expect(cases.flatMap((one, i) => complaints(one, our[i]))).toEqual([]);
  });

  it('gets the expected claims from the verifier in Python', () => {
    expect(cases.flatMap((one, i) => complaints(one, their[i]))).toEqual([]);
  });

  it('gets the same answer from both', () => {
    const states = (answers: readonly Answer[]) => answers.map((one) => `${one.id} ${one.states.join()}`);
    expect(states(their)).toEqual(states(our));
  });
});

describe('the definitions', () => {
  it('are those of the committed corpus', () => {
    const said = ({
      id,
      by,
      what,
      states,
      codes,
    }: Pick<ExpectedCase, 'id' | 'by' | 'what' | 'states' | 'codes'>) =>
      JSON.stringify({ id, no: listedNumber(id), by, what, states, codes });
    expect(committedCases().map(said)).toEqual(ATTACKS.filter(isCommitted).map(said));
  });

  it('are those of docs/attacks.md', () => {
    const path = join(import.meta.dirname, '../../docs/attacks.md');
    expect(readFileSync(path, 'utf8')).toBe(attackTable(ATTACKS));
  });

  it('have each name once, and no number without an attack', () => {
    const ids = ATTACKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(LISTED_IDS.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
