import type { Segment } from '../../page/page-model.ts';

/** What a small link or button beside a value does with it. */
export const ACTION =
  /^(?:点击|一键)?(?:复制|拷贝|查看|详情|修改|刷新|展开|收起|copy|copied|view|details?|show|edit|\?|>|›|→)(?:单号|订单号|卡密|全部|内容|该?账号)?[!。]?$/iu;

/** End of a value without the link that follows on its line: `卡号：A1B2 [复制]`. */
export function endOfValue({ spans, folded }: Segment, from: number, to: number): number {
  let end = to;
  for (const span of spans.toReversed()) {
    if (span.end > end) continue;
    const isAction = span.start > from && ACTION.test(folded.slice(span.start, end).trim());
    if (!isAction || folded.slice(from, span.start).trim() === '') break;
    end = span.start;
  }
  return end;
}
