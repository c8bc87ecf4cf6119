// Lines by which a chat says that a message was taken back.
import type { Message } from '../evidence/facts.ts';
import { fold } from '../page/fold.ts';

const RECALL =
  /(?:撤回|收回)了?(?:一条|一则|1条|该)?(?:消息|信息|讯息)|(?:消息|信息|讯息)已?被?(?:撤回|收回)|(?:recalled|unsent|deleted|withdrew|retracted) (?:a|the|this|an) message|(?:this )?message (?:was|has been) (?:recalled|deleted|unsent|withdrawn)/iu;
const OWN = /^(?:你|您|我|you\b)/iu;
const OTHER = /^(?:对方|商家|卖家|客服|店主|merchant|seller|agent|support)/iu;

export function isRecallLine(text: string): boolean {
  return text.length <= 60 && RECALL.test(fold(text));
}

/** Whose message a recall line took back, null where it does not say. */
export function recalledSide(line: Message): 'buyer' | 'merchant' | null {
  if (line.sender === 'buyer' || line.sender === 'merchant') return line.sender;
  const folded = fold(line.text);
  if (OWN.test(folded)) return 'buyer';
  return OTHER.test(folded) ? 'merchant' : null;
}
