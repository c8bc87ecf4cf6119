// Which elements of a page take text, and which of them a complaint is meant for.
import type { FormField } from '../evidence/page-form.ts';
import { textLimits } from './limit-words.ts';
import { isShown } from './walk-elements.ts';
import { labelOf, wordsNear } from './words-near.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const TEXT_TYPES = /^(?:text|search|url|email|tel|)$/;

export const isBox = (field: TextField): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;

/** The field that an element is or lies in; null where it takes no text. */
export function textFieldOf(element: Element): TextField | null {
  if (element instanceof HTMLTextAreaElement) return element;
  if (element instanceof HTMLInputElement) return TEXT_TYPES.test(element.type) ? element : null;
  return element instanceof HTMLElement && element.isContentEditable ? editingHost(element) : null;
}

function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

export function textFieldsOf(elements: readonly Element[]): TextField[] {
  const found = new Set<TextField>();
  for (const element of elements) {
    const field = textFieldOf(element);
    if (field && isShown(field)) found.add(field);
  }
  return [...found];
}

export function isWritable(field: TextField): boolean {
  if (field.matches(':disabled') || field.closest('[aria-disabled=true], [inert]')) return false;
  if (isBox(field)) return !field.readOnly && field.getAttribute('aria-readonly') !== 'true';
  return field.getAttribute('aria-readonly') !== 'true';
}

/** What stands in it; an editable element's words as they are shown. */
export function textOf(field: TextField): string {
  if (isBox(field)) return field.value;
  return field.innerText
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\n$/, '');
}

const COMPLAINT =
  /投诉|举报|描述|说明|原因|详情|问题|经过|事实|诉求|申诉|理由|反馈|情况|complain|reason|detail|descri|content/i;
const TALK = /留言|内容|消息|说点|回复|想说|输入您|聊天|咨询|message|reply|comment|正文/i;
const OTHER =
  /搜索|search|验证码|captcha|手机|电话|邮箱|e-?mail|姓名|昵称|用户名|账号|QQ|微信号|订单(?:编)?号|单号|密码|金额|数量|标题|地址|网址|链接|身份证|银行卡|phone|tel|subject|title|coupon|优惠/i;
/** A field that takes less than this holds no complaint. */
const TOO_SHORT = 60;

function likeliness(field: TextField, label: string, near: string, max: number | null): number {
  const hints = `${label} ${field.getAttribute('name') ?? ''} ${field.id} ${field.getAttribute('placeholder') ?? ''}`;
  const { width, height } = field.getBoundingClientRect();
  let score = field instanceof HTMLInputElement ? 0 : 4;
  if (COMPLAINT.test(hints)) score += 4;
  else if (TALK.test(hints)) score += 2;
  else if (COMPLAINT.test(near)) score += 1;
  if (OTHER.test(hints) && !(COMPLAINT.test(label) && !(field instanceof HTMLInputElement))) score -= 6;
  if (field instanceof HTMLInputElement) score -= 3;
  if (max !== null && max < TOO_SHORT) score -= 4;
  return score + Math.min(2, (width * height) / 60_000);
}

export function describeField(field: TextField, id: string, focused: boolean): FormField {
  const length = textOf(field).length;
  const label = labelOf(field);
  const near = wordsNear(field);
  const said = textLimits(near, length);
  const max = isBox(field) && field.maxLength >= 0 ? field.maxLength : null;
  const min = isBox(field) && field.minLength > 0 ? field.minLength : said.min;
  const limit = max ?? said.max;
  return {
    id,
    kind: kindOf(field),
    label,
    max: limit,
    min,
    enforced: max !== null,
    length,
    focused,
    writable: isWritable(field),
    score: Math.round(likeliness(field, label, near, limit) * 100) / 100,
  };
}

function kindOf(field: TextField): FormField['kind'] {
  if (field instanceof HTMLTextAreaElement) return 'textarea';
  return field instanceof HTMLInputElement ? 'input' : 'editable';
}
