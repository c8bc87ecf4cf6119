// The form of the page in front: looked at when the buyer opens this part, filled when he says so.
import { useCallback, useEffect, useState } from 'react';
import type { FieldView, FormView, TypeListView } from '../../../components/handover/form-view.ts';
import {
  chooseListOption,
  FillError,
  fillPageField,
  openList,
  scanForm,
  showField,
  type TabForm,
  undoFill,
} from '../../../utils/browser/fill-page.ts';
import { formTab } from '../../../utils/browser/form-tab.ts';
import type { ChooseOutcome, FillProblem } from '../../../utils/evidence/page-form.ts';
import type { ProblemCode } from '../../../utils/evidence/problem-types.ts';
import { isComplaintTypes, isTypeTitle, proposeOption } from '../../../utils/handover/complaint-types.ts';

type FormTab = Pick<NonNullable<Awaited<ReturnType<typeof formTab>>>, 'id' | 'title'>;

interface Seen {
  tab: FormTab | null;
  state: FormView['state'];
  form: TabForm | null;
  problem: FillProblem | null;
  filled: FormView['filled'];
  undone: FormView['undone'];
  canUndo: boolean;
  picked: string | null;
  done: Readonly<Record<string, ChooseOutcome>>;
}

const NOTHING: Seen = {
  tab: null,
  state: 'not-looked',
  form: null,
  problem: null,
  filled: null,
  undone: null,
  canUndo: false,
  picked: null,
  done: {},
};

export interface PageForm {
  seen: Seen;
  chosen: FieldView | null;
  types: TypeListView[];
  look(): Promise<void>;
  pick(field: FieldView): void;
  show(): Promise<void>;
  fill(text: string, tooLong: 'refuse' | 'cut'): Promise<void>;
  undo(): Promise<void>;
  open(view: TypeListView): Promise<void>;
  choose(view: TypeListView, option: number): Promise<void>;
}

const keyOf = ({ frameId, id }: { frameId: number; id: string }): string => `${frameId}:${id}`;

async function findTab(tabId: number | null): Promise<FormTab | null> {
  const found = await formTab();
  return tabId === null || found?.id === tabId ? found : { id: tabId, title: '' };
}

/** A field that cannot be written is shown only where the buyer was in it. */
export const isOffered = ({ focused, writable, score }: FieldView): boolean =>
  focused || (writable && score > -4);

type Change = (part: Partial<Seen> | ((known: Seen) => Partial<Seen>)) => void;

/** What a page refuses is an answer, not a bug. */
async function answered(change: Change, work: () => Promise<void>): Promise<void> {
  try {
    change({ problem: null, undone: null });
    await work();
  } catch (error) {
    if (!(error instanceof FillError)) throw error;
    change({ state: 'looked', form: null, problem: error.problem });
  }
}

/** @param tabId null where the tab is to be found */
export function useForm(tabId: number | null, problem: ProblemCode | null): PageForm {
  const [seen, setSeen] = useState(NOTHING);
  const change: Change = useCallback(
    (part) => setSeen((known) => ({ ...known, ...(typeof part === 'function' ? part(known) : part) })),
    [],
  );
  const look = useCallback(async () => {
    change({ state: 'looking', filled: null, canUndo: false, done: {} });
    const tab = await findTab(tabId);
    if (!tab) return change({ ...NOTHING, state: 'looked' });
    await answered(change, async () => change({ tab, form: await scanForm(tab.id), state: 'looked' }));
  }, [tabId, change]);
  useEffect(() => void look(), [look]);

  const usable = (seen.form?.fields ?? []).filter(isOffered);
  const chosen = usable.find((field) => keyOf(field) === seen.picked) ?? usable[0] ?? null;
  return { seen, chosen, types: typesOf(seen, problem), look, ...actionsOn(seen.tab, chosen, change) };
}

/** On the page that was looked at, whatever tab is in front by now. */
function actionsOn(
  tab: FormTab | null,
  chosen: FieldView | null,
  change: Change,
): Omit<PageForm, 'seen' | 'chosen' | 'types' | 'look'> {
  const attempt = (work: (tabId: number) => Promise<void>): Promise<void> =>
    answered(change, async () => (tab ? work(tab.id) : change({ problem: 'tab-gone' })));
  const told = (list: TypeListView['list'], outcome: ChooseOutcome) =>
    change(({ done }) => ({ done: { ...done, [keyOf(list)]: outcome } }));
  return {
    pick: (field) => change({ picked: keyOf(field), problem: null, filled: null, undone: null }),
    show: () =>
      attempt(async (id) => {
        if (chosen && !(await showField(id, chosen))) change({ problem: 'field-gone' });
      }),
    fill: (text, tooLong) =>
      attempt(async (id) => {
        if (!chosen) return change({ problem: 'no-field' });
        const { problem: why, cut } = await fillPageField(id, chosen, text, tooLong);
        change({ problem: why, filled: why ? null : { cut }, canUndo: !why || why === 'altered' });
      }),
    undo: () =>
      attempt(async (id) => {
        if (chosen) change({ undone: await undoFill(id, chosen), filled: null, canUndo: false });
      }),
    open: ({ list }) =>
      attempt(async (id) => {
        const opened = await openList(id, list);
        if (!opened) return told(list, 'gone');
        const swapped = (old: TypeListView['list']) => (keyOf(old) === keyOf(list) ? opened : old);
        change(({ form }) => ({ form: form && { ...form, lists: form.lists.map(swapped) } }));
      }),
    choose: ({ list }, option) => attempt(async (id) => told(list, await chooseListOption(id, list, option))),
  };
}

function typesOf({ form, done }: Seen, problem: ProblemCode | null): TypeListView[] {
  return (form?.lists ?? [])
    .filter(({ kind, label, options }) =>
      kind === 'combo' ? isTypeTitle(label) : isComplaintTypes(label, options),
    )
    .map((list) => ({
      list,
      proposal: problem === null ? null : proposeOption(problem, list.options),
      done: done[keyOf(list)] ?? null,
    }));
}
