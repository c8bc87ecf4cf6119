import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import { sniffMime } from '../../../utils/supplied/sniff-mime.ts';

const ftyp = (brand: string) =>
  concatBytes(Uint8Array.of(0, 0, 0, 24), utf8(`ftyp${brand}`), new Uint8Array(12));

describe('a file is what its first bytes say', () => {
  it.each<[string | null, string, Uint8Array]>([
    ['image/png', 'a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['image/jpeg', 'a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1)],
    ['image/webp', 'a sticker', utf8('RIFF\x01\x02\x03\x04WEBPVP8 ')],
    ['image/heic', 'an iPhone photo', ftyp('heic')],
    ['image/avif', 'an AVIF picture', ftyp('avif')],
    ['video/mp4', 'a phone video', ftyp('isom')],
    ['video/quicktime', 'an iPhone video', ftyp('qt  ')],
    ['audio/mp4', 'a voice memo', ftyp('M4A ')],
    [
      'video/webm',
      'a recording',
      concatBytes(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1), utf8('\x42\x82webm')),
    ],
    ['audio/mpeg', 'music', Uint8Array.of(0xff, 0xfb, 0x90, 0)],
    ['audio/amr', 'a voice message', utf8('#!AMR\n')],
    ['application/pdf', 'a receipt', utf8('%PDF-1.7\n')],
    ['application/zip', 'a packed file', utf8('PK\x03\x04')],
    ['message/rfc822', 'an e-mail', utf8('Received: from a\r\n by b\r\nFrom: a@b.example\r\n\r\nhello')],
    [
      'message/rfc822',
      'a mailbox file',
      utf8('From a@b.example Fri Nov 20\nFrom: a@b.example\nTo: c@d.example\n\nx'),
    ],
    ['text/plain', 'a chat export', utf8('阿泽 20:15\n在吗')],
    ['text/plain', 'a note with one colon', utf8('Subject: nothing else here')],
    ['text/plain', 'markup', utf8('<!doctype html><script>alert(1)</script>')],
    ['text/plain', 'words beginning like a bitmap', utf8('BMW 3')],
    [null, 'nothing', new Uint8Array()],
    [null, 'noise', Uint8Array.of(1, 2, 0, 255)],
  ])('%s: %s', (mime, _name, head) => {
    expect(sniffMime(head)).toBe(mime);
  });

  it('cuts a character at the end of the piece without calling it noise', () => {
    expect(sniffMime(utf8('订单').subarray(0, 5))).toBe('text/plain');
  });
});
