// Order details that somebody tells, shows as an example or pastes: they belong to no order of this page.
import { isChatTitle } from '../../chats/chat-context.ts';
import { oncePerPage } from '../../page/once-per-page.ts';
import { ancestorsOf, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';

const QUOTING =
  /(?:^|[\s_-])(?:comments?|post-(?:content|body)|article-(?:body|content)|entry-content|markdown-body|quote|review-?(?:item|list|content)|diff|highlight|code-?block)(?:[\s_-]|$)/i;
const NARRATIVE_LENGTH = 40;
const LONGEST_PASTE = 4000;
const NARRATOR =
  /我(?!们|司|店|方|的(?:订单|卡密))|本人|记者|市民|网友|被害人|原告|被告|民警|警方|法院|告诉|表示|反映|昨天|日前|近日|例如|比如|示例|\b(?:I|my|he|she|they|we|shared|reported|said|told|according|for example)\b/u;

/** Quoted order details in an article, a comment, a story or a listing of code are not an order. */
export function isQuoted(page: Page, element: number, segments: readonly number[] = []): boolean {
  if (standsInQuotation(page, element)) return true;
  return segments.some((index) => {
    const segment = page.segments[index];
    return segment !== undefined && (isStory(page, segment) || isTypedByReader(segment));
  });
}

const knownPlaces = oncePerPage(() => new Map<number, boolean>());

/** Climbs only as far as nobody has climbed before. */
function standsInQuotation(page: Page, element: number): boolean {
  const known = knownPlaces(page);
  const climbed: number[] = [];
  let isInside = false;
  for (const at of ancestorsOf(page, element)) {
    const seen = known.get(at);
    isInside = seen ?? quotes(page, at);
    if (seen === undefined) climbed.push(at);
    if (isInside || seen !== undefined) break;
  }
  for (const at of climbed) known.set(at, isInside);
  return isInside;
}

function quotes(page: Page, element: number): boolean {
  const node = page.elements[element];
  if (!node) return false;
  if (node.tag === 'blockquote') return !isToken(page, element);
  if (QUOTING.test(node.cls)) return true;
  if (node.tag === 'code') return !isToken(page, element);
  return node.tag === 'pre' && namesOrder(page, element) && !isWholePage(page, element);
}

/** One word in the type of code is how pages set a key apart. */
function isToken(page: Page, element: number): boolean {
  const words = segmentsIn(page, element);
  return words.length <= 1 && words.every(({ folded }) => /^[\x21-\x7e]*$/.test(folded.trim()));
}

/** A card may stand in `<pre>`; a whole order with its labels there is a log, a manual or a paste. */
function namesOrder(page: Page, element: number): boolean {
  return segmentsIn(page, element).some(({ folded }) => ORDER_LABEL.test(folded));
}

/** A receipt of plain text: hardly anything else stands on the page. */
function isWholePage(page: Page, element: number): boolean {
  const length = segmentsIn(page, element).reduce((sum, { folded }) => sum + folded.length, 0);
  return length >= 0.8 * page.folded.length && !/\b(?:GET|POST|INFO|DEBUG|WARN)\b|[{}]/u.test(page.folded);
}

const ORDER_LABEL = /订单(?:号|编号)|order (?:no|number|id)|trade_no|下单时间/iu;

/** One paragraph that tells of an order: a narrator, or a sentence that leads up to the number. */
function isStory(page: Page, segment: Segment): boolean {
  const { folded } = segment;
  if (segment.field || folded.length < NARRATIVE_LENGTH || isChatTitle(page)) return false;
  if ((folded.match(/[,，。.;；]/gu)?.length ?? 0) < 2) return false;
  return NARRATOR.test(folded);
}

const FIRST_PERSON = /我(?!们|司|店|方|的(?:订单|卡密|账))|本人|记者|\b(?:I|my|he|she)\b/u;

/** Somebody tells what happened to him, paragraph after paragraph. */
export function tellsStories(page: Page): boolean {
  if (isChatTitle(page)) return false;
  const told = page.segments.filter(
    ({ field, folded }) => !field && folded.length >= 50 && FIRST_PERSON.test(folded),
  );
  return told.length >= 2;
}

/** What the reader typed or pasted into a large control is his, not the page's. */
function isTypedByReader({ field }: Segment): boolean {
  return (
    field?.type === 'textarea' &&
    !field.readOnly &&
    ORDER_LABEL.test((field.value ?? '').slice(0, LONGEST_PASTE))
  );
}
