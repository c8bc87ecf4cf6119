// The six claims in plain sentences, the same on every surface that verifies.
import type { TwoWords } from '../honest-words.ts';
import { displayText } from '../names.ts';
import type { Claim } from './claim.ts';
import type { ClaimName } from './claims.ts';
import { REASON_WORDS } from './reason-words.ts';

export const CLAIM_WORDS: Readonly<Record<ClaimName, TwoWords & Record<Claim['state'], TwoWords>>> = {
  container: {
    zh: '包装',
    en: 'container',
    proven: {
      zh: '文件齐全，没有多余或藏起来的东西。',
      en: 'Every file is here and nothing is hidden or added.',
    },
    'not-proven': { zh: '不能确认文件是否齐全。', en: 'Nobody can say whether every file is here.' },
    contradicted: {
      zh: '包装不对：有缺少、多出或藏起来的内容。',
      en: 'The package is wrong: something is missing, added or hidden.',
    },
  },
  content: {
    zh: '内容',
    en: 'content',
    proven: {
      zh: '每个文件都和保存时登记的一样，遮盖的地方都写明了。',
      en: 'Every file is as recorded when it was saved; what is covered is named.',
    },
    'not-proven': { zh: '不能确认内容。', en: 'The content cannot be confirmed.' },
    contradicted: { zh: '有文件和登记的不一样。', en: 'A file is not what was recorded.' },
  },
  signature: {
    zh: '签名',
    en: 'signature',
    proven: {
      zh: '由包里这把密钥封印，日志也属于这把密钥。',
      en: 'Sealed with the enclosed key, and the log belongs to that key.',
    },
    'not-proven': { zh: '没有可以核对的签名。', en: 'There is no signature to check.' },
    contradicted: { zh: '签名对不上。', en: 'The signature does not fit.' },
  },
  identity: {
    zh: '身份',
    en: 'identity',
    proven: {
      zh: '密钥指纹和您从别处得到的一致。',
      en: 'The key has the fingerprint that you got elsewhere.',
    },
    'not-proven': {
      zh: '没有人为这把密钥作保：请向对方另行索取指纹。',
      en: 'Nobody vouches for this key: ask its owner for the fingerprint by another way.',
    },
    contradicted: { zh: '密钥不是您期待的那一把。', en: 'This is not the key that you expected.' },
  },
  time: {
    zh: '时间',
    en: 'time',
    proven: { zh: '第三方时间戳证明了时间。', en: 'Third-party time-stamps prove the time.' },
    'not-proven': {
      zh: '没有第三方时间戳：时间只来自采集人的电脑。',
      en: 'No third-party time-stamp: times come from the captor’s computer alone.',
    },
    contradicted: { zh: '时间戳不对。', en: 'A time-stamp is wrong.' },
  },
  history: {
    zh: '历史',
    en: 'history',
    proven: {
      zh: '记录前后连贯，没有说不清的空缺。',
      en: 'The records are of one piece and every gap is explained.',
    },
    'not-proven': { zh: '历史有没说清的地方。', en: 'Something in the history is left open.' },
    contradicted: { zh: '记录被改动、删除或调换过。', en: 'Records were changed, removed or swapped.' },
  },
};

const LONGEST_DETAIL = 160;

/** A reason in words; what stands behind its colon may be a stranger's text and is shown as text that cannot act. */
export function reasonWords(reason: string): TwoWords {
  const cut = reason.indexOf(':');
  const code = cut < 0 ? reason : reason.slice(0, cut);
  const detail = cut < 0 ? '' : displayText(reason.slice(cut + 1), LONGEST_DETAIL).replace(/\s+/g, ' ');
  const words = REASON_WORDS.get(code);
  if (!words) {
    const shown = displayText(reason, LONGEST_DETAIL);
    return { zh: shown, en: shown };
  }
  return detail === '' ? words : { zh: `${words.zh}（${detail}）`, en: `${words.en} (${detail})` };
}
