import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { concatBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import { photoStatement } from '../../../utils/supplied/exif.ts';
import { tiff } from '../supplied/stated-photo.ts';
import { FakeLocker, noFacts } from './fake-locker.ts';
import { makePng } from './fake-pictures.ts';
import { buildOne, readJson } from './unzipped.ts';

/** Before the last chunk, as the format wants it. */
function withChunk(png: Uint8Array, name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = concatBytes(utf8(name), data);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(body));
  const [size, check] = [new Uint8Array(frame.buffer, 0, 4), new Uint8Array(frame.buffer, 4, 4)];
  return concatBytes(png.subarray(0, -12), size, body, check, png.subarray(-12));
}

const PHOTO = withChunk(makePng(64, 64), 'eXIf', tiff(true));
const FOLDER = 'data/items/0001/';

async function delivered(audience: Audience) {
  const locker = await FakeLocker.open();
  const files = [{ kind: 'file', mime: 'image/png', bytes: PHOTO } as const];
  await locker.save({ kind: 'file', method: 'import', grade: 'supplied', files, facts: noFacts() });
  return (await buildOne(locker.input({ audience }), locker.tools())).files;
}

describe('a photo that says where it was taken', () => {
  it.each<Audience>(['merchant', 'platform', 'payment', 'community'])(
    'says so no longer for %s',
    async (audience) => {
      const files = await delivered(audience);
      expect(files.has(`${FOLDER}1-file.png`)).toBe(false);
      const copy = files.get(`${FOLDER}1-file.masked.png`);
      expect(copy && photoStatement(copy)).toBeNull();
      expect(readJson(files, `${FOLDER}redaction.json`)).toMatchObject({
        replaced: [{ file: '1-file.png', by: '1-file.masked.png', rects: [] }],
      });
    },
  );

  it.each<Audience>(['authority', 'self'])('leaves as it is for %s', async (audience) => {
    expect((await delivered(audience)).get(`${FOLDER}1-file.png`)).toEqual(PHOTO);
  });
});
