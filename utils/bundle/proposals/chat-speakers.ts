// Who speaks in a chat, and whose name it is. Names that are no words to search for (one character, 用户8) are found
// only where they stand.
import type { Message } from '../../evidence/facts.ts';
import type { HiddenKind, HiddenOwner } from '../../evidence/redaction-plan.ts';

export interface Speaker {
  name: string;
  kind: HiddenKind;
  owner: HiddenOwner;
  /** Searching for the name would hide words that mean nobody. */
  isBare: boolean;
}

/** What chats call people who have no name of their own. */
const PLAIN = /^(?:[我你您]|买家|顾客|客户|用户|游客|访客|会员|匿名|user|guest|buyer|me|you)\d{0,2}$/i;
/** What they call the shop and their own software: that names nobody. */
const ROLE =
  /^(?:客服|商家|卖家|店主|店长|老板|管理员|群主|系统|平台|官方|机器人|助手|小助手|service|support|admin|system|bot|seller|merchant)\d{0,2}$/i;
/** The buyer's own word for themselves. */
const SELF = /^(?:[我你您]|买家|buyer|me|you)$/i;
const OF_SHOP = /客服|官方|[店铺商卖]|售后|平台|管理|群主|service|support|shop|store|admin/i;

/** The seller knows what name the buyer bears in their chat: it is left there like a contact. */
const OWNER_OF_SENDER: Readonly<Record<Message['sender'], HiddenOwner | null>> = {
  buyer: 'order',
  merchant: 'merchant',
  platform: null,
  system: null,
  unknown: 'third',
};

/** @param ofShop names of shop and merchant, which are never hidden */
export function speakersOf(
  messages: readonly Pick<Message, 'sender' | 'name'>[],
  ofShop: readonly string[],
): Speaker[] {
  const owners = new Map<string, HiddenOwner>();
  for (const { sender, name } of messages) {
    const spoken = name?.trim() ?? '';
    if (spoken === '' || ROLE.test(spoken) || SELF.test(spoken) || isOfShop(spoken, ofShop)) continue;
    const owner = OWNER_OF_SENDER[sender];
    if (owner && (owners.get(spoken) ?? 'third') === 'third') owners.set(spoken, owner);
  }
  const opposite = [...owners].filter(([name, owner]) => owner === 'merchant' && !OF_SHOP.test(name));
  // Several people on the other side are a group: a reader tells sides by place, and not who of them sells.
  if (opposite.length > 1) for (const [name] of opposite) owners.set(name, 'third');
  return [...owners].map(([name, owner]) => ({
    name,
    owner,
    kind: owner === 'third' ? 'third-party' : 'name',
    isBare: [...name].length < 2 || PLAIN.test(name),
  }));
}

function isOfShop(spoken: string, ofShop: readonly string[]): boolean {
  return ofShop.some(
    (own) => own === spoken || ([...spoken].length > 1 && own.includes(spoken)) || spoken.includes(own),
  );
}

/** Spans of the speaker's name in the JSON of a transcript, without its quotes. */
export function namesInTranscript(json: string, name: string): [start: number, end: number][] {
  // Quotes inside a string are escaped: these are keys.
  return [...json.matchAll(/"name"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].flatMap((match): [number, number][] => {
    const [whole, written = ''] = match;
    const end = match.index + whole.length - 1;
    return spoken(written) === name ? [[end - written.length, end]] : [];
  });
}

function spoken(written: string): string | null {
  try {
    return String(JSON.parse(`"${written}"`)).trim();
  } catch {
    return null;
  }
}

/** Spans of the name where it is all that a text node says. */
export function namesInMarkup(html: string, name: string): [start: number, end: number][] {
  return [...html.matchAll(/>([^<>]{1,80})(?=<)/g)].flatMap((match): [number, number][] => {
    const words = match[1] ?? '';
    const start = match.index + 1 + words.indexOf(name);
    const isName = words.replace(/[:：]\s*$/, '').trim() === name;
    return isName ? [[start, start + name.length]] : [];
  });
}

/** What may follow a name on its line: nothing, a time, or what was said. */
const AFTER_NAME = /^[^\S\n]*(?:$|[\n:：,，(（[【|·-]|\d{1,4}[-/.:年月])/;

/** Spans of the name where it opens a line of the visible text. */
export function namesInText(text: string, name: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const isFirst = line.trim() === '' || /^[^\S\n]*[@＠[【(（][^\S\n]*$/.test(line);
    if (isFirst && AFTER_NAME.test(text.slice(at + name.length, at + name.length + 20))) {
      found.push([at, at + name.length]);
    }
  }
  return found;
}
