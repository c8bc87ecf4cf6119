import {
  ancestorsOf,
  countSegments,
  isInside,
  type Page,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';

const ASKS =
  /查询|查找|搜索|搜|兑换|激活|核销|充值|验证|提交|登录|登陆|注册|找回|search|query|look ?up|track|find|redeem|activate|verify|submit|log ?in|sign ?(?:in|up)|register/iu;

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
    if (asksPassword(page, container)) return true;
    if (isForm) return false;
  }
  return false;
}

/** What stands beside a password that somebody types is typed as well: nobody delivered it. */
function asksPassword(page: Page, container: number): boolean {
  return page.snapshot.fields.some(
    ({ element, type }) =>
      type === 'password' && isInside(page, element, container) && page.elements[element]?.visible,
  );
}

export function isButton(page: Page, segment: Segment): boolean {
  if (segment.field) return segment.field.type === 'submit' || segment.field.type === 'button';
  let level = 0;
  // An inline link that is the only thing in its block.
  const [only, ...more] = segment.spans;
  const start = only && more.length === 0 ? only.run.element : segment.element;
  for (const at of ancestorsOf(page, start)) {
    const element = page.elements[at];
    if (!element || level++ > 2) return false;
    if (element.tag === 'button' || element.attrs['role'] === 'button') return true;
    if (/(?:^|[\s_-])(?:btn|button)(?:[\s_-]|$)/i.test(element.cls)) return true;
  }
  return false;
}
