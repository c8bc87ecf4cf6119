// What a product page leaves unsaid: no word of a refund, of after-sales help, of validity, of binding.
import type { MerchantPromise, PageEntry } from '../../evidence/facts.ts';
import { fold } from '../../page/fold.ts';
import type { Page } from '../../page/page-model.ts';
import { isControl } from './headings.ts';

type PromiseKind = MerchantPromise['kind'];

/** Wider than any promise: a question or a hint about it is enough to be no silence. */
const SPEAKS_OF: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'after-sales',
    /售后|质保|保修|包换|补发|包补|包赔|换货|换卡|更换|客服处理|warrant|after.?sales?|replac|guarantee/iu,
  ],
  ['refund', /退款|退货|退换|退还|不退|可退|包退|refund|money.?back|sales? (?:are |is )?final/iu],
  [
    'validity',
    /有效|有效期|期限|到期|过期|永久|终身|时长|租期|(?:天|日|月|年)内(?:激活|兑换|使用)|valid|expir|lifetime|perpetual/iu,
  ],
  [
    'binding',
    /绑|设备|台电脑|一机|一号|登[录陆](?:限制|设备|次数|端)|共享|独享|多人|限区|仅限|device|\bbind|\bbound|transferab|activation limit|per account|accounts? only|region/iu,
  ],
];
/** A description drawn as a picture may say it all. */
const PICTURE = { w: 480, h: 320 };

/** Kinds that nothing on the page speaks of, shown or hidden; none where words may stand in pictures or were not read. */
export function unstatedOn(
  page: Page,
  promises: readonly MerchantPromise[],
  entries: readonly PageEntry[],
): PromiseKind[] {
  if (page.snapshot.truncated.length > 0 || page.snapshot.frames.some(({ reachable }) => !reachable))
    return [];
  if (hasDescriptionPicture(page) || entries.some(({ kind }) => kind === 'terms')) return [];
  const words = wordsOf(page);
  return SPEAKS_OF.flatMap(([kind, pattern]) =>
    promises.some((promise) => promise.kind === kind) || pattern.test(words) ? [] : [kind],
  );
}

function hasDescriptionPicture(page: Page): boolean {
  return page.elements.some(({ tag, box }) => tag === 'img' && box[2] >= PICTURE.w && box[3] >= PICTURE.h);
}

/** Everything but the labels of links and buttons: a menu states nothing. */
function wordsOf(page: Page): string {
  const shown = page.segments.filter(
    (segment) => !segment.field && !(segment.folded.length <= 12 && isControl(page, segment)),
  );
  const hidden = page.snapshot.runs.filter(({ visible }) => !visible).map(({ text }) => fold(text));
  return shown
    .map(({ folded }) => folded)
    .concat(hidden)
    .join('\n');
}
