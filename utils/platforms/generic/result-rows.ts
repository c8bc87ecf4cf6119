// Several codes used up at once: what became of each stands in a row or a line of its own.
import { ancestorsOf, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { callsItself } from './headings.ts';

/** `AB12-CD34: 兑换失败` in a list. */
const RESULT_LINE =
  /^[A-Za-z0-9][\w-]{3,40}\s?[:：,\s|→-]{1,3}\s?(?:(?:兑换|激活|充值|核销)?(?:失败|错误)|failed|error)/iu;
const RESULTS =
  /(?:兑换|激活|充值|核销|提取|验证|处理|导入|提交)(?:的)?结果|(?:redemption|activation|redeem) results?|^results?$/imu;
const PAST = /记录|历史|管理|日志|列表|history|log\b|manage|\blist\b/iu;
const CODE = /(?<![\w-])(?=[\w-]*\d)[A-Za-z0-9]{2,}(?:-[A-Za-z0-9]{2,}){0,7}(?![\w-])/u;

/** A row or a line of a list that names one code of several and what became of it. */
export function isResultRow(page: Page, segment: Segment): boolean {
  for (const at of ancestorsOf(page, segment.element)) {
    const element = page.elements[at];
    if (element?.tag !== 'tr' && element?.tag !== 'li') continue;
    const words = segmentsIn(page, at)
      .map(({ folded }) => folded)
      .join(' ');
    return (
      submittedCodes(page).some((code) => words.includes(code)) ||
      RESULT_LINE.test(words) ||
      (callsItselfResults(page) && (CODE.exec(words)?.[0].length ?? 0) >= 6)
    );
  }
  return false;
}

/** 成功 0 条，失败 2 条 */
export function countsFailures(folded: string): boolean {
  return /失败\s?:?\s?[1-9]\d{0,5}\s?[条个张次]?|\b(?:failed|failures)\s?:?\s?[1-9]|\b[1-9]\d{0,5} failed/iu.test(
    folded,
  );
}

/** The line names a code that stands in a field of the page. */
export function namesSubmitted(page: Page, { folded }: Segment): boolean {
  return submittedCodes(page).some((code) => folded.includes(code));
}

function callsItselfResults(page: Page): boolean {
  const names = callsItself(page);
  return RESULTS.test(names) && !PAST.test(names);
}

/** What the fields of the page still hold. */
export function submittedCodes(page: Page): string[] {
  return page.snapshot.fields
    .filter(({ type, readOnly }) => !readOnly && !/^(?:submit|button|checkbox|radio|select)/.test(type))
    .flatMap(({ value }) => (value ?? '').split(/\s+/u))
    .filter((code) => /^[\x21-\x7e]{4,64}$/.test(code))
    .slice(0, 200);
}
