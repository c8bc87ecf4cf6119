// What the filler script offers in the isolated world of a frame. Everything crosses as JSON.
import type {
  AttachOutcome,
  ChooseOutcome,
  FillOutcome,
  OptionList,
  PageForm,
  UndoOutcome,
} from '../evidence/page-form.ts';

export interface FillerApi {
  scan(): PageForm;
  /**
   * @param id null for the field the buyer was in last, else the likeliest
   * @param tooLong what to do with a text that the field does not take whole
   */
  write(id: string | null, text: string, tooLong: 'refuse' | 'cut'): Promise<FillOutcome>;
  /** Puts back what was there; not over what the buyer has written since. */
  undo(id: string): Promise<UndoOutcome>;
  /** Opens a list that shows its entries only then; null where nothing opened. */
  open(listId: string): Promise<OptionList | null>;
  choose(listId: string, option: number): Promise<ChooseOutcome>;
  /** Files come one by one, so that no message grows too large. */
  stage(name: string, mime: string, base64: string): void;
  /** Hands the staged files to the page and forgets them. */
  attach(targetId: string): Promise<AttachOutcome>;
  /** Brings a field into view and outlines it for a moment. */
  show(id: string): boolean;
}

declare global {
  var cardproofFiller: FillerApi | undefined;
}
