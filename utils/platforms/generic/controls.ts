import { ancestorsOf, countSegments, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';

const ASKS =
  /查询|查找|搜索|搜|兑换|激活|核销|充值|验证|提交|search|query|look ?up|track|find|redeem|activate|verify|submit/iu;

/** A control that asks for something is no statement about an order. */
export function isEditableQuery(page: Page, segment: Segment): boolean {
  const field = segment.field;
  if (!field || field.readOnly || field.type === 'select') return false;
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    if (level++ > 5) return false;
    const isForm = page.elements[container]?.tag === 'form';
    const near = countSegments(page, container) <= 40 ? segmentsIn(page, container) : [];
    if (near.some((other) => other !== segment && isButton(page, other) && ASKS.test(other.folded)))
      return true;
    if (isForm) return false;
  }
  return false;
}

export function isButton(page: Page, segment: Segment): boolean {
  if (segment.field) return segment.field.type === 'submit' || segment.field.type === 'button';
  let level = 0;
  for (const at of ancestorsOf(page, segment.element)) {
    const element = page.elements[at];
    if (!element || level++ > 2) return false;
    if (element.tag === 'button' || element.attrs['role'] === 'button') return true;
    if (/(?:^|[\s_-])(?:btn|button)(?:[\s_-]|$)/i.test(element.cls)) return true;
  }
  return false;
}
