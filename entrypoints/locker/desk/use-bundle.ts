// An export as this page runs it. The journal and its lock outlive the page; a stop does not.
import { useRef, useState } from 'react';
import type { BundleState } from '../../../components/casework/bundle-panel.tsx';
import { estimateExportBytes, isExportAlive } from '../../../utils/delivery/export-state.ts';
import { type Audience, audienceOf } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { openExports } from '../../../utils/locker/queries.ts';
import type { ExportStart } from '../../../utils/messages/protocol.ts';
import { codeOf } from './use-supply.ts';

export interface CutOffExport {
  jobId: string;
  audience: Audience;
  sealed: boolean;
}

export interface BundleRun {
  state: BundleState;
  bytes: number | null;
  /** An export that nobody carries on, null when there is none. */
  cutOff: CutOffExport | null;
  start(audience: Audience, sealed: boolean, jobId?: string): void;
  stop(): void;
}

/** An export of this case that no page carries on. */
export function useCutOffExport(locker: Locker, caseId: string | null): CutOffExport | null {
  return useLive(async () => (caseId ? cutOffExport(locker, caseId) : null), [caseId]) ?? null;
}

async function cutOffExport(locker: Locker, caseId: string): Promise<CutOffExport | null> {
  for (const job of await openExports(locker, caseId)) {
    if (await isExportAlive(job.id)) continue;
    const { audience, sealed = false } = job.resume as ExportStart;
    return { jobId: job.id, audience: audienceOf(audience), sealed };
  }
  return null;
}

export function useBundle(locker: Locker, caseId: string): BundleRun {
  const [state, setState] = useState<BundleState>({ name: 'choosing' });
  const controller = useRef<AbortController | null>(null);
  const bytes = useLive(() => estimateExportBytes(locker, caseId), [caseId]);
  const cutOff = useCutOffExport(locker, caseId);

  const run = async (audience: Audience, sealed: boolean, jobId?: string) => {
    const abort = new AbortController();
    const { signal } = abort;
    controller.current = abort;
    setState({ name: 'working', done: 0, total: 0 });
    try {
      const { exportCase } = await import('../../../utils/delivery/export-case.ts');
      const onProgress = (done: number, total: number) => setState({ name: 'working', done, total });
      const request = { caseId, audience, sealed, ...(jobId ? { jobId } : {}) };
      const { files, reviewed, password } = await exportCase(locker, request, { onProgress, signal });
      setState({ name: 'done', files, reviewed, password });
    } catch (error) {
      if (signal.aborted) setState({ name: 'stopped' });
      else setState({ name: 'failed', error: codeOf(error) });
    }
  };
  return {
    state,
    bytes: bytes ?? null,
    cutOff,
    start: (audience, sealed, jobId) => void run(audience, sealed, jobId),
    stop: () => controller.current?.abort(),
  };
}
