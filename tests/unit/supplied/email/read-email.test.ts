import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../../utils/evidence/bytes.ts';
import { markupWords } from '../../../../utils/supplied/email/markup-words.ts';
import { readEmail } from '../../../../utils/supplied/email/read-email.ts';

const RECEIPT = [
  'Received: from mx.pay.example by mail.example; Fri, 20 Nov 2026 21:03:15 +0800',
  'Received: from app (10.0.0.2) by mx.pay.example; Fri, 20 Nov 2026 21:03:14 +0800',
  'Authentication-Results: mail.example; dkim=pass header.d=pay.example',
  'ARC-Seal: i=1; a=rsa-sha256; d=mail.example',
  'From: =?utf-8?B?5pSv5LuY5Lit5b+D?= <no-reply@pay.example>',
  'To: buyer@example.com',
  'Subject: =?gb2312?B?uLa/7rPJuaY=?=',
  'Date: Fri, 20 Nov 2026 21:03:14 +0800',
  'Message-ID: <1@pay.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b1',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  btoa(String.fromCharCode(...utf8('订单号：20261120210311 已付款 28.80 元'))),
  '--b1',
  'Content-Type: application/pdf; name="receipt.pdf"',
  'Content-Disposition: attachment; filename="receipt.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--b1--',
  '',
].join('\r\n');

describe('a receipt by e-mail', () => {
  it('is read as it stands in the file', async () => {
    const email = await readEmail(utf8(RECEIPT));
    expect(email).toMatchObject({
      from: '支付中心 <no-reply@pay.example>',
      to: ['buyer@example.com'],
      subject: '付款成功',
      date: '2026-11-20T13:03:14.000Z',
      messageId: '<1@pay.example>',
      signatures: [],
      problem: null,
      changedLines: false,
      attachments: [{ name: 'receipt.pdf', mime: 'application/pdf', bytes: 5 }],
    });
    expect(email.text).toContain('20261120210311');
    expect(email.received).toHaveLength(2);
    expect(email.authentication.map(({ name }) => name)).toEqual(['authentication-results', 'arc-seal']);
  });
});

describe('a hostile e-mail', () => {
  it('with ten megabytes of header is kept and said to be unread', async () => {
    const header = utf8(`From: a@b.example\r\nX-Long: ${'x'.repeat(10_000_000)}\r\n\r\nhello`);
    expect(await readEmail(header)).toMatchObject({ from: 'a@b.example', problem: 'header-too-large' });
  });

  it('with a header that never ends does not hang', async () => {
    const email = await readEmail(utf8(`From: a@b.example\r\n${'X: y\r\n'.repeat(200_000)}`));
    expect(email.problem).toBe('header-too-large');
  });

  it('with parts nested a thousand deep is said to be unreadable, its header still told', async () => {
    let body = 'x';
    for (let i = 0; i < 1000; i++) {
      body = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--\r\n`;
    }
    expect(await readEmail(utf8(`From: a@b.example\r\n${body}`))).toMatchObject({
      from: 'a@b.example',
      problem: 'unreadable',
    });
  });

  it.each(['x-nothing', 'utf-7', '../../etc', 'gb2312'])(
    'with the charset %s gives some text',
    async (charset) => {
      const head = utf8(`From: a@b.example\r\nContent-Type: text/plain; charset="${charset}"\r\n\r\n`);
      const email = await readEmail(concatBytes(head, Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0x0d, 0x0a)));
      expect(email.problem).toBeNull();
      expect(email.text.length).toBeGreaterThan(0);
    },
  );

  it('with markup alone is shown as words', async () => {
    const html = '<style>p{}</style><p>订单&nbsp;A1 &lt;b&gt;</p><script>alert(1)</script><p>完</p>';
    const email = await readEmail(
      utf8(`From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`),
    );
    expect(email.text).toContain('订单');
    expect(email.text).not.toMatch(/alert|p\{\}/);
  });

  it.each([
    ['unclosed tags', '<'.repeat(500_000)],
    ['unclosed styles', '<style>'.repeat(100_000)],
    ['blanks', ` ${'\u00a0'.repeat(500_000)}x`],
    ['tags', '<p '.repeat(200_000)],
  ])('with endless %s is read in one pass', (_name, markup) => {
    expect(markupWords(markup).length).toBeLessThanOrEqual(markup.length);
  });

  it('with blanks without end in its signature is read in one pass', async () => {
    const tags = `a=rsa-sha256; h=${' '.repeat(400_000)}from; bh=${' '.repeat(50_000)}x`;
    const email = await readEmail(utf8(`From: a@b.example\r\nDKIM-Signature: ${tags}\r\n\r\nx`));
    expect(email.signatures).toHaveLength(1);
  });

  it('that is empty or no e-mail at all gives nothing and does not fail', async () => {
    for (const file of [
      new Uint8Array(),
      Uint8Array.of(0, 255, 10, 13, 10),
      utf8('\r\n\r\n'),
      utf8('From '),
    ]) {
      expect((await readEmail(file)).signatures).toEqual([]);
    }
  });
});
