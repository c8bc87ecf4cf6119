import type { Segment } from '../../page/page-model.ts';
import type { Found } from './order-values.ts';

const PAYEE =
  /^(?:付款|支付|转账|付钱)给\s?:?\s?(\S.{1,29})$|^向\s?(\S.{1,29}?)\s?(?:付款|支付|转账|付钱)(?:\s?[¥$]?[\d.]{1,12}\s?元?)?$/u;

/** 付款给 X, 向 X 付款: who gets the money, said without a label. */
export function payeeOf(segments: readonly Segment[]): Found<string> | null {
  for (const segment of segments.slice(0, 80)) {
    const match = segment.folded.length <= 40 ? PAYEE.exec(segment.folded.trim()) : null;
    const name = match?.[1] ?? match?.[2];
    if (!name) continue;
    const at = segment.folded.indexOf(name);
    return { value: segment.text.slice(at, at + name.length).trim(), raw: segment.text, box: segment.box };
  }
  return null;
}
