// A case as its desk tells it: who stands where, before and after paying, what happened when. Fit to be printed and
// handed over: secrets are masked as in every copy that leaves.
import { maskStrings } from '../bundle/mask-secrets.ts';
import { collectSecrets } from '../bundle/secret-list.ts';
import { type CaseMoment, caseTimeline } from '../casework/case-timeline.ts';
import { partyRows } from '../casework/responsibility.ts';
import { type TwoSides, twoSides } from '../casework/two-sides.ts';
import type { CaseStory, PartyRow } from '../evidence/case-story.ts';
import type { Locker } from '../locker/database.ts';
import { attemptsOfCase, stepsOfCase } from '../locker/steps.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { readCaseView } from './case-view.ts';
import { storyMaterial } from './story-of-case.ts';

export interface CaseAccount {
  bought: CaseStory['bought'];
  parties: PartyRow[];
  sides: TwoSides;
  moments: CaseMoment[];
}

/** @throws ExpectedError not-found, locker-locked */
export async function readCaseAccount(locker: Locker, caseId: string): Promise<CaseAccount> {
  const view = await readCaseView(locker, caseId);
  const [material, steps, attempts] = await Promise.all([
    storyMaterial(view),
    stepsOfCase(locker, caseId),
    attemptsOfCase(locker, caseId),
  ]);
  const account: CaseAccount = {
    bought: material.bought,
    parties: partyRows(material),
    sides: twoSides(material),
    moments: caseTimeline(material, steps, attempts),
  };
  const readings = await readingsWithSecrets(
    locker,
    view.items.map(({ row }) => row.id),
  );
  return maskStrings(account, collectSecrets(readings));
}
