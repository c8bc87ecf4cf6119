// A complaint between the evidence and the buyer's pen: composed once, then the buyer's.
import { useCallback, useEffect, useState } from 'react';
import type { Channel, ComplaintState, Demand } from '../../../components/casework/complaint-editor.tsx';
import type { Complaint } from '../../../utils/complaint/complaint.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { dropDraft, keepDraft, readDraft } from '../../../utils/locker/drafts.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readEvidence } from '../../../utils/locker/queries.ts';

export interface ComplaintDraft extends Omit<ComplaintState, 'result' | 'tone'> {
  /** False while nothing is kept that a complaint could be made of. */
  possible: boolean;
  /** Composing failed; the buyer can still write. */
  broken: boolean;
  pickChannel(channel: Channel): void;
  pickDemand(demand: Demand): void;
  write(text: string): void;
  rewrite(): void;
  /** What was copied or filled in is what was sent: it stays, and goes into the bundle. */
  keep(): void;
}

async function compose(locker: Locker, caseId: string, channel: Channel, demand: Demand): Promise<Complaint> {
  const { composeForCase } = await import('../../../utils/delivery/case-facts.ts');
  return composeForCase(locker, caseId, channel, demand, new Date());
}

export function useComplaint(locker: Locker, caseId: string): ComplaintDraft {
  const [channel, pickChannel] = useState<Channel>('merchant');
  const [demand, pickDemand] = useState<Demand>('reissue-or-refund');
  const [composed, setComposed] = useState<Complaint | null>(null);
  const [broken, setBroken] = useState(false);
  const [draft, setDraft] = useState<string | null | undefined>(undefined);
  const items = useLive(() => readEvidence(locker, caseId), [caseId]);
  const evidence = items?.map(({ card }) => card.id).join(' ');

  useEffect(() => {
    let current = true;
    setDraft(undefined);
    readDraft(locker, caseId, channel).then((text) => current && setDraft(text));
    return () => {
      current = false;
    };
  }, [locker, caseId, channel]);

  useEffect(() => {
    if (!evidence) return;
    let current = true;
    setComposed(null);
    setBroken(false);
    compose(locker, caseId, channel, demand).then(
      (complaint) => current && setComposed(complaint),
      (error) => {
        console.error(error);
        if (current) setBroken(true);
      },
    );
    return () => {
      current = false;
    };
  }, [locker, caseId, channel, demand, evidence]);

  const write = useCallback(
    (text: string) => {
      setDraft(text);
      void keepDraft(locker, caseId, channel, text);
    },
    [locker, caseId, channel],
  );
  const text = draft ?? composed?.text ?? (broken ? '' : null);
  return {
    channel,
    demand,
    text: draft === undefined ? null : text,
    edited: typeof draft === 'string',
    missing: composed?.missing ?? [],
    warnings: composed?.warnings ?? [],
    broken,
    possible: items === undefined || items.length > 0,
    pickChannel,
    pickDemand,
    write,
    rewrite() {
      setDraft(null);
      void dropDraft(locker, caseId, channel);
    },
    keep() {
      if (text !== null && draft !== text) write(text);
    },
  };
}
