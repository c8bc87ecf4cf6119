// What else on a page speaks for a chat, or against one.
import { ancestorsOf, attr, type Page } from '../page/page-model.ts';

const TITLE =
  /客服|聊天|会话|对话|私信|沟通|留言|咨询|工单|投诉|纠纷|售后(?!规则|政策|须知|说明|条款|服务协议)|联系(?:商家|卖家|店主|客服)|live ?chat|chat\b|conversation|messages?\b|ticket|support|inbox|helpdesk|^消息$/imu;
const NO_TALK =
  /评价|评论|晒单|点评|公告|通知|常见问题|物流|日志|动态|教程|规则|协议|条款|须知|政策|论坛|发帖|回帖|贴吧|网友|跟帖|热评|reviews?\b|comments?\b|ratings?|announcement|notification|faq|changelog|timeline|tracking|forum|terms|policy/iu;
const BOX =
  /chat|(?:^|[\s_-])im(?:$|[\s_-])|messag|msgs?(?:$|[\s_-])|conversation|dialog(?:ue)?|talk|bubble|thread|ticket|livechat|session/iu;
const COMPOSER =
  /消息|讯息|信息|对话|message|说点|说些|聊|发送|回复|回覆|reply|留言|沟通|输入(?:内容|文字|您|你|问题|…|\.\.\.|$)|描述.{0,6}问题|enter ?发送|咨询|私信/iu;
const SEND =
  /^(?:发送|发送\(.\)|发 送|send|传送|回复|提交回复|提交|回复工单|reply|send reply|submit|留言|提交补充|发表|追加|继续回复)$/iu;

export interface ChatContext {
  /** The page offers a field to write a message in. */
  composer: boolean;
  fields: number[];
  titled: boolean;
  /** Title or headings speak of lists that are no talk. */
  untalk: boolean;
}

export function chatContext(page: Page): ChatContext {
  const heads = [page.title, ...headings(page)].join('\n');
  const fields = composers(page);
  return { composer: fields.length > 0, fields, titled: TITLE.test(heads), untalk: NO_TALK.test(heads) };
}

export function isChatTitle(page: Page): boolean {
  return /客服|聊天|会话|对话|工单|私信|联系(?:商家|卖家|店主)|live ?chat|conversation|ticket/iu.test(
    page.title,
  );
}

/** The list or what holds it is named like a chat. */
export function isChatBox(page: Page, list: number): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, list)) {
    const node = page.elements[at];
    if (!node || level++ > 3) return false;
    if (node.attrs['role'] === 'log' || BOX.test(`${node.cls} ${node.attrs['id'] ?? ''}`)) return true;
  }
  return false;
}

/** The nearest heading above a list says what the list is; null where none stands near. */
export function headingAbove(page: Page, list: number): string | null {
  let level = 0;
  for (const at of ancestorsOf(page, list)) {
    const parent = page.elements[at]?.parent ?? -1;
    if (parent < 0 || level++ > 3) return null;
    for (let before = at - 1; before > parent; before--) {
      if (isHeading(page, before)) return wordsOf(page, before);
    }
  }
  return null;
}

export function isUntalk(heading: string | null): boolean {
  return heading !== null && NO_TALK.test(heading) && !TITLE.test(heading);
}

export function isTalkHeading(heading: string | null): boolean {
  return heading !== null && TITLE.test(heading);
}

/** Elements in which a message can be written. */
function composers(page: Page): number[] {
  const sends = page.segments.some(
    (segment) => segment.folded.length <= 8 && SEND.test(segment.folded.trim()),
  );
  const fields = page.snapshot.fields.flatMap((field) => {
    const node = page.elements[field.element];
    const isText = node?.tag === 'textarea' || /^(?:text|)$/.test(field.type);
    if (!node?.visible || field.readOnly || !isText) return [];
    const hint = `${field.placeholder} ${attr(page, field.element, 'aria-label')} ${node.cls} ${attr(page, field.element, 'id')}`;
    return COMPOSER.test(hint) || (node.tag === 'textarea' && sends) ? [field.element] : [];
  });
  const editable = page.elements.flatMap((node, i) =>
    node.visible && /^(?:true|plaintext-only|)$/.test(node.attrs['contenteditable'] ?? 'no') ? [i] : [],
  );
  return [...fields, ...editable];
}

function headings(page: Page): string[] {
  return page.elements.flatMap((node, i) => (node.visible && isHeading(page, i) ? [wordsOf(page, i)] : []));
}

function isHeading(page: Page, element: number): boolean {
  const node = page.elements[element];
  if (!node?.visible) return false;
  return /^h[1-6]$/.test(node.tag) || /(?:^|[\s_-])(?:title|heading)(?:$|[\s_-])/iu.test(node.cls);
}

function wordsOf(page: Page, element: number): string {
  const [from, to] = [page.firstSegment[element] ?? 0, page.lastSegment[element] ?? -1];
  return page.segments
    .slice(from, Math.min(to, from + 2) + 1)
    .map((segment) => segment.folded.slice(0, 60))
    .join(' ');
}
