import { useState } from 'react';
import { FormFiller } from '../../../components/handover/form-filler.tsx';
import type { FilePlaceView } from '../../../components/handover/form-view.ts';
import { attachToPage, FillError } from '../../../utils/browser/fill-page.ts';
import type { PreparedPicture } from '../../../utils/delivery/handover-pictures.ts';
import type { ProblemCode } from '../../../utils/evidence/problem-types.ts';
import { accepts, limitsFor, type PictureLimits } from '../../../utils/handover/picture-limits.ts';
import { isOffered, type PageForm, useForm } from './use-form.ts';
import { type PictureWork, usePictures } from './use-pictures.ts';

interface FormDeskProps {
  work: PictureWork;
  tabId: number | null;
  problem: ProblemCode | null;
  limits: PictureLimits;
  onLimit: ((max: number) => void) | null;
}

/** The page's form: text, type, pictures. */
export function FormDesk({ work, tabId, problem, limits, onLimit }: FormDeskProps) {
  const form = useForm(tabId, problem);
  const { seen, chosen } = form;
  const attaching = useAttaching(work, form, limits);
  const { text } = work;
  return (
    <FormFiller
      length={text.length}
      view={{
        page: seen.tab ? seen.tab.title : seen.state === 'looked' ? null : '',
        state: seen.state,
        problem: seen.problem,
        fields: (seen.form?.fields ?? []).filter(isOffered),
        chosen,
        closedFrames: seen.form?.closedFrames ?? 0,
        filled: seen.filled,
        undone: seen.undone,
        canUndo: seen.canUndo,
        types: form.types,
        files: attaching.places,
      }}
      actions={{
        look: () => void form.look(),
        pick: form.pick,
        show: () => void form.show(),
        fill: () => void form.fill(text, 'refuse'),
        fillCut: () => void form.fill(text, 'cut'),
        undo: () => void form.undo(),
        shorten: onLimit,
        open: (view) => void form.open(view),
        choose: (view, option) => void form.choose(view, option),
        attach: (place) => void attaching.attach(place),
      }}
    />
  );
}

type Done = FilePlaceView['done'];

function useAttaching(work: PictureWork, { seen }: PageForm, limits: PictureLimits) {
  const [done, setDone] = useState<Readonly<Record<string, Done>>>({});
  const [busy, setBusy] = useState<string | null>(null);
  const jpeg = usePictures(work);
  const png = usePictures(work, 'image/png');
  const places = (seen.form?.files ?? []).map((target): FilePlaceView => {
    const key = `${target.frameId}:${target.id}`;
    const { files, bytes } = limitsFor(limits, target);
    const takesPictures = accepts(target.accept, 'image/jpeg') || accepts(target.accept, 'image/png');
    const working = busy === key ? (jpeg.working ?? png.working) : null;
    return { target, takesPictures, files, bytes, done: done[key] ?? null, working };
  });
  const attach = async ({ target }: FilePlaceView): Promise<void> => {
    const { tab } = seen;
    if (!tab) return;
    const key = `${target.frameId}:${target.id}`;
    const tell = (outcome: Done) => setDone((known) => ({ ...known, [key]: outcome }));
    setBusy(key);
    try {
      const maker = accepts(target.accept, 'image/jpeg') ? jpeg : png;
      const made = await maker.make(limitsFor(limits, target));
      if (!made) return;
      const called = (wanted: (picture: PreparedPicture) => boolean) =>
        made.pictures.filter(wanted).map(({ name }) => name);
      const fitting = made.pictures.filter(({ tooLarge, unsearched }) => !tooLarge && !unsearched);
      const left = [...made.left, ...called(({ tooLarge }) => tooLarge)];
      const unseen = called(({ tooLarge, unsearched }) => unsearched && !tooLarge);
      const { state } = await attachToPage(tab.id, target, fitting);
      const names = state === 'attached' || state === 'taken' ? fitting.map(({ name }) => name) : [];
      tell({ outcome: state, names, left, unseen });
    } catch (error) {
      if (!(error instanceof FillError)) throw error;
      tell({ outcome: 'gone', names: [], left: [], unseen: [] });
    } finally {
      setBusy(null);
    }
  };
  return { places, attach };
}
