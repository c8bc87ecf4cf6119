// The code that a refusal carries: `错误码：E1003`, `[CARD_USED]`, `0x80070057`, `HTTP 502`.

const LABELLED =
  /(?:错误(?:码|代码|编号|代号)|状态码|返回码|响应码|故障码|代码|error[\s_-]?(?:code|no\.?)?|err(?:code|no)?|\bcode|reason code|status(?: code)?|http(?: error)?|参考(?:号|编号|码)|\bref(?:erence)?|quote)"?\s?[:#=]?\s?["[(]?((?=[\w.-]{0,39}\d)-?[A-Za-z0-9][\w.-]{0,39}|[A-Z][A-Z0-9]*_[A-Z0-9_]+|0x[0-9a-f]{4,16})/iu;
const BRACKETED =
  /[[(【](?:(?:code|错误码|error|代码)\s?[:=]?\s?)?(-?(?=[A-Z0-9_-]{0,36}\d)[A-Z]{0,8}[-_]?[A-Z0-9_-]{2,30}|[A-Z][A-Z0-9]*_[A-Z0-9_]+|E[A-Z]{5,20})[\])】]/u;
const LEADING =
  /^((?=[A-Z0-9_-]{0,30}\d)[A-Z]{1,10}[-_]?\d{2,8}(?:-\d{1,6})?|[A-Z][A-Z0-9]*_[A-Z0-9_]+|[45]\d\d(?= [A-Za-z]))\s?(?:[:：]|-\s|\s)/u;
const SYMBOLIC =
  /\b(?:0x[0-9A-Fa-f]{4,16}|[A-Z][A-Z0-9]{0,20}_[A-Z0-9_]{2,40}|ECONNRESET|ECONNREFUSED|ETIMEDOUT)\b/u;
const BARE =
  /^(?:(?=[A-Z0-9_-]{0,30}\d)[A-Z]{1,10}[-_]?\d{2,8}(?:-\d{1,6})?|[A-Z][A-Z0-9]*_[A-Z0-9_]+|0x[0-9A-Fa-f]{4,16}|[45]\d\d)$/u;
/** A time, a date, a length is no code. */
const NO_CODE = /^(?:\d{1,2}|(?:19|20)\d\d-\d\d-\d\d|[\d.]+(?:s|ms|min))$/;

/** @param folded one sentence, half-width */
export function readErrorCode(folded: string): string | null {
  const text = folded.slice(0, 300);
  const found =
    LABELLED.exec(text)?.[1] ??
    BRACKETED.exec(text)?.[1] ??
    LEADING.exec(text)?.[1] ??
    SYMBOLIC.exec(text)?.[0] ??
    null;
  return found && !NO_CODE.test(found) ? found.replace(/[.-]+$/, '') : null;
}

/** A number or a symbol that stands alone in an error block. */
export function bareCode(folded: string): string | null {
  const alone = folded.trim().replace(/^[[(]|[\])]$/gu, '');
  return BARE.test(alone) ? alone : null;
}
