import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../../utils/evidence/facts.ts';
import { type PageSnapshot, pageSnapshotSchema } from '../../../utils/evidence/page-snapshot.ts';
import { buildPage } from '../../../utils/page/build-page.ts';
import { confidenceIn } from '../../../utils/platforms/marks.ts';
import { recognise } from '../../../utils/platforms/recognise.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';

const folders = globSync('tests/fixtures/platforms/*/*/page.html')
  .map((path) => dirname(path))
  .sort();

function read(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function snapshotOf(folder: string): PageSnapshot {
  return pageSnapshotSchema.parse(read(folder, 'snapshot.json'));
}

describe.each(folders)('%s', (folder) => {
  const snapshot = snapshotOf(folder);
  const facts = recognise(snapshot, new Date(snapshot.readAt));

  it('yields the expected facts', () => {
    const expected = read(folder, 'expected.json');
    expect(facts).toMatchObject(expected as object);
    expect(factsSchema.safeParse(facts).success).toBe(true);
  });

  it('is claimed by its own platform and by no other', () => {
    const page = buildPage(snapshot, snapshot.url);
    const own = basename(dirname(folder));
    const claims = PLATFORMS.filter((platform) => confidenceIn(page, platform) >= 0.6).map(({ id }) => id);
    expect(claims).toEqual(PLATFORMS.some(({ id }) => id === own) ? [own] : []);
  });

  it('names for every order number a place that lies on the page', () => {
    for (const [i, order] of facts.orders.entries()) {
      const place = facts.places.find(({ path }) => path === `orders.${i}.orderNo`);
      expect(place !== undefined).toBe(order.orderNo !== null);
    }
  });

  it('knows a box for every secret that can be seen', () => {
    for (const secret of facts.secrets) expect(secret.boxes.length, secret.value).toBeGreaterThan(0);
  });

  it('stays the same on a device in another zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    expect(recognise(snapshot, new Date(snapshot.readAt))).toEqual(facts);
    process.env.TZ = zone;
  });
});

it('finds fixtures for every registered platform', () => {
  const own = new Set(folders.map((folder) => basename(dirname(folder))));
  for (const { id } of PLATFORMS) expect(own).toContain(id);
});
