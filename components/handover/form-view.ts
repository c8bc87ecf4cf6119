// What the surface knows of a page's form and of what came of filling it.
import type {
  AttachOutcome,
  ChooseOutcome,
  FileTarget,
  FillProblem,
  FormField,
  OptionList,
  UndoOutcome,
} from '../../utils/evidence/page-form.ts';
import type { OptionProposal } from '../../utils/handover/complaint-types.ts';

export type Placed<T> = T & { frameId: number };

export type FieldView = Placed<FormField>;

export interface TypeListView {
  list: Placed<OptionList>;
  /** null where no option means anything like the problem. */
  proposal: OptionProposal | null;
  done: ChooseOutcome | null;
}

export interface FilePlaceView {
  target: Placed<FileTarget>;
  takesPictures: boolean;
  files: number;
  bytes: number;
  done: {
    outcome: AttachOutcome['state'];
    names: readonly string[];
    left: readonly string[];
    /** Pictures that nobody has searched and the buyer has not gone through: they do not leave by themselves. */
    unseen: readonly string[];
  } | null;
  working: { done: number; total: number } | null;
}

export interface FormView {
  /** Title of the page that is meant; null while there is none. */
  page: string | null;
  state: 'not-looked' | 'looking' | 'looked';
  problem: FillProblem | null;
  fields: readonly FieldView[];
  chosen: FieldView | null;
  closedFrames: number;
  /** Of the last filling. */
  filled: { cut: number } | null;
  undone: UndoOutcome | null;
  canUndo: boolean;
  types: readonly TypeListView[];
  files: readonly FilePlaceView[];
}

export interface FormActions {
  look(): void;
  pick(field: FieldView): void;
  show(): void;
  fill(): void;
  /** Fills what fits, because the buyer asked for it. */
  fillCut(): void;
  undo(): void;
  /** null where nobody can shorten the text. */
  shorten: ((max: number) => void) | null;
  /** Opens a list on the page to see what it offers. */
  open(view: TypeListView): void;
  choose(view: TypeListView, option: number): void;
  attach(view: FilePlaceView): void;
}
