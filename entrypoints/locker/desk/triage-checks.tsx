import { useEffect, useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { SelfChecks } from '../../../components/triage/self-checks.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import {
  compareTried,
  compareTyped,
  type TypedFinding,
} from '../../../utils/casework/self-checks/mistyped.ts';
import { reproductionLog } from '../../../utils/casework/self-checks/reproductions.ts';
import { placeWords } from '../../../utils/casework/self-checks/right-place.ts';
import { selfChecksOf, standingQuestionsText } from '../../../utils/casework/self-checks/self-checks.ts';
import { waitAdvice } from '../../../utils/casework/self-checks/wait.ts';
import type { TriageCase } from '../../../utils/casework/triage.ts';
import type { SelfCheck } from '../../../utils/evidence/case-choices.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import type { TriagePartProps } from './triage-checklist.tsx';

/** What to look at before blaming anybody. */
export function TriageChecks({ locker, caseId, known, triage }: TriagePartProps) {
  const { triage: words } = useText();
  const [copied, setCopied] = useState(false);
  const now = useNow();
  const tried = useTried(known);
  const { pages, orderNo, choices } = known;
  const answer = (check: SelfCheck, said: 'fine' | 'found' | 'unsure') =>
    void keepChoices(locker, caseId, ({ selfChecks }) => ({
      selfChecks: [
        ...selfChecks.filter((other) => other.check !== check),
        { check, answer: said, at: new Date().toISOString() },
      ],
    }));
  const addTry = (
    where: (typeof choices.reproductions)[number]['where'],
    result: (typeof choices.reproductions)[number]['result'],
  ) =>
    void keepChoices(locker, caseId, ({ reproductions }) => ({
      reproductions: [...reproductions, { at: new Date().toISOString(), where, result, itemId: null }],
    }));
  return (
    <div className="cp-stack">
      <p className="cp-muted">{words.checks.lead}</p>
      <SelfChecks
        checks={selfChecksOf(triage.problem)}
        facts={{
          tried,
          wait: waitAdvice(pages, orderNo, now),
          now,
          place: placeWords(pages),
          placeAnswer: choices.selfChecks.find(({ check }) => check === 'right-place')?.answer ?? null,
          log: reproductionLog(pages, choices.reproductions),
          copied,
        }}
        actions={{
          compare: (typed) => {
            const found = compareTyped(typed, deliveredIn(known));
            if (found.kind !== 'nothing-to-compare')
              answer('mistyped', found.kind === 'same' ? 'fine' : 'found');
            return found;
          },
          answerPlace: (said) => answer('right-place', said),
          addTry,
          removeTry: (at) =>
            void keepChoices(locker, caseId, ({ reproductions }) => ({
              reproductions: reproductions.filter((noted) => noted.at !== at),
            })),
          copyQuestions: () => void copyText(standingQuestionsText()).then(setCopied),
        }}
      />
    </div>
  );
}

/** Codes that the kept pages of the order delivered. */
const deliveredIn = ({ pages }: TriageCase): string[] => [
  ...new Set(pages.flatMap(({ facts }) => (facts?.orders ?? []).flatMap(({ cardSecrets }) => cardSecrets))),
];

function useTried(known: TriageCase): TypedFinding | null {
  const [found, setFound] = useState<TypedFinding | null>(null);
  useEffect(() => {
    let current = true;
    const newest = known.pages.findLast(({ facts }) => facts?.failure);
    compareTried(newest?.facts?.tried ?? [], deliveredIn(known)).then(
      (finding) => current && setFound(finding),
      () => current && setFound({ kind: 'nothing-to-compare', mistakes: [] }),
    );
    return () => {
      current = false;
    };
  }, [known]);
  return found;
}

const HALF_A_MINUTE = 30_000;

function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
