// The form in which a buyer looks for an order: it shows none, and is part of a trade all the same.
import type { Page } from '../../page/page-model.ts';
import { callsItself, hasButton } from './headings.ts';
import { fieldWords } from './secrets.ts';
import { shopWords } from './trade-gate.ts';

const TITLE =
  /订单(?:查询|搜索)|(?:查询|查找|搜索)订单|查单|卡密(?:查询|提取)|提取卡密|自助(?:查询|取卡)|order (?:lookup|search|query|status)|(?:find|look up|check) (?:your |my |an )?orders?/iu;
const FIELD = /订单|单号|联系方式|邮箱|手机|qq|order|e-?mail|contact/iu;
const BUTTON =
  /^(?:立即|马上|点击|开始)?(?:查询|查找|搜索|查单|提取)(?:订单|卡密)?$|^(?:search|look ?up|find(?: my)? order|query|check(?: status)?)$/iu;

export function isOrderLookup(page: Page): boolean {
  if (!TITLE.test(callsItself(page)) || !hasButton(page, BUTTON) || shopWords(page) < 1) return false;
  return page.snapshot.fields.some(
    ({ element, placeholder }) =>
      page.elements[element]?.visible && FIELD.test(fieldWords(page, element, placeholder)),
  );
}
