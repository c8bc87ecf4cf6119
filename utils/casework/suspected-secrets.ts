// The last net under the readers: what looks like a usable secret in the words of a page, wherever it stands.
// It may mask too much, never too little: a masked serial number costs nothing, a card that leaves costs the card.
import type { PageSecret } from '../evidence/facts.ts';

/** Three or more groups of four to eight letters and digits: the shape of most codes. */
const GROUPED = /(?<![\w-])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,7}(?![\w-])/gi;
/** A word for a card or a code, up to a few joining signs, then the code itself. */
const CARD_WORD =
  /(?:卡密|卡号|激活码|兑换码|充值码|充值卡号|序列号|礼品码|注册码|授权码|CD-?KEY|activation code|redeem code|gift code)[^\S\n]{0,4}(?:是|为)?[^\S\n]{0,4}[:：=]?[^\S\n]{0,4}[“"'【[]?((?:(?![\][(){}<>"'])[!-~]){6,64})/gi;
/** Words for a password are followed by prose more often: a joining sign is asked for. */
const PASSWORD_WORD =
  /(投诉查询密码|投诉密码|查询密码|取卡密码|提取密码|提取码|安全密码|密码|password)[^\S\n]{0,4}(?:[是为][:=]?|[:=])[^\S\n]{0,4}[“"'【[]?((?:(?![\][(){}<>"'])[!-~]){4,64})/gi;
const PARAMETER = /[?&](?:pwd|pass|password|query_pwd|key|kami|cdk|code|secret)=([!-~]{4,64}?)(?=[&#\s]|$)/gi;
/** Where cards are spoken of, a line that is nothing but one code is one: the second card and its sisters have no label. */
const CARD_TOPIC = /卡密|卡号|激活码|兑换码|充值码|CD-?KEY|redeem code|activation code/i;
const BARE_LINE = /^[^\S\n]*([A-Z0-9]{4,40}(?:-{1,4}[A-Z0-9]{2,40}){0,8})[^\S\n]*$/gim;
const LONGEST_TEXT = 2_000_000;

const hasSubstance = (value: string): boolean => /\d/.test(value) || /[A-Z].*[a-z]|[a-z].*[A-Z]/.test(value);

/** Letters and digits together, or a long figure: years, prices and counts are neither. */
const isCodeLike = (value: string): boolean =>
  (value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value)) || /^\d{12,}$/.test(value);

function trimmed(value: string): string {
  return value.replace(/[”"'】\]）)，。,.;；<>]+$/, '');
}

/**
 * @param text words of a page or of the buyer, addresses included
 * @param known order and trade numbers, which are no secrets
 */
export function suspectedSecrets(text: string, known: ReadonlySet<string>): PageSecret[] {
  const words = text.slice(0, LONGEST_TEXT).normalize('NFKC');
  const found = new Map<string, PageSecret['kind']>();
  const note = (raw: string, kind: PageSecret['kind']) => {
    const value = trimmed(raw);
    if (value.length >= 4 && !known.has(value) && hasSubstance(value) && !found.has(value))
      found.set(value, kind);
  };
  for (const [whole] of words.matchAll(GROUPED)) note(whole, 'card');
  for (const [, value = ''] of words.matchAll(CARD_WORD)) note(value, 'card');
  for (const [, word = '', value = ''] of words.matchAll(PASSWORD_WORD)) {
    note(
      value,
      word.includes('投诉') ? 'complaint-password' : word === '密码' ? 'card-password' : 'query-password',
    );
  }
  for (const [, value = ''] of words.matchAll(PARAMETER)) note(value, 'query-password');
  if (CARD_TOPIC.test(words)) {
    for (const [, value = ''] of words.matchAll(BARE_LINE)) if (isCodeLike(value)) note(value, 'card');
  }
  return [...found].map(([value, kind]) => ({ value, kind, boxes: [] }));
}
