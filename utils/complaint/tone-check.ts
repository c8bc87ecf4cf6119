// Words that hurt the buyer's own case: threats tied to money, insults, claims nobody can prove, wrong law, other people's data.
import type { Audience } from '../evidence/audience.ts';
import { plainCharacters } from '../terms/plain-characters.ts';
import { findBargains } from './checks/bargain.ts';
import { CLAIM_RULES } from './checks/claim-rules.ts';
import { INSULT_RULES } from './checks/insult-rules.ts';
import { findWrongLaw } from './checks/law-lint.ts';
import { ownWords } from './checks/own-words.ts';
import { findPersonalData } from './checks/personal-data.ts';
import { CALM, PRESSURE_RULES } from './checks/pressure-rules.ts';
import { type FindingCode, type TextFinding, withoutOverlaps } from './checks/text-finding.ts';
import { findWording } from './checks/wording-rule.ts';

const SUGGESTIONS: Readonly<Partial<Record<FindingCode, string>>> = {
  'money-for-silence': '不把钱和撤诉、删帖、不投诉连在一起，那可能被当成敲诈；各写各的。',
  threat: '不写威胁；想说会继续反映，写“如未能解决，我将依法向有关部门反映”。',
  insult: '不骂人；写发生了什么。',
  exaggeration: '只写能用证据证明的人数和金额。',
  impersonation: '只以买家的身份说话。',
  harassment: '一次说清，隔一段时间再联系。',
  'absolute-claim': '是不是违法由有关部门认定；写“涉嫌”“如经查实”。',
};
const RULES = [...PRESSURE_RULES, ...INSULT_RULES, ...CLAIM_RULES];

function bargains(text: string): TextFinding[] {
  return findBargains(ownWords(plainCharacters(text))).map(({ at, end }) => ({
    code: 'money-for-silence',
    start: at,
    end,
    match: text.slice(at, end),
    replacement: CALM,
    suggestion: SUGGESTIONS['money-for-silence'] ?? '',
  }));
}

/** Findings in the order of the text, none inside another; empty where nothing stands out. */
export function checkTone(text: string, audience: Audience | null = null): TextFinding[] {
  return withoutOverlaps([
    ...bargains(text),
    ...findWording(text, RULES, SUGGESTIONS),
    ...findWrongLaw(text),
    ...findPersonalData(text, audience),
  ]);
}
