// One attack of the corpus: how its file is made and what both verifiers must say about it.
import type { Bytes } from '../../utils/bundle/zip.ts';
import { utf8 } from '../../utils/evidence/bytes.ts';
import { canonicalJson } from '../../utils/evidence/commitments.ts';
import { type Files, type GoodBundle, pack, relist, reseal, stampBoth } from './good-bundle.ts';

export type By = 'nobody' | 'outsider' | 'key-holder';

export interface Attack {
  id: string;
  by: By;
  /** One line for the published table. */
  what: string;
  /** p proven, n not-proven, x contradicted, in the order of the claims. */
  states: string;
  /** Reason codes that must be among those given. */
  codes: readonly string[];
  /** The zips given to the verifier at once. */
  make(base: Base): Promise<Made> | Made;
  /** Fingerprint that the verifier is told; the honest one where nothing is said. */
  thumbprint?: 'none' | 'own';
  roots?: 'none' | 'a';
}

export interface Made {
  zips: Bytes[];
  /** Fingerprint of the locker that the file claims to come from, where it is another. */
  thumbprint?: string;
}

/** What the attacker starts from. */
export interface Base {
  /** One honest bundle, small. */
  good: GoodBundle;
  /** The same case in two parts. */
  parts: readonly GoodBundle[];
  /** A later export of the same case in one part. */
  whole: GoodBundle | undefined;
}

export const ALL_PROVEN = 'pppppp';

type Change = (files: Files, base: Base) => void | Promise<void>;

export const words = (files: ReadonlyMap<string, Bytes>, path: string): string => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return new TextDecoder().decode(bytes);
};

export function edit(files: Files, path: string, change: (text: string) => string): void {
  const before = words(files, path);
  const after = change(before);
  if (before === after) throw new Error(`nothing changed in ${path}`);
  files.set(path, utf8(after));
}

// biome-ignore lint/suspicious/noExplicitAny: an enemy writes what no type allows.
type Anything = any;

export function editJson(files: Files, path: string, change: (value: Anything) => void): void {
  edit(files, path, (text) => {
    const value: Anything = JSON.parse(text);
    change(value);
    return `${canonicalJson(value)}\n`;
  });
}

/** Lines of records.jsonl as values; `change` may edit them in place or return others. */
export function editRecords(files: Files, change: (records: Anything[]) => Anything[] | undefined): void {
  edit(files, 'data/chain/records.jsonl', (text) => {
    const records: Anything[] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const after = change(records) ?? records;
    return after.map((record) => `${canonicalJson(record)}\n`).join('');
  });
}

async function changedFiles(base: Base, change: Change): Promise<Files> {
  const files = new Map(base.good.files);
  await change(files, base);
  return files;
}

/** Anybody: files changed, nothing else. */
export const tampered =
  (change: Change) =>
  async (base: Base): Promise<Made> => ({ zips: [pack(base.good.top, await changedFiles(base, change))] });

/** Anybody: files changed, manifests made to fit. */
export const relisted =
  (change: Change) =>
  async (base: Base): Promise<Made> => ({
    zips: [pack(base.good.top, relist(await changedFiles(base, change)))],
  });

/** The key's holder: manifests, seal and fresh trusted tokens fit. */
export const resealed =
  (change: Change) =>
  async (base: Base): Promise<Made> => {
    const { top, locker, world } = base.good;
    const files = await reseal(await changedFiles(base, change), locker, stampBoth(world));
    return { zips: [pack(top, files)] };
  };
