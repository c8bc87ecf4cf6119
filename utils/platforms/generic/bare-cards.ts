// Delivered cards that no label claims: behind a copy button, or line by line where cards are handed out.

import { attr, type Page, parentOf, type Segment, segmentsIn } from '../../page/page-model.ts';
import { secretsOfLine } from './card-text.ts';
import { callsItself } from './headings.ts';
import { isInRegion, type Region } from './order-regions.ts';
import type { Found } from './order-values.ts';
import { hasBuyWords } from './trade-gate.ts';

const DELIVERS =
  /提取|提卡|取卡|取货|卡密|激活码|兑换码|发货内容|交付内容|[提发出][货卡]成功|license|your (?:key|code)/iu;
const WHOLE_CODE = /^(?:\d{1,3}\s?[.、)]\s?)?(?=\S*\d)(?=\S*[A-Z])[A-Za-z0-9]{2,}(?:-[A-Za-z0-9]{2,}){2,}$/u;

/** 账号----密码: nothing else is written so. */
const DELIVERED_ACCOUNT =
  /^[\w.+-]{3,64}(?:@[\w.-]{3,64})?-{4}[!-,.-~][!-~]{3,100}(?:-{4}[!-~]{2,200}){0,4}$/u;

/** Codes standing alone, line by line, on a page that calls itself the place where cards are handed out. */
export function bareCards(
  page: Page,
  segments: readonly Segment[],
  spoken: ReadonlySet<number>,
): Found<string>[] {
  const boxed = boxedCards(segments, spoken);
  if (boxed.length > 0 && DELIVERS.test(`${callsItself(page)}\n${page.folded.slice(0, 2_000)}`)) return boxed;
  if (segments.length > 200 || hasBuyWords(page)) return [];
  const accounts = segments.filter(
    (s) => !s.field && !spoken.has(s.index) && DELIVERED_ACCOUNT.test(s.folded.trim()),
  );
  if (accounts.length > 0)
    return accounts.map(({ folded, text, box }) => ({ value: folded.trim(), raw: text, box }));
  const handsOut = DELIVERS.test(callsItself(page));
  const lines = segments.filter((s) => !s.field && !spoken.has(s.index) && WHOLE_CODE.test(s.folded.trim()));
  const blocks = new Set(lines.map((line) => parentOf(page, line.element)));
  if (blocks.size !== 1) return [];
  if (!handsOut && !(lines.every((line) => isSetApart(page, line)) && DELIVERS.test(page.folded))) return [];
  return lines.flatMap((line) =>
    secretsOfLine(line.folded).map((value) => ({ value, raw: line.text, box: line.box })),
  );
}

/** In the type of a key, as only what is to be copied is. */
function isSetApart(page: Page, { spans }: Segment): boolean {
  return spans.every(({ run }) => /^(?:pre|code|kbd|samp)$/.test(page.elements[run.element]?.tag ?? ''));
}

/** The lines of the one read-only box of an order, each a secret. */
function boxedCards(segments: readonly Segment[], spoken: ReadonlySet<number>): Found<string>[] {
  const lines = segments.filter(({ field }) => field?.type === 'textarea');
  const boxes = new Set(lines.map(({ element }) => element));
  const isDelivered = lines.every(
    ({ field, folded, index }) => field?.readOnly && !spoken.has(index) && isBareSecret(folded),
  );
  if (boxes.size !== 1 || !isDelivered) return [];
  return lines.map((line) => ({ value: line.folded.trim(), raw: line.text, box: line.box }));
}

function isBareSecret(folded: string): boolean {
  const words = folded.trim();
  const [only, ...more] = secretsOfLine(words);
  return only === words && more.length === 0 && /\d/u.test(words);
}

/** Secrets that only a copy button carries (`data-clipboard-text`). */
export function copiedCards(page: Page, region: Region): Found<string>[] {
  const found: Found<string>[] = [];
  for (const i of copyButtons(page)) {
    const element = page.elements[i];
    if (!element || !isInRegion(region, i)) continue;
    const text = attr(page, i, 'data-clipboard-text');
    const words =
      segmentsIn(page, i)
        .map((segment) => segment.folded)
        .join(' ') +
      element.cls +
      attr(page, i, 'id');
    if (!/卡密|卡号|激活码|兑换码|card|key|code|cdk/i.test(words)) continue;
    for (const line of text.split('\n')) {
      for (const value of secretsOfLine(line)) found.push({ value, raw: line, box: element.box });
    }
  }
  return found;
}

const copyButtonsOf = new WeakMap<Page, number[]>();

function copyButtons(page: Page): number[] {
  const known = copyButtonsOf.get(page);
  if (known) return known;
  const found = page.elements.flatMap((element, i) =>
    element.visible && attr(page, i, 'data-clipboard-text') ? [i] : [],
  );
  copyButtonsOf.set(page, found);
  return found;
}
