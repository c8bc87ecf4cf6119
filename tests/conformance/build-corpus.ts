// node tests/conformance/build-corpus.ts: writes tests/fixtures/bundles and the table in docs/attacks.md anew.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackTable } from './attack-table.ts';
import { CORPUS, ROOTS } from './authority.ts';
import { ATTACKS, type ExpectedCase, isCommitted, openBase, writeCase } from './corpus.ts';

const base = await openBase();
const pem = (name: string) => readFileSync(join(CORPUS, 'authorities', `${name}-root.pem`), 'utf8');
writeFileSync(ROOTS, pem('a') + pem('b'));
for (const name of readdirSync(CORPUS)) if (name.endsWith('.zip')) rmSync(join(CORPUS, name));
const cases: ExpectedCase[] = [];
for (const attack of ATTACKS.filter(isCommitted)) cases.push(await writeCase(attack, base, CORPUS));
writeFileSync(
  join(CORPUS, 'expected.json'),
  `[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);
writeFileSync(join(import.meta.dirname, '../../docs/attacks.md'), attackTable(ATTACKS));
console.log(`${cases.length} of ${ATTACKS.length} attacks written to ${CORPUS}`);
