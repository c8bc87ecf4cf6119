// What a file is, by its first bytes: names and the browser's guess can say anything.

/** As many bytes as any rule looks at. */
export const SNIFFED_BYTES = 4096;

type Rule = readonly [mime: string, offset: number, bytes: readonly number[] | string];

const RULES: readonly Rule[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, 'GIF8'],
  ['image/tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/pdf', 0, '%PDF-'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/mpeg', 0, 'ID3'],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
];

/** Major brands of files that begin with a `ftyp` box. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:heic|heix|heim|heis|hevc|mif1|msf1)/, 'image/heic'],
  [/^avi[fs]/, 'image/avif'],
  [/^qt/, 'video/quicktime'],
  [/^M4A/, 'audio/mp4'],
  [/^(?:3gp|isom|iso\d|mp4|avc1|M4V|dash|MSNV|f4v)/, 'video/mp4'],
];

const HEADER_LINE = /^[!-9;-~]{1,76}:[ \t]?[^\r\n]*$/;
const MAIL_HEADERS =
  /^(?:from|to|subject|date|message-id|received|mime-version|return-path|delivered-to|dkim-signature|authentication-results|x-[a-z-]+):/i;

const ascii = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  String.fromCharCode(...bytes.subarray(from, to));

function begins(head: Uint8Array, offset: number, with_: readonly number[] | string): boolean {
  const wanted = typeof with_ === 'string' ? [...with_].map((char) => char.charCodeAt(0)) : with_;
  return head.length >= offset + wanted.length && wanted.every((byte, i) => head[offset + i] === byte);
}

/**
 * @param head the first `SNIFFED_BYTES` of the file
 * @returns a MIME type, `text/plain` for any other readable text, null for what nobody knows
 */
export function sniffMime(head: Uint8Array): string | null {
  const rule = RULES.find(([, offset, bytes]) => begins(head, offset, bytes));
  return rule?.[0] ?? container(head) ?? textual(head);
}

function container(head: Uint8Array): string | null {
  if (begins(head, 0, 'RIFF')) {
    if (begins(head, 8, 'WEBP')) return 'image/webp';
    return begins(head, 8, 'WAVE') ? 'audio/wav' : null;
  }
  if (begins(head, 4, 'ftyp')) {
    const brand = ascii(head, 8, 12);
    return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? 'video/mp4';
  }
  // Two letters alone could be any text: four reserved bytes of a bitmap are zero.
  if (begins(head, 0, 'BM') && begins(head, 6, [0, 0, 0, 0])) return 'image/bmp';
  if (begins(head, 0, [0x1a, 0x45, 0xdf, 0xa3])) {
    return ascii(head, 0, 64).includes('webm') ? 'video/webm' : 'video/x-matroska';
  }
  // An MPEG frame without any tag before it.
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe6) === 0xe2 ? 'audio/mpeg' : null;
}

function textual(head: Uint8Array): string | null {
  if (head.length === 0 || head.includes(0)) return null;
  if (isMail(head)) return 'message/rfc822';
  try {
    // A character may be cut at the end of the piece.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
  return 'text/plain';
}

/** Header lines from the first on, at least two of them such as mail has; an mbox separator may stand before. */
function isMail(head: Uint8Array): boolean {
  const lines = ascii(head).split(/\r?\n/);
  if (/^From \S/.test(lines[0] ?? '')) lines.shift();
  const block: string[] = [];
  for (const line of lines) {
    if (line === '' || !(HEADER_LINE.test(line) || /^[ \t]/.test(line))) break;
    block.push(line);
  }
  if (!HEADER_LINE.test(block[0] ?? '')) return false;
  return block.filter((line) => MAIL_HEADERS.test(line)).length >= 2;
}
