// Files and words that the buyer brings: staged here, recorded by the worker.
import { useCallback, useState } from 'react';
import type { SupplyState } from '../../../components/supply/supply-state.ts';
import { MAX_SUPPLIED_BYTES, suppliedFiles } from '../../../utils/capture/save-supplied.ts';
import { type ErrorCode, ExpectedError } from '../../../utils/errors.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { stageFile } from '../../../utils/locker/items.ts';
import { ask, RequestError } from '../../../utils/messages/messaging.ts';

interface Brought {
  kind: 'file' | 'note';
  title: string;
  blob: Blob;
}

export function codeOf(error: unknown): ErrorCode | 'bug' {
  return error instanceof RequestError || error instanceof ExpectedError ? error.code : 'bug';
}

async function keep(locker: Locker, brought: Brought, caseId: string | null): Promise<string> {
  const { kind, title, blob } = brought;
  if (blob.size > MAX_SUPPLIED_BYTES) throw new ExpectedError('file-too-large');
  const itemId = newItemId(Date.now());
  const mimes = [blob.type || 'application/octet-stream'];
  const [file] = suppliedFiles({ kind, mimes });
  if (file) await stageFile(locker, itemId, file.name, blob);
  return (await ask('saveSupplied', { itemId, kind, title, mimes, caseId })).caseId;
}

export interface Supply {
  state: SupplyState;
  bringFiles(files: readonly File[], fallbackTitle: string): void;
  bringNote(text: string): void;
}

/** @param caseId null lets the first thing open a case; the rest join it. */
export function useSupply(locker: Locker, caseId: string | null, onCase?: (caseId: string) => void): Supply {
  const [state, setState] = useState<SupplyState>({ busy: null, saved: 0, failures: [] });
  const bring = useCallback(
    async (all: readonly Brought[]) => {
      let owner = caseId;
      setState((known) => ({ ...known, failures: [] }));
      for (const brought of all) {
        setState((known) => ({ ...known, busy: brought.title }));
        try {
          owner = await keep(locker, brought, owner);
          setState((known) => ({ ...known, saved: known.saved + 1 }));
        } catch (error) {
          const failure = { name: brought.title, error: codeOf(error) };
          setState((known) => ({ ...known, failures: [...known.failures, failure] }));
        }
      }
      setState((known) => ({ ...known, busy: null }));
      if (owner) onCase?.(owner);
    },
    [locker, caseId, onCase],
  );
  return {
    state,
    bringFiles: (files, fallbackTitle) =>
      // Pasted pictures are all called image.png by the browser, which names nothing.
      void bring(
        files.map((blob) => ({
          kind: 'file',
          title: blob.name === 'image.png' || !blob.name ? fallbackTitle : blob.name,
          blob,
        })),
      ),
    bringNote: (text) =>
      void bring([
        { kind: 'note', title: text.slice(0, 60), blob: new Blob([text], { type: 'text/plain' }) },
      ]),
  };
}
