// The buyer's words of one paper: kept at every stroke, with versions to go back to.
import { useEffect, useState } from 'react';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { PaperVersion } from '../../../utils/evidence/complaint-material.ts';
import { keepVersion, readPaperDraft, readVersions } from '../../../utils/locker/complaint-words.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { dropDraft, keepDraft } from '../../../utils/locker/drafts.ts';

export interface PaperDraft {
  /** undefined while it is read, null while nothing was edited or used. */
  draft: string | null | undefined;
  versions: readonly PaperVersion[];
  /** `composed` is what stood there before the first stroke. */
  write(text: string, composed: string | null): void;
  /** Another text takes the place of this one, which stays among the versions. */
  replace(text: string, current: string, how: PaperVersion['how']): void;
  /** Back to what the evidence gives. */
  drop(current: string): void;
  /** What was copied or filled in is what was sent. */
  send(text: string): void;
}

export function usePaperDraft(locker: Locker, caseId: string, paper: Paper): PaperDraft {
  const [draft, setDraft] = useState<string | null | undefined>(undefined);
  const [versions, setVersions] = useState<readonly PaperVersion[]>([]);

  useEffect(() => {
    let current = true;
    setDraft(undefined);
    setVersions([]);
    readPaperDraft(locker, caseId, paper).then((text) => current && setDraft(text));
    readVersions(locker, caseId, paper).then((known) => current && setVersions(known));
    return () => {
      current = false;
    };
  }, [locker, caseId, paper]);

  const keep = (text: string, how: PaperVersion['how']) =>
    keepVersion(locker, caseId, paper, { at: new Date().toISOString(), how, text });
  const isEdited = typeof draft === 'string';
  const put = (text: string, how: PaperVersion['how'], before: string | null) => {
    setDraft(text);
    void (async () => {
      await keepDraft(locker, caseId, paper, text);
      if (before !== null) await keep(before, isEdited ? 'edited' : 'written');
      setVersions(await keep(text, how));
    })();
  };
  return {
    draft,
    versions,
    write: (text, composed) => put(text, 'edited', isEdited ? null : composed),
    replace: (text, current, how) => put(text, how, current),
    send: (text) => put(text, 'sent', null),
    drop(current) {
      setDraft(null);
      void (async () => {
        setVersions(await keep(current, 'edited'));
        await dropDraft(locker, caseId, paper);
      })();
    },
  };
}
