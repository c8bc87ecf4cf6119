// What captured rules promise that a platform does for buyers. Nothing is asked for by a name that the rules do not use.
import type { PlatformAsk } from '../evidence/case-step.ts';
import type { CapturedClause } from './clock-input.ts';

export interface PromisedAsk {
  ask: PlatformAsk;
  exhibit: number | null;
}

const PROMISES: readonly (readonly [PlatformAsk, RegExp])[] = [
  ['advance-payment', /先行(?:赔付|垫付|赔偿|退款)|平台(?:垫付|先赔)/],
  [
    'deposit',
    /保证金[^。；;]{0,16}(?:赔|扣|抵|退(?:款|还)给?买|划)|(?:扣除?|动用|划扣|使用)[^。；;]{0,8}保证金/,
  ],
  [
    'reputation',
    /(?:信誉|信用|评分|店铺分|等级)[^。；;]{0,10}(?:降|扣|减|处罚)|(?:降低|扣除|扣减)[^。；;]{0,8}(?:信誉|信用|评分)/,
  ],
  ['arbitration', /仲裁(?:委员会|员|申请)|申请仲裁|第三方(?:介入|仲裁|裁决)|陪审|纠纷(?:仲裁|裁决)/],
];
/** 不提供先行赔付 promises the opposite; 《仲裁法》 is none of the platform's. */
const DENIED = /(?:不|无|非|未|没有|拒绝)[^，。；;的]{0,6}$/;
const COURT = /仲裁法|劳动|贸易仲裁|仲裁机构|商事/;

/** Each with the first clause that names it. */
export function promisedAsks(clauses: readonly CapturedClause[]): PromisedAsk[] {
  return PROMISES.flatMap(([ask, words]) => {
    const found = clauses.find(({ clause }) => isPromised(clause.text, ask, words));
    return found ? [{ ask, exhibit: found.exhibit }] : [];
  });
}

function isPromised(text: string, ask: PlatformAsk, words: RegExp): boolean {
  return text.split(/[。；;！!\n]/).some((sentence) => {
    const match = words.exec(sentence);
    if (!match || DENIED.test(sentence.slice(0, match.index))) return false;
    return ask !== 'arbitration' || !COURT.test(sentence);
  });
}
