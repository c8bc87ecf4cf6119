// node tests/conformance/build-corpus.ts: writes tests/fixtures/bundles anew: one zip per attack and expected.json.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Base } from './attack.ts';
import { CORPUS, openAuthority, ROOTS } from './authority.ts';
import { BAG_ATTACKS } from './bag-attacks.ts';
import {
  exportParts,
  fillLocker,
  type GoodBundle,
  goodBundle,
  pack,
  reseal,
  stampBoth,
  type World,
} from './good-bundle.ts';
import { HARMLESS } from './harmless.ts';
import { ITEM_ATTACKS, PART_ATTACKS } from './item-attacks.ts';
import { LOCKER_ATTACKS } from './locker-attacks.ts';
import { LOG_ATTACKS } from './log-attacks.ts';
import { TOKEN_ATTACKS } from './token-attacks.ts';
import { ZIP_ATTACKS } from './zip-attacks.ts';

const ATTACKS: readonly Attack[] = [
  ...HARMLESS,
  ...ZIP_ATTACKS,
  ...BAG_ATTACKS,
  ...TOKEN_ATTACKS,
  ...LOG_ATTACKS,
  ...LOCKER_ATTACKS,
  ...ITEM_ATTACKS,
  ...PART_ATTACKS,
];

const world: World = { a: openAuthority('a'), b: openAuthority('b') };
const pem = (name: string) => readFileSync(join(CORPUS, 'authorities', `${name}-root.pem`), 'utf8');
writeFileSync(ROOTS, pem('a') + pem('b'));
for (const name of readdirSync(CORPUS)) if (name.endsWith('.zip')) rmSync(join(CORPUS, name));

const inParts = await fillLocker(world);
const base: Base = {
  good: await goodBundle(world),
  parts: await exportParts(world, inParts, {}, { partLimit: 360_000 }),
  whole: undefined,
};
[base.whole] = await exportParts(world, inParts);
const cases: unknown[] = [];
mkdirSync(CORPUS, { recursive: true });
for (const attack of ATTACKS) {
  const { zips, thumbprint = base.good.locker.thumbprint } = await attack.make(base);
  const files = zips.map((_, i) => `${attack.id}${zips.length > 1 ? `.${i + 1}` : ''}.zip`);
  for (const [i, file] of files.entries()) writeFileSync(join(CORPUS, file), zips[i] ?? new Uint8Array());
  cases.push({
    id: attack.id,
    by: attack.by,
    what: attack.what,
    files,
    thumbprint: attack.thumbprint === 'none' ? null : thumbprint,
    roots: attack.roots === 'none' ? [] : [attack.roots === 'a' ? 'authorities/a-root.pem' : 'tsa-root.pem'],
    states: attack.states,
    codes: attack.codes,
  });
}
writeFileSync(join(CORPUS, 'expected.json'), `${JSON.stringify(cases, null, 1)}\n`);
console.log(`${cases.length} cases, two parts: ${base.parts.length}`);
void reseal;
void stampBoth;
void pack;
type X = GoodBundle;
void (0 as unknown as X);
