// Progress of long work as a surface can draw it: a file of gigabytes tells of every frame.
import { useCallback, useRef } from 'react';
import type { Work } from '../../../components/backup/work-bar.tsx';
import type { BackupProgress } from '../../../utils/delivery/backup-locker.ts';

const DRAW_MS = 100;

export function useWork(onWork: (work: Work) => void): { begin(): BackupProgress; stop(): void } {
  const controller = useRef<AbortController | null>(null);
  const begin = useCallback((): BackupProgress => {
    const abort = new AbortController();
    controller.current = abort;
    let drawn = 0;
    const onProgress = (done: number, total: number) => {
      if (performance.now() - drawn < DRAW_MS) return;
      drawn = performance.now();
      if (!abort.signal.aborted) onWork({ done, total });
    };
    return { onProgress, signal: abort.signal };
  }, [onWork]);
  const stop = useCallback(() => controller.current?.abort(), []);
  return { begin, stop };
}
