import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExamineRequest } from '../../utils/bundle/verify/examine-files.ts';
import type { ShownVerdict } from '../../utils/bundle/verify/shown-verdict.ts';
import type { WorkerMessage } from './verify-worker.ts';

export type ExaminationState =
  | { state: 'idle' }
  | { state: 'working'; done: number; total: number }
  | { state: 'done'; results: { key: string; name: string; verdict: ShownVerdict }[]; unused: string[] }
  | { state: 'failed'; why: 'stopped' | 'timeout' | 'crashed' | 'too-large' }
  | { state: 'failed'; why: 'file-unreadable' | 'root-unreadable' | 'token-unreadable'; name: string };

/** More than any page can hold. */
const MOST_BYTES = 2 ** 31;
const GRACE_MS = 60_000;
/** An honest bundle is checked at 20 MB/s and more on a slow machine. */
const SLOWEST_BYTES_PER_MS = 2000;

export interface ExaminationHandle {
  current: ExaminationState;
  run(request: ExamineRequest): void;
  stop(): void;
  /** What was asked has changed: an old answer must not stand beside a new question. */
  forget(): void;
}

/** One worker per run, ended with it: nothing of one file is left when the next one is read. */
export function useExamination(createWorker: () => Worker): ExaminationHandle {
  const [current, setCurrent] = useState<ExaminationState>({ state: 'idle' });
  const end = useRef<() => void>(() => {});
  const finish = useCallback((state: ExaminationState) => {
    end.current();
    end.current = () => {};
    setCurrent(state);
  }, []);
  const run = useCallback(
    (request: ExamineRequest) => {
      const bytes = request.files.reduce((sum, { size }) => sum + size, 0);
      if (bytes > MOST_BYTES) return finish({ state: 'failed', why: 'too-large' });
      finish({ state: 'working', done: 0, total: request.files.length * 3 });
      const worker = createWorker();
      const limit = setTimeout(
        () => finish({ state: 'failed', why: 'timeout' }),
        GRACE_MS + bytes / SLOWEST_BYTES_PER_MS,
      );
      end.current = () => {
        clearTimeout(limit);
        worker.terminate();
      };
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) =>
        data.state === 'working' ? setCurrent(data) : finish(told(data, request));
      worker.onerror = () => finish({ state: 'failed', why: 'crashed' });
      worker.onmessageerror = () => finish({ state: 'failed', why: 'crashed' });
      worker.postMessage(request);
    },
    [createWorker, finish],
  );
  useEffect(() => () => end.current(), []);
  return {
    current,
    run,
    stop: () => finish({ state: 'failed', why: 'stopped' }),
    forget: () => finish({ state: 'idle' }),
  };
}

function told(
  answer: Exclude<WorkerMessage, { state: 'working' }>,
  request: ExamineRequest,
): ExaminationState {
  const nameIn = (files: readonly File[], index: number) => files[index]?.name ?? '';
  switch (answer.state) {
    case 'done':
      return {
        state: 'done',
        results: answer.verdicts.map((verdict, i) => {
          const name = nameIn(request.files, i);
          return { key: `${i} ${name}`, name, verdict };
        }),
        unused: answer.unused.map((index) => nameIn(request.tokens ?? [], index)),
      };
    case 'too-large':
      return { state: 'failed', why: answer.state };
    case 'file-unreadable':
      return { state: 'failed', why: answer.state, name: nameIn(request.files, answer.index) };
    case 'root-unreadable':
      return { state: 'failed', why: answer.state, name: nameIn(request.roots, answer.index) };
    case 'token-unreadable':
      return { state: 'failed', why: answer.state, name: nameIn(request.tokens ?? [], answer.index) };
  }
}
