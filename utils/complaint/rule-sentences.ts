// What the captured rules say. Without captured rules there is nothing to quote, and the complaint says so.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { visible } from './page-words.ts';
import { quoteClause } from './quote-clause.ts';

/** `V2.1`, `2026年3月版`; anything else is no version. */
function plainVersion(version: string | null): string {
  const words = version?.trim() ?? '';
  return /^[\w.\-/年月日第版 ]{1,20}$/.test(words) ? words : '';
}

export function ruleSentences(draft: Draft): Sentence[] {
  const { channel, now } = draft.input;
  const clauses = draft.input.clauses.filter(
    ({ clause }) => visible(clause.text.slice(0, 1000)).trim() !== '',
  );
  const { detail } = draft;
  if (clauses.length === 0) {
    const time = draft.at(now);
    const whose = channel === 'merchant' ? '贵店' : '贵站';
    return [
      draft.gap(
        'terms',
        `${time ? `截至${time}，` : ''}未能找到并保存${whose}的争议处理规则，故不引用条款；请提供本订单适用的规则原文。`,
      ),
    ];
  }
  return clauses.slice(0, detail.clauses).map((cited) => {
    const quotation = quoteClause(cited, detail.clauseMax, detail.nameMax, draft.hide);
    if (quotation.isShortened) draft.warnings.add('clause-shortened');
    if (!quotation.isQuoted) draft.warnings.add('clause-unquotable');
    const saved = draft.at(cited.capturedAt);
    const version = plainVersion(cited.version);
    const when = [saved && `${saved}保存`, version && `版本${version}`].filter((part) => part).join('，');
    return draft.fact(
      [cited.exhibit],
      (see) => `依据${quotation.text}（${when ? `${when}，` : ''}${see}）。`,
      'clause',
    );
  });
}
