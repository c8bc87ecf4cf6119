import { useState } from 'react';
import type { RungActions } from '../../../components/clock/rung.tsx';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { AttemptResult, AttemptWay, EndingKind } from '../../../utils/evidence/case-step.ts';
import { newStepId } from '../../../utils/evidence/ids.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import {
  dropAttempt,
  dropEnding,
  dropStep,
  keepAttempt,
  keepEnding,
  keepStep,
} from '../../../utils/locker/steps.ts';
import { codeOf } from './use-supply.ts';

export interface LadderActions extends RungActions {
  tried(way: AttemptWay, result: AttemptResult): void;
  dropTry(id: string): void;
  end(kind: EndingKind): void;
  reopen(): void;
}

/** What the buyer did is kept with the tap that says so, and taken back with another. */
export function useLadder(
  locker: Locker,
  caseId: string,
): { actions: LadderActions; error: ErrorCode | 'bug' | null } {
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  const act = (work: Promise<unknown>) => {
    work.then(
      () => setError(null),
      (failure) => setError(codeOf(failure)),
    );
  };
  const actions: LadderActions = {
    send: ({ paper, asks }, told) =>
      act(
        keepStep(locker, {
          ...told,
          id: newStepId(),
          caseId,
          paper,
          asks: asks.map(({ ask }) => ask),
          answeredAt: null,
          answerItem: null,
          outcome: null,
          note: '',
        }),
      ),
    unsend: ({ record }) => record && act(dropStep(locker, record.id)),
    answer: ({ record }, told) => record && act(keepStep(locker, { ...record, ...told })),
    unanswer: ({ record }) =>
      record && act(keepStep(locker, { ...record, answeredAt: null, answerItem: null, outcome: null })),
    tried: (way, result) =>
      act(
        keepAttempt(locker, {
          id: newStepId(),
          caseId,
          at: new Date().toISOString(),
          way,
          result,
          itemId: null,
          note: '',
        }),
      ),
    dropTry: (id) => act(dropAttempt(locker, id)),
    end: (kind) => act(keepEnding(locker, { caseId, kind, at: new Date().toISOString(), itemId: null })),
    reopen: () => act(dropEnding(locker, caseId)),
  };
  return { actions, error };
}
