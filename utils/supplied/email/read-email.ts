// An e-mail file as the buyer sees it. Everything is "as in the file": anybody can write such a file.
import PostalMime, { type Address, type Email } from 'postal-mime';
import { type DkimSignature, dkimSignatures } from './dkim.ts';
import { markupWords } from './markup-words.ts';
import { type HeaderField, readRawMessage } from './raw-message.ts';

/** Larger ones are kept, not read. */
export const MAX_READ_EMAIL = 50 * 1024 * 1024;
const MAX_TEXT = 200_000;
const MAX_LINES = 50;
const AUTHENTICATION =
  /^(?:dkim-signature|arc-(?:seal|message-signature|authentication-results)|authentication-results|received-spf)$/;

export interface EmailReading {
  from: string;
  to: string[];
  subject: string;
  /** ISO where it parses, else as written; empty where absent. */
  date: string;
  messageId: string;
  /** Newest first, as in the file. */
  received: string[];
  authentication: HeaderField[];
  signatures: DkimSignature[];
  text: string;
  attachments: { name: string; mime: string; bytes: number }[];
  /** Some program saved the file with other line ends. */
  changedLines: boolean;
  /** What could not be read of it. */
  problem: 'too-large' | 'header-too-large' | 'unreadable' | null;
}

const NOTHING: EmailReading = {
  from: '',
  to: [],
  subject: '',
  date: '',
  messageId: '',
  received: [],
  authentication: [],
  signatures: [],
  text: '',
  attachments: [],
  changedLines: false,
  problem: null,
};

/** Never throws: what cannot be read is named in `problem`, the rest is given. */
export async function readEmail(file: Uint8Array<ArrayBuffer>): Promise<EmailReading> {
  if (file.length > MAX_READ_EMAIL) return { ...NOTHING, problem: 'too-large' };
  const raw = readRawMessage(file);
  const named = (name: string) => raw.fields.filter((field) => field.name === name);
  const fromHeader = {
    ...NOTHING,
    from: named('from')[0]?.value ?? '',
    to: named('to').map(({ value }) => value),
    subject: named('subject')[0]?.value ?? '',
    date: named('date')[0]?.value ?? '',
    messageId: named('message-id')[0]?.value ?? '',
    received: named('received')
      .slice(0, MAX_LINES)
      .map(({ value }) => value),
    authentication: raw.fields.filter(({ name }) => AUTHENTICATION.test(name)).slice(0, MAX_LINES),
    signatures: await dkimSignatures(raw),
    changedLines: raw.changedLines,
  };
  if (raw.headerCut) return { ...fromHeader, problem: 'header-too-large' };
  const parsed = await parse(file);
  return parsed
    ? { ...fromHeader, ...decoded(parsed, fromHeader) }
    : { ...fromHeader, problem: 'unreadable' };
}

async function parse(file: Uint8Array<ArrayBuffer>): Promise<Email | null> {
  try {
    return await PostalMime.parse(file, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 });
  } catch {
    return null;
  }
}

function decoded(email: Email, header: EmailReading): Partial<EmailReading> {
  return {
    from: email.from ? spell(email.from) : header.from,
    to: email.to ? email.to.map(spell) : header.to,
    subject: email.subject ?? header.subject,
    date: email.date ?? header.date,
    text: (email.text ?? markupWords(email.html ?? '')).slice(0, MAX_TEXT),
    attachments: email.attachments.slice(0, MAX_LINES).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mime: mimeType,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

/** `张三 <a@b.example>`, groups by their name. */
function spell({ name, address }: Address): string {
  if (!address) return name;
  return name ? `${name} <${address}>` : address;
}
