// What stands beside the claims: times, bounds and what is not here, read out of a really built bundle.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonWords } from '../../../../utils/bundle/verify/claim-words.ts';
import { verifyBundles } from '../../../../utils/bundle/verify/verify-bundle.ts';
import type { Bytes } from '../../../../utils/bundle/zip.ts';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import { readRoots } from '../../../../utils/timestamp/read-roots.ts';
import { newNonce, timestampRequest } from '../../../../utils/timestamp/request.ts';
import { createAuthority, type LocalAuthority } from '../../../tsa/local-authority.ts';
import { FakeLocker, noFacts, screenshot, text } from '../fake-locker.ts';
import { buildOne } from '../unzipped.ts';

const CARD = 'KM7Q-2P9X-44TZ-W8RD';
const facts = noFacts({ secrets: [{ value: CARD, kind: 'card', boxes: [] }] });

let authority: LocalAuthority;
beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());

const stamp = (bytes: Bytes) => {
  const digest = new Uint8Array(createHash('sha256').update(bytes).digest());
  return [{ authority: 'local', token: authority.reply(timestampRequest(digest, newNonce())) }];
};

async function detailsOf(stamped: boolean, roots: boolean) {
  const locker = await FakeLocker.open();
  locker.now = Date.now();
  locker.tick = 1;
  if (stamped) await locker.save({ files: [text('before the first token')] });
  if (stamped) locker.anchor(stamp);
  await locker.save({ files: [screenshot(), text(`卡密：${CARD}`)], facts });
  if (stamped) locker.anchor(stamp);
  const tools = locker.tools(stamped ? { stamp: async (bytes) => stamp(bytes) } : {});
  const { part } = await buildOne(locker.input(), tools);
  const expected = { thumbprint: null, roots: roots ? readRoots(utf8(authority.rootPem)) : [] };
  const [verdict] = await verifyBundles([new Uint8Array(await part.blob.arrayBuffer())], expected);
  return verdict?.details ?? null;
}

describe('details of a bundle', () => {
  it('name each item, its device time and what is held back', async () => {
    const details = await detailsOf(false, false);
    expect(details?.items).toHaveLength(1);
    expect(details?.items[0]).toMatchObject({ no: 1, kind: 'order', elsewhere: null, files: 1 });
    expect(details?.items[0]?.captured?.at).toMatch(/^\d{4}-.*Z$/);
    expect(details?.items[0]?.held).toEqual([
      { name: '1-screenshot.png', code: 'secret-without-box' },
      { name: '2-text.txt', code: 'masked' },
    ]);
    expect(details?.items[0]?.bounds).toEqual({ after: null, before: null });
  });

  it('bound an item from both sides where tokens are proven', async () => {
    const details = await detailsOf(true, true);
    expect(details?.items[0]?.bounds.after).toBeNull();
    const { after, before } = details?.items[1]?.bounds ?? {};
    expect(after).toBeTypeOf('number');
    expect(Number(before)).toBeGreaterThanOrEqual(Number(after));
    expect(details?.tokens.map(({ anchor, state }) => [anchor === null, state])).toContainEqual([
      true,
      'proven',
    ]);
  });

  it('bound nothing by tokens that nobody vouches for', async () => {
    const details = await detailsOf(true, false);
    expect(details?.items[0]?.bounds).toEqual({ after: null, before: null });
    expect(new Set(details?.tokens.map(({ state }) => state))).toEqual(new Set(['untrusted']));
  });

  it('are null where the file is no bundle', async () => {
    const [verdict] = await verifyBundles([utf8('no zip')], { thumbprint: null, roots: [] });
    expect(verdict?.details).toBeNull();
  });
});

describe('steps', () => {
  it('are told twice per file', async () => {
    let steps = 0;
    await verifyBundles([utf8('a'), utf8('b')], { thumbprint: null, roots: [] }, () => steps++);
    expect(steps).toBe(4);
  });
});

describe('roots', () => {
  it('are read from PEM and from DER', () => {
    const der = Buffer.from(authority.rootPem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const [pem] = readRoots(utf8(authority.rootPem));
    expect(readRoots(new Uint8Array(der))[0]?.serialNumber.isEqual(pem?.serialNumber)).toBe(true);
  });

  it.each(['', 'hello', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'refuse %j',
    (words) => {
      expect(() => readRoots(utf8(words))).toThrow();
    },
  );
});

describe('words of a reason', () => {
  it.each([
    ['copy-missing:a\u202eb', '⟦U+202E⟧'],
    ['never-heard-of:\u200b', '⟦U+200B⟧'],
    ['copy-missing:\u001b[31m', '⟦U+001B⟧'],
  ])('spell what could hide or reorder in %j', (reason, shown) => {
    const { zh, en } = reasonWords(reason);
    expect([zh.includes(shown), en.includes(shown)]).toEqual([true, true]);
  });
});
