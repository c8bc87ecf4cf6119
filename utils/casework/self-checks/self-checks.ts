// Which checks come before blaming anybody, and the three questions that a merchant who blames the buyer has to answer.
import type { ProblemCode } from '../../evidence/problem-types.ts';

export type SelfCheckCode = 'mistyped' | 'waited' | 'right-place' | 'reproduction' | 'questions';

const CARD: readonly SelfCheckCode[] = ['mistyped', 'right-place', 'reproduction', 'questions'];
const CHECKS: Partial<Record<ProblemCode, readonly SelfCheckCode[]>> = {
  P01: CARD,
  P02: ['mistyped', 'reproduction', 'questions'],
  P03: ['mistyped', 'questions'],
  P04: ['right-place', 'reproduction', 'questions'],
  P05: ['right-place', 'questions'],
  P07: ['waited'],
  P08: ['waited'],
  P09: ['waited', 'right-place'],
  P10: ['right-place'],
  P11: ['reproduction', 'questions'],
};

export const selfChecksOf = (problem: ProblemCode | null): readonly SelfCheckCode[] =>
  (problem && CHECKS[problem]) ?? [];

/** Chinese, for whoever writes 用户操作不当; ready to be copied. */
export const STANDING_QUESTIONS: readonly string[] = [
  '请指出操作不当的是哪一步、违反了页面上的哪条说明。',
  '请提供该卡密的官方查询结果，或首次激活的时间与渠道。',
  '如卡密确实有效，请在我方录屏的情况下远程演示一次成功激活。',
];

export const standingQuestionsText = (): string =>
  `关于“用户操作不当”，请答复以下三点：\n${STANDING_QUESTIONS.map((question, i) => `${i + 1}. ${question}`).join('\n')}`;

/** Chinese, for the customer service of whoever issued the card or runs the account. */
export const issuerQuestion = (problem: ProblemCode | null): string =>
  problem === 'P05' || problem === 'P09' || problem === 'P10'
    ? '您好，请帮我查询我的账号近期有无充值入账：入账的金额、时间和充值渠道。谢谢。'
    : '您好，请帮我查询这张卡密的状态：首次激活或兑换的时间、渠道，是否由本人账号完成。谢谢。';
