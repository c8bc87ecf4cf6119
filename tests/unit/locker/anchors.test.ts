import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../utils/evidence/commitments.ts';
import type { TimeStamp } from '../../../utils/evidence/time-stamp.ts';
import {
  anchorHead,
  attachToken,
  broughtTokens,
  lastAnchor,
  needsAnchor,
  newestCheckpoint,
  tokensAt,
} from '../../../utils/locker/anchors.ts';
import { readRecords } from '../../../utils/locker/log.ts';
import { checkToken, rootsFromPem } from '../../../utils/timestamp/check-token.ts';
import { newNonce, timestampRequest } from '../../../utils/timestamp/request.ts';
import { createAuthority, type LocalAuthority } from '../../tsa/local-authority.ts';
import { keepText, openLab } from './locker-lab.ts';

let authority: LocalAuthority;
beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());

async function stamp(bytes: Uint8Array<ArrayBuffer>): Promise<TimeStamp[]> {
  const token = authority.reply(timestampRequest(await sha256(bytes), newNonce()));
  return [{ authority: 'local', token }];
}

it('stamps the newest checkpoint and records the tokens by digest', async () => {
  const { locker, writer } = await openLab();
  await keepText({ locker, writer }, 'one');
  const checkpoint = await locker.checkpoints.orderBy('size').last();
  expect(await anchorHead(locker, writer, stamp)).toBe('anchored');
  const record = (await readRecords(locker)).at(-1);
  expect(record).toMatchObject({ type: 'anchor', body: { size: checkpoint?.size } });
  const [token] = await tokensAt(locker, checkpoint?.size ?? 0);
  const text = new TextEncoder().encode(checkpoint?.text);
  const check = await checkToken(token?.token ?? new Uint8Array(), text, rootsFromPem(authority.rootPem));
  expect(check.state).toBe('proven');
});

it('does not stamp its own record again', async () => {
  const lab = await openLab();
  await keepText(lab, 'one');
  expect(await needsAnchor(lab.locker)).toBe(true);
  await anchorHead(lab.locker, lab.writer, stamp);
  expect(await needsAnchor(lab.locker)).toBe(false);
  expect(await anchorHead(lab.locker, lab.writer, stamp)).toBe('nothing-new');
  await keepText(lab, 'two');
  expect(await anchorHead(lab.locker, lab.writer, stamp)).toBe('anchored');
});

it('stays in need where nobody answers, and one later token covers all', async () => {
  const lab = await openLab();
  await keepText(lab, 'one');
  expect(await anchorHead(lab.locker, lab.writer, async () => [])).toBe('no-answer');
  expect(await lastAnchor(lab.locker)).toBeNull();
  await keepText(lab, 'two');
  expect(await needsAnchor(lab.locker)).toBe(true);
  expect(await anchorHead(lab.locker, lab.writer, stamp)).toBe('anchored');
  expect(await needsAnchor(lab.locker)).toBe(false);
});

const digestOf = async (text: string) => sha256(new TextEncoder().encode(text));

it('takes a token that was fetched by hand, records it, and knows it the second time', async () => {
  const lab = await openLab();
  await keepText(lab, 'one');
  const handedOut = await newestCheckpoint(lab.locker);
  await keepText(lab, 'two');
  const imprint = await digestOf(handedOut?.text ?? '');
  const token = authority.reply(timestampRequest(imprint, newNonce()));
  expect(await broughtTokens(lab.locker)).toBeNull();
  const size = handedOut?.size ?? 0;
  expect(await attachToken(lab.locker, lab.writer, { token, imprint })).toEqual({ size, isNew: true });
  expect((await readRecords(lab.locker)).at(-1)).toMatchObject({ type: 'anchor', body: { size } });
  expect(await attachToken(lab.locker, lab.writer, { token, imprint })).toEqual({ size, isNew: false });
  expect(await broughtTokens(lab.locker)).toMatchObject({ count: 1 });
  expect((await tokensAt(lab.locker, size))[0]?.authority).toMatch(/^manual-[0-9a-f]{10}$/);
});

it('refuses a token for anything that is no checkpoint of this locker', async () => {
  const lab = await openLab();
  await keepText(lab, 'one');
  const imprint = await digestOf('another file');
  const token = authority.reply(timestampRequest(imprint, newNonce()));
  await expect(attachToken(lab.locker, lab.writer, { token, imprint })).rejects.toMatchObject({
    code: 'token-other-file',
  });
  expect(await broughtTokens(lab.locker)).toBeNull();
});
