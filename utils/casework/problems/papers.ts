// Papers per rung of the ladder: M 商家 · P 平台 · Z 支付 · S 12315 投诉 · R 12315 举报 · C 法院 · G 公安 · X 公开.
import type { Paper } from '../../evidence/channel.ts';

const RUNGS = {
  M: ['merchant-request', 'merchant-reminder'],
  P: ['platform-complaint', 'platform-review', 'platform-arbitration'],
  Z: ['wechat-pay', 'alipay'],
  S: ['regulator-complaint'],
  R: ['regulator-report'],
  C: ['court-outline'],
  G: ['police-outline'],
  X: ['community-post'],
} as const satisfies Record<string, readonly Paper[]>;

/** `papers('M', 'P')` is what is written to the merchant and then to the platform. */
export function papers(...rungs: readonly (keyof typeof RUNGS)[]): readonly Paper[] {
  return rungs.flatMap((rung) => [...RUNGS[rung]]);
}
