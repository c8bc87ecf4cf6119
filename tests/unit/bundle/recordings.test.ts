import { describe, expect, it } from 'vitest';
import { proposeRedactions } from '../../../utils/bundle/proposals/propose-redactions.ts';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { type FakeFile, FakeLocker, noFacts } from './fake-locker.ts';
import { makePng } from './fake-pictures.ts';
import { buildOne, readJson } from './unzipped.ts';

const CARD = 'KM7Q-2P9X-44TZ-W8RD';
const FILES: FakeFile[] = [
  { kind: 'recording', mime: 'video/webm', bytes: utf8('as the encoder wrote it') },
  { kind: 'chunks', mime: 'application/json', bytes: utf8('{"v":1}') },
  { kind: 'frame', mime: 'image/png', bytes: makePng(64, 64) },
  { kind: 'seekable', mime: 'video/webm', bytes: utf8('with an index') },
];
const FILM = ['1-recording.bin', '2-chunks.json', '4-seekable.bin'];

async function delivered(secret: boolean, audience: Audience) {
  const locker = await FakeLocker.open();
  const facts = secret ? noFacts({ secrets: [{ value: CARD, kind: 'card', boxes: [] }] }) : null;
  await locker.save({ kind: 'recording', method: 'frame', grade: 'window', files: FILES, facts });
  const { files } = await buildOne(locker.input({ audience }), locker.tools());
  const folder = 'data/items/0001/';
  const here = FILM.filter((name) => files.has(folder + name));
  const redaction = files.has(`${folder}redaction.json`) ? readJson(files, `${folder}redaction.json`) : null;
  const salts = Object.keys(readJson(files, `${folder}salts.json`) as object);
  return { here, redaction, salts };
}

describe('a recording', () => {
  it.each<Audience>(['merchant', 'platform', 'payment', 'authority', 'community'])(
    'of a case with a card stays here for %s, with the digests of its pieces',
    async (audience) => {
      const { here, redaction, salts } = await delivered(true, audience);
      expect(here).toEqual([]);
      expect(redaction).toMatchObject({ withheld: FILM.map((file) => ({ file, reason: 'film' })) });
      expect(salts).toEqual(['3-frame.png']);
    },
  );

  it('stays here where the buyer has only drawn a box on its first picture', async () => {
    const locker = await FakeLocker.open();
    await locker.save({ kind: 'recording', method: 'frame', grade: 'window', files: FILES, facts: null });
    const input = locker.input({ audience: 'platform' });
    const plan = await proposeRedactions(input, 'platform');
    plan.items[0]?.proposals.push({
      id: 'm1',
      group: 'm1',
      kind: 'by-hand',
      owner: 'unknown',
      source: 'manual',
      suggested: 'hide',
      decision: 'confirmed',
      words: null,
      target: { in: 'picture', file: '3-frame.png', rect: [0, 0, 16, 16] },
    });
    const { files } = await buildOne({ ...input, plan }, locker.tools());
    expect(FILM.filter((name) => files.has(`data/items/0001/${name}`))).toEqual([]);
    expect(files.has('data/items/0001/3-frame.masked.png')).toBe(true);
  });

  it.each<[string, boolean, Audience]>([
    ['of a case that has nothing to hide', false, 'platform'],
    ['in the own copy', true, 'self'],
  ])('%s is enclosed with its pieces', async (_name, secret, audience) => {
    expect((await delivered(secret, audience)).here).toEqual(FILM);
  });
});
