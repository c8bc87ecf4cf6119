// The clauses a buyer may question, by name, and the statutes (ids of the statute table) that speak against each.
export const FLAGS = [
  '最终解释权',
  '短期投诉失权',
  '概不退换',
  '单方修改',
  '免除责任',
  '限定管辖',
  '默认同意',
  '退款扣费',
  '放弃权利',
  '加重举证',
  '余额没收',
  '自动续费',
  '加重责任',
  '强制好评',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Best first. Which of them hold for a shop that is no platform, the statutes' own table says. */
export const FLAG_STATUTES: Readonly<Record<Flag, readonly string[]>> = {
  最终解释权: ['wl-1', 'wj-21', 'xf-26'],
  短期投诉失权: ['xf-26', 'wl-1', 'pg-30', 'mfh-497'],
  概不退换: ['xf-26', 'tl-17', 'wj-21', 'wl-1', 'mfh-497'],
  单方修改: ['ds-34', 'pg-12', 'pg-14', 'xf-26', 'mfh-497'],
  免除责任: ['xf-26', 'wl-1', 'mfh-506', 'mfh-497', 'xf-44', 'ds-61'],
  限定管辖: ['mj-31', 'mj-20', 'tl-17'],
  默认同意: ['ht-10', 'mfh-496', 'pg-16'],
  退款扣费: ['xf-26', 'wj-21', 'mfh-497', 'yf-9'],
  放弃权利: ['wl-1', 'wj-21', 'pg-30', 'xf-26', 'ds-39'],
  加重举证: ['xf-26', 'mfh-497', 'pg-21', 'ds-62'],
  余额没收: ['xf-26', 'mfh-497', 'wj-21', 'yf-9', 'tl-22'],
  自动续费: ['wj-18', 'tl-10'],
  加重责任: ['xf-26', 'mfh-497', 'pg-30', 'mfh-585'],
  强制好评: ['xf-26', 'ds-17', 'ds-39', 'wl-9'],
};

export function isFlag(words: string): words is Flag {
  return FLAGS.some((flag) => flag === words);
}
