// An e-mail file as bytes: header fields in their order and spelling, and where the body begins.

/** Headers beyond this are somebody's attack; the rest is left unread and said so. */
export const MAX_HEADER_BYTES = 512 * 1024;
const MAX_FIELDS = 2000;

export interface HeaderField {
  /** Lower case. */
  name: string;
  /** Bytes as Latin-1, folding removed. */
  value: string;
}

export interface RawMessage {
  fields: HeaderField[];
  /** CRLF line ends, as they were on the wire. */
  body: Uint8Array<ArrayBuffer>;
  /** Lines ended otherwise than on the wire: some program saved the file anew. */
  changedLines: boolean;
  /** The header is longer than anything that is read. */
  headerCut: boolean;
}

const CR = 13;
const LF = 10;

/** Offset right after the empty line, or the length where there is none. */
function bodyStart(bytes: Uint8Array): number {
  let lineStart = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== LF) continue;
    const end = bytes[i - 1] === CR ? i - 1 : i;
    if (end === lineStart) return i + 1;
    lineStart = i + 1;
  }
  return bytes.length;
}

export function readRawMessage(file: Uint8Array<ArrayBuffer>): RawMessage {
  const wire = wireLines(withoutMbox(file));
  const start = bodyStart(wire.bytes);
  const headerCut = start > MAX_HEADER_BYTES;
  return {
    fields: headerFields(wire.bytes.subarray(0, Math.min(start, MAX_HEADER_BYTES))),
    body: wire.bytes.slice(start),
    changedLines: wire.changed,
    headerCut,
  };
}

/** The line that a mailbox file puts before each message is no header. */
function withoutMbox(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isMbox = String.fromCharCode(...file.subarray(0, 5)) === 'From ';
  return isMbox ? file.subarray(file.indexOf(LF) + 1) : file;
}

/** Bare LF become CRLF; a file that has them all already is returned as it is. */
function wireLines(bytes: Uint8Array<ArrayBuffer>): { bytes: Uint8Array<ArrayBuffer>; changed: boolean } {
  let bare = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === LF && bytes[i - 1] !== CR) bare++;
  if (bare === 0) return { bytes, changed: false };
  const out = new Uint8Array(bytes.length + bare);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === LF && bytes[i - 1] !== CR) out[at++] = CR;
    out[at++] = byte;
  }
  return { bytes: out, changed: true };
}

function headerFields(header: Uint8Array): HeaderField[] {
  const lines = new TextDecoder('latin1').decode(header).split('\r\n');
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of lines) {
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line)) last?.parts.push(line.trim());
    else {
      const colon = line.indexOf(':');
      if (colon <= 0 || fields.length >= MAX_FIELDS) continue;
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), parts: [line.slice(colon + 1).trim()] });
    }
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join(' ').trim() }));
}
