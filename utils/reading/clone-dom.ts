// The DOM as inert text, copied by the browser itself: a tenth of the time that a walk over it takes.
import { frameDocument, isFrame, type OpenedRoot } from './flat-tree.ts';
import { isPasswordField } from './password-field.ts';

const UNSETTLED = 'script, textarea, input, option, iframe, frame, template';

/** The same text as `serialiseDom` for a page that is known to be of ordinary size, whose hosts were met before. */
export function cloneDom(document: Document, hosts: ReadonlyMap<Element, OpenedRoot>): string {
  return new DomClone(hosts).textOf(document);
}

class DomClone {
  /** Belongs to no window: nothing in it loads, runs or becomes a custom element. */
  private readonly inert = document.implementation.createHTMLDocument('');
  private readonly hosts: ReadonlyMap<Element, OpenedRoot>;

  constructor(hosts: ReadonlyMap<Element, OpenedRoot>) {
    this.hosts = hosts;
  }

  textOf(document: Document): string {
    const doctype = document.doctype ? `<!DOCTYPE ${document.doctype.name}>\n` : '';
    const root = document.documentElement;
    if (!root) return doctype;
    const copy = this.inert.importNode(root, true);
    this.settle(root, copy);
    return doctype + copy.outerHTML;
  }

  /** Makes a fresh copy show what the buyer saw. Both have the same elements in the same order. */
  private settle(original: ParentNode, copy: Element | DocumentFragment): void {
    const hosts = this.hostsIn(original, copy);
    const originals = original.querySelectorAll(UNSETTLED);
    copy.querySelectorAll(UNSETTLED).forEach((element, i) => {
      const source = originals[i];
      if (source) this.settleElement(source, element);
    });
    quietComments(copy);
    for (const [host, opened] of hosts) this.addShadow(host, opened);
  }

  private hostsIn(original: ParentNode, copy: ParentNode): [Element, OpenedRoot][] {
    if (this.hosts.size === 0) return [];
    const copies = copy.querySelectorAll('*');
    return Array.from(original.querySelectorAll('*')).flatMap((element, i) => {
      const opened = this.hosts.get(element);
      const host = copies[i];
      return opened && host ? [[host, opened] as [Element, OpenedRoot]] : [];
    });
  }

  private addShadow(host: Element, { root, mode }: OpenedRoot): void {
    const template = this.inert.createElement('template');
    template.setAttribute('shadowrootmode', mode);
    for (let child = root.firstChild; child; child = child.nextSibling) {
      template.content.append(this.inert.importNode(child, true));
    }
    this.settle(root, template.content);
    host.prepend(template);
  }

  private settleElement(source: Element, copy: Element): void {
    const tag = copy.localName;
    if (tag === 'script') copy.textContent = '';
    else if (tag === 'textarea') copy.textContent = (source as HTMLTextAreaElement).value;
    else if (tag === 'option') copy.toggleAttribute('selected', (source as HTMLOptionElement).selected);
    else if (tag === 'input') settleInput(source as HTMLInputElement, copy);
    else if (tag === 'template')
      this.settle((source as HTMLTemplateElement).content, (copy as HTMLTemplateElement).content);
    else if (isFrame(copy)) {
      const inner = frameDocument(source);
      if (inner?.documentElement) copy.setAttribute('srcdoc', this.textOf(inner));
    }
  }
}

function settleInput(source: HTMLInputElement, copy: Element): void {
  if (isPasswordField(source)) copy.removeAttribute('value');
  else if (source.type === 'checkbox' || source.type === 'radio')
    copy.toggleAttribute('checked', source.checked);
  else if (source.type !== 'file' && source.value) copy.setAttribute('value', source.value);
  else if (source.type !== 'file') copy.removeAttribute('value');
}

/** A script can write a comment that would end early when it is parsed again. */
function quietComments(copy: Node): void {
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    (node as Comment).data = (node as Comment).data.replaceAll('--', '- -');
  }
}
