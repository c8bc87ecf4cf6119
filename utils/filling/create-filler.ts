// The filler of one frame: names what it has found, and remembers what it has changed.
import { fromBase64 } from '../evidence/bytes.ts';
import type {
  AttachOutcome,
  ChooseOutcome,
  FillOutcome,
  FormField,
  OptionList,
  PageForm,
  UndoOutcome,
} from '../evidence/page-form.ts';
import { openCombo } from './combo-lists.ts';
import { attachFiles, describeFilePlace, type FilePlace, findFilePlaces } from './file-targets.ts';
import { type FilledBefore, putBack, remember } from './fill-memory.ts';
import type { FillerApi } from './filler-api.ts';
import { watchFocus } from './last-focus.ts';
import { Names } from './names.ts';
import { chooseOption, describeList, type FoundList, findLists } from './option-lists.ts';
import { describeField, isWritable, type TextField, textFieldsOf, textOf } from './text-fields.ts';
import { isShown, type OpenRoot, walkElements } from './walk-elements.ts';
import { writeText } from './write-text.ts';

const MAX_FIELDS = 40;
const MAX_LISTS = 60;
const SHOWN_MS = 2500;

export const createFiller = (openRoot: OpenRoot): FillerApi => new Filler(openRoot);

class Filler implements FillerApi {
  readonly #openRoot: OpenRoot;
  readonly #lastFocused: () => TextField | null;
  readonly #fields = new Names<TextField>('f');
  readonly #places = new Names<FilePlace>('u');
  readonly #before = new WeakMap<TextField, FilledBefore>();
  #lists = new Map<string, FoundList>();
  #staged: File[] = [];

  constructor(openRoot: OpenRoot) {
    this.#openRoot = openRoot;
    this.#lastFocused = watchFocus(openRoot);
  }

  scan(): PageForm {
    const elements = walkElements(document, this.#openRoot);
    const lists = findLists(elements).slice(0, MAX_LISTS);
    this.#lists = new Map(lists.map((list, i) => [`l${i + 1}`, list]));
    return {
      fields: this.#described(elements)
        .map(({ described }) => described)
        .slice(0, MAX_FIELDS),
      lists: [...this.#lists].map(([id, list]) => describeList(list, id)),
      files: findFilePlaces(elements)
        .slice(0, MAX_LISTS)
        .map((place) => describeFilePlace(place, this.#places.of(place))),
      closedFrames: elements.filter(isClosedFrame).length,
    };
  }

  async write(id: string | null, text: string, tooLong: 'refuse' | 'cut'): Promise<FillOutcome> {
    const field = id === null ? (this.#lastFocused() ?? this.#likeliest()) : this.#fields.find(id);
    if (!field) return { problem: id === null ? 'no-field' : 'field-gone', field: null, cut: 0 };
    const found = this.#describe(field);
    if (!field.isConnected) return { problem: 'field-gone', field: found, cut: 0 };
    if (!isWritable(field)) return { problem: 'read-only', field: found, cut: 0 };
    const over = Math.max(0, text.length - (found.max ?? text.length));
    if (over > 0 && tooLong === 'refuse') return { problem: 'too-long', field: found, cut: 0 };
    const fitting = found.enforced ? firstOf(text, text.length - over) : text;
    const problem = await this.#fill(field, fitting);
    return { problem, field: this.#describe(field), cut: problem ? 0 : text.length - fitting.length };
  }

  async undo(id: string): Promise<UndoOutcome> {
    const field = this.#fields.find(id);
    const before = field ? this.#before.get(field) : undefined;
    if (!field || !before) return 'gone';
    const outcome = await putBack(field, before);
    if (outcome === 'undone') this.#before.delete(field);
    return outcome;
  }

  async open(listId: string): Promise<OptionList | null> {
    const list = this.#lists.get(listId);
    if (list?.kind !== 'combo') return list ? describeList(list, listId) : null;
    const opened = await openCombo(list, () => walkElements(document, this.#openRoot));
    if (!opened) return null;
    this.#lists.set(listId, opened);
    return describeList(opened, listId);
  }

  async choose(listId: string, option: number): Promise<ChooseOutcome> {
    const list = this.#lists.get(listId);
    return list ? chooseOption(list, option, () => walkElements(document, this.#openRoot)) : 'gone';
  }

  stage(name: string, mime: string, base64: string): void {
    this.#staged.push(new File([fromBase64(base64)], name, { type: mime }));
  }

  async attach(targetId: string): Promise<AttachOutcome> {
    const files = this.#staged;
    this.#staged = [];
    const place = this.#places.find(targetId);
    return place ? attachFiles(place, files) : { state: 'gone', files: 0 };
  }

  show(id: string): boolean {
    const element = this.#fields.find(id) ?? this.#places.find(id);
    if (!element?.isConnected) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // An animation leaves no trace in the page's own styles.
    const outline = { outline: '3px solid #2b6cb0', outlineOffset: '2px' };
    element.animate([outline, outline], SHOWN_MS);
    return true;
  }

  /** What is remembered is what to undo, also where the page made something else of the text. */
  async #fill(field: TextField, text: string): Promise<FillOutcome['problem']> {
    const memory = remember(field, text);
    if (await writeText(field, text)) {
      this.#before.set(field, this.#first(field, memory));
      return null;
    }
    const written = textOf(field);
    if (written === memory.text) return 'refused';
    this.#before.set(field, { ...this.#first(field, memory), written });
    return 'altered';
  }

  /** Filled twice in a row, the buyer still gets back what stood there before the first time. */
  #first(field: TextField, memory: FilledBefore): FilledBefore {
    const earlier = this.#before.get(field);
    return earlier && earlier.written === memory.text ? { ...earlier, written: memory.written } : memory;
  }

  #describe(field: TextField): FormField {
    return describeField(field, this.#fields.of(field), field === this.#lastFocused());
  }

  #described(elements: readonly Element[]): { field: TextField; described: FormField }[] {
    return textFieldsOf(elements).map((field) => ({ field, described: this.#describe(field) }));
  }

  #likeliest(): TextField | null {
    const usable = this.#described(walkElements(document, this.#openRoot)).filter(
      ({ described }) => described.writable && described.score > 0,
    );
    return usable.sort((a, b) => b.described.score - a.described.score)[0]?.field ?? null;
  }
}

function isClosedFrame(element: Element): boolean {
  return element instanceof HTMLIFrameElement && element.contentDocument === null && isShown(element);
}

/** Never between the two halves of a character. */
function firstOf(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  const half = length < text.length && code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, half ? length - 1 : length);
}
