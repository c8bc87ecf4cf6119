// The game company's side: which answer a code gets. Any well-formed code that is not named here was already used,
// which is what a card sold twice looks like.
export interface Outcome {
  readonly ok: boolean;
  readonly errorCode: string | null;
  readonly text: string;
}
export interface Attempt {
  readonly id: number;
  readonly account: string;
  readonly code: string;
  readonly outcome: Outcome;
  readonly at: Date;
}

export const REDEEM_CODES = {
  success: 'GOOD-CARD-2026-XQYZ',
  expired: 'EXPR-CARD-2026-XQYZ',
  region: 'AREA-CARD-2026-XQYZ',
} as const;

const USED: Outcome = { ok: false, errorCode: '1003', text: '卡密已被使用' };
const INVALID: Outcome = { ok: false, errorCode: '1001', text: '卡密无效，请检查后重新输入' };
const SPECIAL: Readonly<Record<string, Outcome>> = {
  [REDEEM_CODES.success]: { ok: true, errorCode: null, text: '兑换成功，道具已发送至游戏内邮箱' },
  [REDEEM_CODES.expired]: { ok: false, errorCode: '1004', text: '卡密已过期' },
  [REDEEM_CODES.region]: { ok: false, errorCode: '1006', text: '该卡密不适用于您所在的地区' },
};

function outcomeOf(code: string): Outcome {
  const special = SPECIAL[code];
  if (special) return special;
  return /^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/.test(code) ? USED : INVALID;
}

export class Redemptions {
  readonly #now: () => Date;
  readonly #attempts: Attempt[] = [];

  constructor(now: () => Date) {
    this.#now = now;
  }

  find(id: string): Attempt | null {
    return this.#attempts.find((attempt) => String(attempt.id) === id) ?? null;
  }

  try(account: string, code: string): Attempt {
    const id = this.#attempts.length + 1;
    const outcome = outcomeOf(code.trim().toUpperCase());
    const attempt = { id, account, code, outcome, at: this.#now() };
    this.#attempts.push(attempt);
    return attempt;
  }
}
