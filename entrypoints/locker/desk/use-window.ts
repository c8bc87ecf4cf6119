// One window that the buyer picked: pictures of it and recordings, kept in the case that they belong to.
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import type {
  DoneRecording,
  WindowActions,
  WindowResult,
  WindowView,
} from '../../../components/windows/window-view.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readItem } from '../../../utils/locker/items.ts';
import { keepWindow } from './keep-window.ts';
import { useRecording } from './use-recording.ts';
import { useStream } from './use-stream.ts';
import { codeOf } from './use-supply.ts';

export interface WindowDesk {
  view: WindowView;
  result: WindowResult;
  actions: WindowActions;
  onVideo(video: HTMLVideoElement | null): void;
}

const LATER_S = 5;

/** @param onCase told when a first picture or recording opened a case, so that the next ones join it */
export function useWindow(
  locker: Locker,
  caseId: string | null,
  onCase: (caseId: string) => void,
): WindowDesk {
  const { windows } = useText();
  const picked = useStream();
  const recording = useRecording(locker);
  const { stream, surface } = picked;
  const title = windows.surfaces[surface];
  const [done, setDone] = useState<DoneRecording | null>(null);
  const [result, setResult] = useState<WindowResult>({ error: null, pictures: 0 });
  // What is taken in haste still belongs together: each waits for the case that the one before it opened.
  const owner = useNewest(caseId);
  const inTurn = useInTurn();
  const tried = async (work: () => Promise<void>) => {
    setResult((known) => ({ ...known, error: null }));
    await work().catch((error) => setResult((known) => ({ ...known, error: codeOf(error) })));
  };
  const take = () =>
    tried(async () => {
      const png = await picked.still();
      const kept = await inTurn(() => keepWindow(locker, png, { title, surface, caseId: owner.current }));
      owner.current = kept.caseId;
      setResult((known) => ({ ...known, pictures: known.pictures + 1 }));
      onCase(kept.caseId);
    });
  const record = async () => {
    if (!stream) return;
    setDone(null);
    const still = await picked.still().catch(() => null);
    await inTurn(async () => {});
    const of = { caseId: owner.current, title };
    const kept = await recording.record(stream, still, of).finally(picked.letGo);
    const row = kept ? await locker.items.get(kept.itemId) : undefined;
    setDone({ itemId: kept?.itemId ?? null, incidents: row ? readItem(row).environment.incidents : [] });
    if (kept) onCase(kept.caseId);
  };
  const later = useCountdown(take);
  const pick = async (audio: boolean) => {
    await picked.pick(audio);
    setDone(null);
  };
  return {
    view: viewOf(recording, stream, later.left, done),
    result,
    actions: {
      pick: (audio) => void tried(() => pick(audio)),
      picture: (inAWhile) => (inAWhile ? later.start() : void take()),
      record: () => void tried(record),
      pause: () => recording.command('pause'),
      resume: () => recording.command('resume'),
      stop: () => recording.command('stop'),
      release: picked.letGo,
    },
    onVideo: picked.onVideo,
  };
}

function viewOf(
  { state, measured }: ReturnType<typeof useRecording>,
  stream: MediaStream | null,
  countdown: number | null,
  done: DoneRecording | null,
): WindowView {
  if (state === 'finishing') return { step: 'finishing' };
  if (state === 'running' && measured) return { step: 'recording', ...measured };
  if (stream) return { step: 'live', countdown };
  return done ? { step: 'done', ...done } : { step: 'idle' };
}

function useNewest<T>(value: T): { current: T } {
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  return newest;
}

/** Runs work in the order in which it was asked for. */
function useInTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (work) => {
    const next = last.current.then(work);
    last.current = next.catch(() => {});
    return next;
  };
}

/** Time to bring another window to the front. */
function useCountdown(onZero: () => Promise<void>): { left: number | null; start(): void } {
  const [left, setLeft] = useState<number | null>(null);
  const zero = useRef(onZero);
  zero.current = onZero;
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      setLeft(left > 1 ? left - 1 : null);
      if (left <= 1) void zero.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, start: () => setLeft(LATER_S) };
}
