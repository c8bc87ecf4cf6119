import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../../utils/evidence/bytes.ts';
import { caseSchema } from '../../../utils/evidence/case.ts';
import { factsSchema } from '../../../utils/evidence/facts.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { readBack, readItem } from '../../../utils/locker/items.ts';
import { readHead, readRecords } from '../../../utils/locker/log.ts';
import { appendLeaf, EMPTY_FRONTIER, frontierRoot, leafHash } from '../../../utils/log/merkle.ts';
import { type Dump, loadDump } from './locker-dump.ts';

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/locker');
const TODAY = new Locker('version-probe').verno;
const VERSIONS = Array.from({ length: TODAY }, (_, i) => i + 1);
const sample = (version: number): Dump =>
  JSON.parse(readFileSync(resolve(SAMPLES, `v${version}.json`), 'utf8'));

it('every released version has its frozen sample', () => {
  expect(readdirSync(SAMPLES).toSorted()).toEqual(VERSIONS.map((version) => `v${version}.json`).toSorted());
});

describe.each(VERSIONS)('a locker of version %i', (version) => {
  const open = async () => {
    const name = `sample-${version}-${Math.random()}`;
    const dump = sample(version);
    await loadDump(name, dump);
    return { locker: new Locker(name), dump };
  };

  it('opens today with every row still there', async () => {
    const { locker, dump } = await open();
    await locker.open();
    for (const [table, rows] of Object.entries(dump.tables)) {
      expect(rows.length, table).toBeGreaterThan(0);
      expect(await locker.table(table).count(), table).toBe(rows.length);
    }
  });

  it('reads back every item bit by bit', async () => {
    const { locker } = await open();
    const items = await locker.items.toArray();
    for (const item of items) expect(await readBack(locker, item.id)).toBeNull();
    expect(items.map((item) => readItem(item).v)).toEqual(items.map(() => 1));
  });

  it('has the log root that its head names', async () => {
    const { locker } = await open();
    let frontier = EMPTY_FRONTIER;
    for (const row of await locker.records.orderBy('seq').toArray()) {
      expect(row.bytes && bytesToHex(leafHash(row.bytes))).toBe(bytesToHex(row.leaf));
      frontier = appendLeaf(frontier, row.leaf);
    }
    const head = await readHead(locker);
    expect(head?.size).toBe(frontier.size);
    expect(bytesToHex(frontierRoot({ size: head?.size ?? 0, hashes: head?.frontier ?? [] }))).toBe(
      bytesToHex(frontierRoot(frontier)),
    );
    expect((await readRecords(locker)).map(({ seq }) => seq)).toEqual([...Array(frontier.size).keys()]);
  });

  it('parses cases and facts with the schemas of today', async () => {
    const { locker } = await open();
    for (const row of await locker.cases.toArray()) expect(caseSchema.parse(row)).toEqual(row);
    for (const row of await locker.facts.toArray())
      expect(factsSchema.parse(row.facts)).toMatchObject(row.facts ?? {});
  });
});
