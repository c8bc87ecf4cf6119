// A complaint between the evidence and the buyer's pen: composed once, then the buyer's.
import { useEffect, useState } from 'react';
import { readSettings } from '../../../utils/browser/settings.ts';
import type { PaperDesk } from '../../../utils/delivery/paper-desk.ts';
import type { CaseChoices } from '../../../utils/evidence/case-choices.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { ComplaintMaterial, PaperVersion } from '../../../utils/evidence/complaint-material.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { keepMaterial } from '../../../utils/locker/complaint-words.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readEvidence } from '../../../utils/locker/queries.ts';
import { usePaperDraft } from './use-complaint-draft.ts';

export interface ComplaintDraft {
  paper: Paper;
  pickPaper(paper: Paper): void;
  /** Null while it is being composed. */
  desk: PaperDesk | null;
  /** Null while it is being composed. */
  text: string | null;
  edited: boolean;
  versions: readonly PaperVersion[];
  /** A text that was just put aside and can be had back with one click. */
  undo: string | null;
  /** False while nothing is kept that a complaint could be made of. */
  possible: boolean;
  /** Composing failed; the buyer can still write. */
  broken: boolean;
  write(text: string): void;
  rewrite(): void;
  putBack(text: string): void;
  takeTemplate(text: string): void;
  choose(change: Partial<CaseChoices>): void;
  add(change: Partial<ComplaintMaterial>): void;
  /** The limits or the templates were changed. */
  again(): void;
  /** Written anew for the `maxlength` of the form at hand. */
  fitField(max: number): void;
  keep(): void;
}

async function readDesk(
  locker: Locker,
  caseId: string,
  paper: Paper,
  field: number | null,
): Promise<PaperDesk> {
  const { readPaperDesk } = await import('../../../utils/delivery/paper-desk.ts');
  const { paperLimits: limits } = await readSettings();
  return readPaperDesk(locker, caseId, { paper, limits, field }, new Date());
}

interface Wanted {
  caseId: string;
  paper: Paper;
  field: number | null;
  /** Ids of what is kept; nothing is composed without. */
  evidence: string | undefined;
  /** Each round is one more composition. */
  round: number;
}

function useComposed(
  locker: Locker,
  { caseId, paper, field, evidence, round }: Wanted,
): { desk: PaperDesk | null; broken: boolean } {
  const [desk, setDesk] = useState<PaperDesk | null>(null);
  const [broken, setBroken] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is one more composition
  useEffect(() => {
    if (!evidence) return;
    let current = true;
    setBroken(false);
    readDesk(locker, caseId, paper, field).then(
      (read) => current && setDesk(read),
      (error) => {
        console.error(error);
        if (current) setBroken(true);
      },
    );
    return () => {
      current = false;
    };
  }, [locker, caseId, paper, evidence, round, field]);
  return { desk, broken };
}

export function useComplaint(
  locker: Locker,
  caseId: string,
  initialPaper: Paper = 'merchant-request',
): ComplaintDraft {
  const [paper, pickPaper] = useState<Paper>(initialPaper);
  const [round, setRound] = useState(0);
  const [field, setField] = useState<number | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
  const draft = usePaperDraft(locker, caseId, paper);
  const items = useLive(() => readEvidence(locker, caseId), [caseId]);
  const evidence = items?.map(({ card }) => card.id).join(' ');

  const { desk, broken } = useComposed(locker, { caseId, paper, field, evidence, round });
  const isComposed = desk?.complaint.paper === paper;
  const composed = isComposed ? desk.complaint.text : broken ? '' : null;
  const text = draft.draft === undefined ? null : (draft.draft ?? composed);
  const again = () => setRound((times) => times + 1);
  return {
    paper,
    pickPaper(next) {
      setUndo(null);
      setField(null);
      pickPaper(next);
    },
    desk: isComposed ? desk : null,
    text,
    edited: typeof draft.draft === 'string',
    versions: draft.versions,
    undo,
    broken,
    possible: items === undefined || items.length > 0,
    write(words) {
      setUndo(null);
      draft.write(words, composed);
    },
    rewrite() {
      setUndo(text);
      draft.drop(text ?? '');
      again();
    },
    putBack(words) {
      setUndo(null);
      draft.replace(words, text ?? '', 'edited');
    },
    takeTemplate(words) {
      setUndo(text);
      draft.replace(words, text ?? '', 'written');
    },
    choose: (change) => void keepChoices(locker, caseId, change).then(again),
    add: (change) => void keepMaterial(locker, caseId, change).then(again),
    again,
    fitField(max) {
      if (draft.draft !== null) setUndo(text);
      if (typeof draft.draft === 'string') draft.drop(draft.draft);
      setField(max);
    },
    keep: () => void (text && draft.send(text)),
  };
}
