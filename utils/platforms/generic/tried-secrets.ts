// The code that was refused or taken: what still stands in the field, or what the message quotes of it.
import type { Page } from '../../page/page-model.ts';
import { fieldWords } from './secrets.ts';

const OTHER_FIELD =
  /账[号户]|帐[号户]|用户|昵称|角色|区服|手机|电话|邮箱|qq|微信|验证码|机器码|订单|搜索|(?<!设备)数量|金额|备注|captcha|search|account|user|e-?mail|phone|mobile|nick|amount|quantity|order/iu;
const TEXT_FIELD = /^(?:text|search|number|tel|textarea|)$/;
const CODE = /^(?=.*\d)[A-Za-z0-9][\w+/=-]{3,63}$|^[A-Z]{2,}(?:-[A-Z]{2,}){1,7}$/;
const QUOTED = /[A-Za-z0-9]{3,24}(?:-[A-Za-z0-9]{2,24}){1,7}|[A-Za-z0-9]{8,40}/g;
const MAX_CODES = 50;

/** What was typed into fields that may take a code, half of a code included. */
export function typedValues(page: Page): string[] {
  return page.snapshot.fields
    .filter((field) => {
      const element = page.elements[field.element];
      if (!element?.visible || field.readOnly || !field.value || !TEXT_FIELD.test(field.type)) return false;
      return !OTHER_FIELD.test(ownWords(page, field.element, field.placeholder));
    })
    .flatMap(({ value }) => (value ?? '').slice(0, 5000).split(/\s+/u))
    .filter((word) => word !== '')
    .slice(0, MAX_CODES);
}

/** Codes left in the fields of a page that says what became of one. */
export function typedCodes(page: Page): string[] {
  return typedValues(page).filter((code) => CODE.test(code));
}

/** A name or a placeholder of its own outweighs what stands around a control. */
function ownWords(page: Page, element: number, placeholder: string): string {
  const { name = '', id = '', 'aria-label': label = '' } = page.elements[element]?.attrs ?? {};
  const own = `${name} ${id} ${label} ${placeholder}`.trim();
  // What the page answers is longer than the name of a control.
  return own || fieldWords(page, element, placeholder, 12);
}

/** Codes that a message quotes: 激活码 QX7M-8D2K-9K2D 已被使用. The error code is none. */
export function quotedCodes(text: string, errorCode: string | null): string[] {
  return [...text.matchAll(QUOTED)]
    .map(([code]) => code)
    .filter((code) => code !== errorCode && /\d/.test(code) && /[A-Za-z]/.test(code) && !/^0x/i.test(code))
    .slice(0, MAX_CODES);
}
