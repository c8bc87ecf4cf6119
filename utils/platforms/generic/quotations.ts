// Order details that somebody tells, shows as an example or pastes: they belong to no order of this page.
import { isChatTitle } from '../../chats/transcript.ts';
import { ancestorsOf, type Page, type Segment } from '../../page/page-model.ts';

const QUOTING =
  /(?:^|[\s_-])(?:comments?|post-(?:content|body)|article-(?:body|content)|entry-content|markdown-body|quote|review-?(?:item|list|content)|diff|highlight|code-?block)(?:[\s_-]|$)/i;
const NARRATIVE_LENGTH = 40;
const NARRATOR =
  /我(?!的(?:订单|卡密))|本人|记者|市民|网友|被害人|原告|被告|民警|警方|法院|告诉|表示|反映|昨天|日前|近日|例如|比如|示例|\b(?:I|my|he|she|they|we|shared|reported|said|told|according|for example)\b/u;

/** Quoted order details in an article, a comment, a story or a listing of code are not an order. */
export function isQuoted(page: Page, element: number, segments: readonly number[] = []): boolean {
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node) return false;
    if (/^(?:blockquote|code)$/.test(node.tag) || QUOTING.test(node.cls)) return true;
    if (node.tag === 'pre' && namesOrder(page, at)) return true;
  }
  return segments.some((index) => {
    const segment = page.segments[index];
    return segment !== undefined && (isStory(page, segment) || isTypedByReader(segment));
  });
}

/** A card may stand in `<pre>`; a whole order with its labels there is a log, a manual or a paste. */
function namesOrder(page: Page, element: number): boolean {
  const last = page.end[element] ?? 0;
  return page.segments.some(
    (segment) => segment.element >= element && segment.element < last && ORDER_LABEL.test(segment.folded),
  );
}

const ORDER_LABEL = /订单(?:号|编号)|order (?:no|number|id)|trade_no|下单时间/iu;

/** One paragraph that tells of an order: a narrator, or a sentence that leads up to the number. */
function isStory(page: Page, segment: Segment): boolean {
  const { folded } = segment;
  if (segment.field || folded.length < NARRATIVE_LENGTH || isChatTitle(page)) return false;
  if ((folded.match(/[,，。.;；]/gu)?.length ?? 0) < 2) return false;
  return NARRATOR.test(folded);
}

/** What the reader typed or pasted into a large control is his, not the page's. */
function isTypedByReader({ field }: Segment): boolean {
  return field?.type === 'textarea' && !field.readOnly && ORDER_LABEL.test(field.value ?? '');
}
