// A complaint between the evidence and the buyer's pen: composed once, then the buyer's.
import { useCallback, useEffect, useState } from 'react';
import type { ComplaintState } from '../../../components/casework/complaint-editor.tsx';
import type { Complaint } from '../../../utils/complaint/complaint.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { Demand } from '../../../utils/evidence/demand.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { dropDraft, keepDraft, readDraft } from '../../../utils/locker/drafts.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readEvidence } from '../../../utils/locker/queries.ts';

export interface ComplaintDraft extends Omit<ComplaintState, 'result' | 'tone'> {
  /** False while nothing is kept that a complaint could be made of. */
  possible: boolean;
  /** Composing failed; the buyer can still write. */
  broken: boolean;
  pickPaper(paper: Paper): void;
  pickDemands(demands: readonly Demand[]): void;
  write(text: string): void;
  rewrite(): void;
  /** What was copied or filled in is what was sent: it stays, and goes into the bundle. */
  keep(): void;
}

interface Composed {
  complaint: Complaint;
  demands: readonly Demand[];
  offered: readonly (readonly Demand[])[];
}

async function compose(locker: Locker, caseId: string, paper: Paper): Promise<Composed> {
  const { composeForCase, demandsOfCase } = await import('../../../utils/delivery/complaint-of-case.ts');
  const { plainRequest } = await import('../../../utils/delivery/complaint-of-case.ts');
  const now = new Date();
  const [complaint, asked] = await Promise.all([
    composeForCase(locker, caseId, plainRequest(paper), now),
    demandsOfCase(locker, caseId, now),
  ]);
  return { complaint, ...asked };
}

export function useComplaint(locker: Locker, caseId: string): ComplaintDraft {
  const [paper, pickPaper] = useState<Paper>('merchant-request');
  const [composed, setComposed] = useState<Composed | null>(null);
  const [asked, setAsked] = useState(0);
  const [broken, setBroken] = useState(false);
  const [draft, setDraft] = useState<string | null | undefined>(undefined);
  const items = useLive(() => readEvidence(locker, caseId), [caseId]);
  const evidence = items?.map(({ card }) => card.id).join(' ');

  useEffect(() => {
    let current = true;
    setDraft(undefined);
    readDraft(locker, caseId, paper).then((text) => current && setDraft(text));
    return () => {
      current = false;
    };
  }, [locker, caseId, paper]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another demand is another text
  useEffect(() => {
    if (!evidence) return;
    let current = true;
    setComposed(null);
    setBroken(false);
    compose(locker, caseId, paper).then(
      (text) => current && setComposed(text),
      (error) => {
        console.error(error);
        if (current) setBroken(true);
      },
    );
    return () => {
      current = false;
    };
  }, [locker, caseId, paper, evidence, asked]);

  const write = useCallback(
    (text: string) => {
      setDraft(text);
      void keepDraft(locker, caseId, paper, text);
    },
    [locker, caseId, paper],
  );
  const complaint = composed?.complaint;
  const text = draft ?? complaint?.text ?? (broken ? '' : null);
  return {
    paper,
    demands: composed?.demands ?? [],
    offered: composed?.offered ?? [],
    text: draft === undefined ? null : text,
    limit: complaint?.limit ?? null,
    blocked: complaint?.blocked ?? null,
    edited: typeof draft === 'string',
    missing: complaint?.missing ?? [],
    warnings: complaint?.warnings ?? [],
    broken,
    possible: items === undefined || items.length > 0,
    pickPaper,
    pickDemands(demands) {
      void keepChoices(locker, caseId, { demands: [...demands] }).then(() => setAsked((times) => times + 1));
    },
    write,
    rewrite() {
      setDraft(null);
      void dropDraft(locker, caseId, paper);
    },
    keep() {
      if (text !== null && draft !== text) write(text);
    },
  };
}
