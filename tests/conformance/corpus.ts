// Every attack with what must be said about it, and the files of those that are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Base, By } from './attack.ts';
import { CORPUS, openAuthority } from './authority.ts';
import { BAG_ATTACKS } from './bag-attacks.ts';
import { COPY_ATTACKS } from './copy-attacks.ts';
import { exportParts, fillLocker, goodBundle, type World } from './good-bundle.ts';
import { HARMLESS } from './harmless.ts';
import { ITEM_ATTACKS, PART_ATTACKS } from './item-attacks.ts';
import { ALSO_COMMITTED, listedNumber } from './listed.ts';
import { LOCKER_ATTACKS } from './locker-attacks.ts';
import { LOG_ATTACKS } from './log-attacks.ts';
import { TOKEN_ATTACKS } from './token-attacks.ts';
import { ZIP_ATTACKS } from './zip-attacks.ts';

export const ATTACKS: readonly Attack[] = [
  ...HARMLESS,
  ...ZIP_ATTACKS,
  ...BAG_ATTACKS,
  ...TOKEN_ATTACKS,
  ...LOG_ATTACKS,
  ...LOCKER_ATTACKS,
  ...ITEM_ATTACKS,
  ...COPY_ATTACKS,
  ...PART_ATTACKS,
];

/** One line of expected.json. */
export interface ExpectedCase {
  id: string;
  /** Number in the list of attacks, null for a harmless change and for what we thought of later. */
  no: number | null;
  by: By;
  what: string;
  /** Given to the verifier at once, relative to the folder of expected.json; so are the roots. */
  files: string[];
  thumbprint: string | null;
  roots: string[];
  /** p proven, n not-proven, x contradicted: container, content, signature, identity, time, history. */
  states: string;
  /** Reason codes that must be among those given. */
  codes: readonly string[];
}

export const isCommitted = ({ id, by }: Attack): boolean =>
  by === 'nobody' || listedNumber(id) !== null || ALSO_COMMITTED.includes(id);

export async function openBase(): Promise<Base> {
  const world: World = { a: openAuthority('a'), b: openAuthority('b') };
  const inParts = await fillLocker(world);
  const good = await goodBundle(world);
  const parts = await exportParts(world, inParts, {}, { partLimit: 360_000 });
  const [whole] = await exportParts(world, inParts);
  return { good, parts, whole };
}

/** Writes the files of one attack. @returns what must be said about them */
export async function writeCase(attack: Attack, base: Base, folder: string): Promise<ExpectedCase> {
  const { id, by, what, states, codes } = attack;
  const { zips, thumbprint = base.good.locker.thumbprint } = await attack.make(base);
  const files = zips.map((_, i) => `${id}${zips.length > 1 ? `.${i + 1}` : ''}.zip`);
  mkdirSync(folder, { recursive: true });
  for (const [i, file] of files.entries()) writeFileSync(join(folder, file), zips[i] ?? new Uint8Array());
  const known = attack.thumbprint === 'none' ? null : thumbprint;
  const roots =
    attack.roots === 'none' ? [] : [attack.roots === 'a' ? 'authorities/a-root.pem' : 'tsa-root.pem'];
  return { id, no: listedNumber(id), by, what, files, thumbprint: known, roots, states, codes };
}

export const committedCases = (): ExpectedCase[] =>
  JSON.parse(readFileSync(join(CORPUS, 'expected.json'), 'utf8'));
