// The DOM as inert text. Script bodies stay out: the copy must not run and a script is nothing the buyer saw.
import { frameDocument, type OpenedRoot } from './flat-tree.ts';
import { isPasswordField } from './password-field.ts';

export interface DomCopyLimits {
  /** performance.now() at which copying stops. */
  deadline: number;
  maxLength: number;
  open: (element: Element) => OpenedRoot | null;
}

const VOID_TAGS = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const LIVE_TAGS = new Set(['option', 'input', 'iframe', 'frame']);
const DEEPEST = 1000;

/** Shadow roots become `<template shadowrootmode>`, reachable frames `srcdoc`, live form values attributes. */
export function serialiseDom(document: Document, limits: DomCopyLimits): string {
  const copy = new DomCopy(limits);
  copy.writeDocument(document, 0);
  return copy.parts.join('');
}

class DomCopy {
  readonly parts: string[] = [];
  private readonly limits: DomCopyLimits;
  private length = 0;
  private cut = false;

  constructor(limits: DomCopyLimits) {
    this.limits = limits;
  }

  writeDocument(document: Document, depth: number): void {
    if (document.doctype) this.write(`<!DOCTYPE ${document.doctype.name}>\n`);
    if (document.documentElement) this.writeElement(document.documentElement, depth);
  }

  private write(text: string): void {
    this.length += text.length;
    this.parts.push(text);
  }

  private writeNode(node: Node, depth: number): void {
    if (node.nodeType === 1) this.writeElement(node as Element, depth);
    else if (node.nodeType === 3) this.writeText(node as Text);
    else if (node.nodeType === 8) this.write(`<!--${(node as Comment).data.replaceAll('--', '- -')}-->`);
  }

  private writeText(text: Text): void {
    const parent = text.parentElement?.localName ?? '';
    if (parent === 'script') return;
    const room = Math.max(0, this.limits.maxLength - this.length);
    const data = text.data.length > room ? text.data.slice(0, room) : text.data;
    this.write(parent === 'style' ? data : escapeText(data));
  }

  private writeElement(element: Element, depth: number): void {
    if (this.cut || this.isOverBudget(depth)) return;
    const tag = element.localName;
    this.write(`<${tag}${this.attributesOf(element, tag, depth)}>`);
    if (VOID_TAGS.has(tag)) return;
    const shadow = this.limits.open(element);
    if (shadow) {
      this.write(`<template shadowrootmode="${shadow.mode}">`);
      this.writeChildren(shadow.root, depth);
      this.write('</template>');
    }
    if (tag === 'textarea') this.write(escapeText((element as HTMLTextAreaElement).value));
    else this.writeChildren(tag === 'template' ? (element as HTMLTemplateElement).content : element, depth);
    this.write(`</${tag}>`);
  }

  private isOverBudget(depth: number): boolean {
    const isLate = this.parts.length % 64 === 0 && performance.now() > this.limits.deadline;
    if (depth <= DEEPEST && this.length <= this.limits.maxLength && !isLate) return false;
    this.cut = true;
    this.write('<!-- cut here: the page exceeds the budget of its copy -->');
    return true;
  }

  private writeChildren(parent: Node, depth: number): void {
    for (let child = parent.firstChild; child && !this.cut; child = child.nextSibling) {
      this.writeNode(child, depth + 1);
    }
  }

  private attributesOf(element: Element, tag: string, depth: number): string {
    const live = LIVE_TAGS.has(tag) ? this.liveState(element, tag, depth) : null;
    let text = '';
    for (const name of element.getAttributeNames()) {
      if (!live?.has(name)) text += attribute(name, element.getAttribute(name) ?? '');
    }
    for (const [name, value] of live ?? []) text += value === null ? '' : attribute(name, value);
    return text;
  }

  /** Attributes that must show what the buyer saw; null removes the attribute. */
  private liveState(element: Element, tag: string, depth: number): Map<string, string | null> {
    const state = new Map<string, string | null>();
    if (tag === 'option') state.set('selected', (element as HTMLOptionElement).selected ? '' : null);
    else if (tag === 'input') addInputState(state, element as HTMLInputElement);
    else {
      const inner = frameDocument(element);
      if (inner?.documentElement) state.set('srcdoc', this.frameText(inner, depth));
    }
    return state;
  }

  private frameText(document: Document, depth: number): string {
    const room = Math.max(0, this.limits.maxLength - this.length);
    const inner = new DomCopy({ ...this.limits, maxLength: room });
    inner.writeDocument(document, depth + 1);
    this.length += inner.length;
    return inner.parts.join('');
  }
}

function addInputState(state: Map<string, string | null>, input: HTMLInputElement): void {
  if (isPasswordField(input)) state.set('value', null);
  else if (input.type === 'checkbox' || input.type === 'radio')
    state.set('checked', input.checked ? '' : null);
  else if (input.type !== 'file') state.set('value', input.value || null);
}

function attribute(name: string, value: string): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
}

function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  if (!/[&"<]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
