// What the captured rules say. Without captured rules there is nothing to quote, and the paper says so.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { Sentence } from './complaint.ts';
import type { CitedClause } from './complaint-input.ts';
import type { Draft } from './draft.ts';
import { visible } from './page-words.ts';
import { quoteClause } from './quote-clause.ts';

/** `V2.1`, `2026年3月版`; anything else is no version. */
function plainVersion(version: string | null): string {
  const words = version?.trim() ?? '';
  return /^[\w.\-/年月日第版 ]{1,20}$/.test(words) ? words : '';
}

/** As many as fit, in order; clauses that contradict each other come together or not at all. */
function chosenClauses(draft: Draft): CitedClause[] {
  const usable = draft.input.clauses.filter(
    ({ clause, exhibit }) =>
      visible(clause.text.slice(0, 1000)).trim() !== '' && draft.exhibits([exhibit]).length > 0,
  );
  const chosen: CitedClause[] = [];
  for (const cited of usable) {
    if (chosen.includes(cited)) continue;
    const group =
      cited.conflict === null ? [cited] : usable.filter(({ conflict }) => conflict === cited.conflict);
    if (chosen.length > 0 && chosen.length + group.length > draft.detail.clauses) continue;
    // One contradiction may take two places where there is room for one: half of it would mislead.
    chosen.push(...group.slice(0, Math.max(2, draft.detail.clauses)));
  }
  return chosen;
}

/** 贵店 when the paper goes to those who wrote the rules. */
function whose(draft: Draft): string {
  switch (CHANNEL_OF[draft.input.paper]) {
    case 'merchant':
      return '贵店';
    case 'platform':
      return draft.voice.seller === '贵店' ? '贵店' : '贵平台';
    default:
      return '对方';
  }
}

function noClause(draft: Draft): Sentence {
  const rules = draft.exhibits(draft.input.terms);
  if (rules.length > 0) return draft.fact(rules, (see) => `相关规则已保存（${see}），未单独引用条款。`);
  draft.lacks('terms');
  const channel = CHANNEL_OF[draft.input.paper];
  const isTheirs = channel === 'merchant' || channel === 'platform';
  const asks = isTheirs && draft.detail.asks > 1 ? '，请提供本单适用的规则' : '';
  return draft.say('gap', `${draft.voice.me}没有保存到${whose(draft)}的售后规则${asks}。`);
}

function clauseSentence(draft: Draft, cited: CitedClause): Sentence {
  const { clauseMax: max, nameMax, quotes, titles } = draft.detail;
  const quotation = quoteClause(cited, { max, nameMax, isQuoted: quotes }, draft.hide);
  if (quotation.isShortened) draft.warnings.add('clause-shortened');
  if (!quotation.isQuoted) draft.warnings.add('clause-unquotable');
  const saved = titles === 'range' || titles === 'brief' ? null : draft.at(cited.capturedAt);
  const version = plainVersion(cited.version);
  const when = [saved && `${saved}保存`, version && `版本${version}`].filter((part) => part).join('，');
  const lead = quotation.isQuoted ? '' : '适用';
  return draft.fact(
    [cited.exhibit],
    (see) =>
      `${lead}${quotation.text}（${when ? `${when}，` : ''}${quotation.isQuoted ? '' : '原文见'}${see}）。`,
    'clause',
  );
}

/** Said once after all of them, so that no clause against the buyer reads like one he relies on. */
function remarks(draft: Draft, clauses: readonly CitedClause[]): Sentence[] {
  const doubted = clauses.filter(({ stance }) => stance === 'against').length;
  const isConflict = clauses.some(({ conflict }) => conflict !== null);
  if (isConflict) draft.warnings.add('clauses-conflict');
  const which =
    clauses.length === 1 ? '该条' : doubted === clauses.length ? '上述条款' : '其中对消费者不利的条款';
  const doubt = `${draft.voice.me}认为${which}不应作为拒绝处理的依据。`;
  return [
    ...(doubted === 0 || draft.input.paper === 'regulator-report' ? [] : [draft.say('own', doubt)]),
    ...(isConflict ? [draft.say('own', '上述条款彼此不一致，请说明本单适用哪一条及其依据。')] : []),
  ];
}

export function ruleSentences(draft: Draft): Sentence[] {
  const clauses = chosenClauses(draft);
  if (clauses.length === 0) return [noClause(draft)];
  return [...clauses.map((cited) => clauseSentence(draft, cited)), ...remarks(draft, clauses)];
}
