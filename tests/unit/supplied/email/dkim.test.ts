import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import { dkimSignatures, parseTags, relaxedBody, simpleBody } from '../../../../utils/supplied/email/dkim.ts';
import { readRawMessage } from '../../../../utils/supplied/email/raw-message.ts';

const JOE = 'Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n';
/** RFC 6376 appendix A. */
const JOE_SIMPLE = '2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=';

const mail = (tags: string, body: string) =>
  utf8(`From: a@shop.example\r\nDKIM-Signature: ${tags}\r\n\r\n${body}`);
const bodyOf = async (tags: string, body: string) =>
  (await dkimSignatures(readRawMessage(mail(tags, body))))[0]?.body;
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the digest of the body', () => {
  it.each([
    ['the example of the RFC', 'v=1; a=rsa-sha256; c=simple/simple', JOE, JOE_SIMPLE],
    ['an empty body, simple', 'a=rsa-sha256; c=simple', '', 'frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY='],
    [
      'an empty body, relaxed',
      'a=rsa-sha256; c=simple/relaxed',
      '',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    ],
    [
      'only empty lines, relaxed',
      'a=ed25519-sha256; c=relaxed/relaxed',
      '\r\n \r\n',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    ],
    [
      'blanks, relaxed',
      'a=rsa-sha256; c=relaxed/relaxed',
      ' C \r\nD \t E\r\n\r\n\r\n',
      hash(' C\r\nD E\r\n'),
    ],
    [
      'blanks, simple',
      'a=rsa-sha256; c=relaxed/simple',
      ' C \r\nD \t E\r\n\r\n\r\n',
      hash(' C \r\nD \t E\r\n'),
    ],
    ['no line end at the end', 'a=rsa-sha256; c=relaxed/relaxed', 'x ', hash('x\r\n')],
    ['folded digests', 'a=rsa-sha256;\r\n c=simple/simple', JOE, JOE_SIMPLE.replace('CQW', 'CQW\r\n\t ')],
  ])('matches for %s', async (_name, tags, body, bh) => {
    expect(await bodyOf(`${tags}; bh=${bh}; d=shop.example; s=k1; h=from:to; b=AAAA`, body)).toBe('matches');
  });

  it('matches for a file whose line ends some program changed, and says that', async () => {
    const file = utf8(
      new TextDecoder().decode(mail(`a=rsa-sha256; bh=${JOE_SIMPLE}`, JOE)).replaceAll('\r', ''),
    );
    const raw = readRawMessage(file);
    expect(raw.changedLines).toBe(true);
    expect((await dkimSignatures(raw))[0]?.body).toBe('matches');
  });

  it.each([
    ['one changed letter', `a=rsa-sha256; bh=${JOE_SIMPLE}`, JOE.replace('lost', 'won'), 'differs'],
    ['words behind the covered part', `a=rsa-sha256; l=5; bh=${hash('Hi.\r\n')}`, JOE, 'partly'],
    ['a length beyond the body', `a=rsa-sha256; l=5000; bh=${JOE_SIMPLE}`, JOE, 'differs'],
    ['an old digest', 'a=rsa-sha1; bh=xxxx', JOE, 'unsupported'],
    ['a length that is none', `a=rsa-sha256; l=-1; bh=${JOE_SIMPLE}`, JOE, 'unsupported'],
    ['no digest', 'a=rsa-sha256; d=shop.example', JOE, 'unsupported'],
  ])('tells %s', async (_name, tags, body, verdict) => {
    expect(await bodyOf(tags, body)).toBe(verdict);
  });
});

describe('a signature', () => {
  it('is quoted with who, which key, what it covers and when', async () => {
    const tags = 'a=rsa-sha256; d=pay.example; s=2026; t=1795341600; h=From : To:Subject; bh=x; b=y';
    expect(await dkimSignatures(readRawMessage(mail(tags, JOE)))).toEqual([
      {
        domain: 'pay.example',
        selector: '2026',
        signedFields: ['from', 'to', 'subject'],
        signedAt: '2026-11-22T10:00:00.000Z',
        body: 'differs',
      },
    ]);
  });

  it('reads the first of two tags of one name', () => {
    expect(parseTags('d=a.example; d=b.example').get('d')).toBe('a.example');
  });
});

describe('canonical bodies', () => {
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
  it('keep a carriage return that ends no line', () => {
    expect(text(relaxedBody(utf8('a\rb  c\r\n')))).toBe('a\rb c\r\n');
    expect(text(simpleBody(utf8('a\r\n\r\n\r\n')))).toBe('a\r\n');
  });
});
