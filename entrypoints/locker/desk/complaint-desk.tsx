import { lazy, Suspense, useState } from 'react';
import { ComplaintEditor, type ComplaintState } from '../../../components/casework/complaint-editor.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import type { Text } from '../../../utils/browser/text.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import { fillProblemSchema } from '../../../utils/evidence/page-form.ts';
import type { CompanyFinding } from '../../../utils/handover/company.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import type { FillResult } from '../../../utils/messages/protocol.ts';
import { ComplaintDetails } from './complaint-details.tsx';
import FingerprintDesk from './fingerprint-desk.tsx';
import { type ComplaintDraft, useComplaint } from './use-complaint.ts';

const HandoverDesk = lazy(() => import('./handover-desk.tsx'));

interface ComplaintDeskProps {
  locker: Locker;
  caseId: string;
  /** The tab whose focused field can be filled; null on pages of our own. */
  tabId: number | null;
  /** The paper to begin with. */
  first?: Paper;
}

type Result = ComplaintState['result'];

function fillWords({ complaint, handover }: Text, { filled, cut, reason }: FillResult): Result {
  if (filled && cut > 0) return { tone: 'warn', words: complaint.filledCut({ cut }) };
  if (filled) return { tone: 'ok', words: complaint.filled };
  const { success, data } = fillProblemSchema.safeParse(reason);
  return { tone: 'warn', words: success ? handover.problems[data] : complaint.fillRestricted };
}

async function fillPage(text: Text, tabId: number, words: string): Promise<Result> {
  try {
    return fillWords(text, await ask('fillField', { tabId, text: words }));
  } catch {
    return { tone: 'warn', words: text.complaint.fillRestricted };
  }
}

function stateOf(draft: ComplaintDraft, result: Result): ComplaintState {
  const { desk, edited } = draft;
  return {
    paper: draft.paper,
    demands: desk?.demands ?? [],
    offered: desk?.offered ?? [],
    blocked: edited ? null : (desk?.complaint.blocked ?? null),
    limit: desk?.complaint.limit ?? null,
    text: draft.text,
    edited,
    undoable: draft.undo !== null,
    result,
  };
}

/** The buyer's pick stands before what pages name. */
function addCompany({ desk, add }: ComplaintDraft, { name, number, exhibit }: CompanyFinding): void {
  if (desk === null || name === null) return;
  const itemId = desk.exhibits.find(({ no }) => no === exhibit)?.itemId ?? null;
  const others = desk.material.companies.filter((known) => known.name !== name);
  add({ companies: [...others, { name, code: number, itemId }] });
}

export default function ComplaintDesk({ locker, caseId, tabId, first }: ComplaintDeskProps) {
  const text = useText();
  const draft = useComplaint(locker, caseId, first);
  const [result, setResult] = useState<Result>(null);
  if (!draft.possible) return <Notice tone="info" what={text.complaint.empty} />;

  const words = draft.text ?? '';
  const copy = async () => {
    const copied = await copyText(words);
    draft.keep();
    const { complaint } = text;
    setResult(
      copied ? { tone: 'ok', words: complaint.copied } : { tone: 'warn', words: complaint.copyFailed },
    );
  };
  const fill = async (tab: number) => {
    setResult(await fillPage(text, tab, words));
    draft.keep();
  };
  return (
    <>
      {draft.broken ? <Notice tone="danger" what={text.errors.bug.what} next={text.errors.bug.next} /> : null}
      <ComplaintEditor
        state={stateOf(draft, result)}
        actions={{
          ...draft,
          pickPaper(paper) {
            setResult(null);
            draft.pickPaper(paper);
          },
          pickDemands: (demands) => draft.choose({ demands: [...demands] }),
          undo: () => draft.undo !== null && draft.putBack(draft.undo),
          copy: () => void copy(),
          fill: tabId === null ? null : () => void fill(tabId),
        }}
      >
        {draft.desk ? (
          <ComplaintDetails locker={locker} caseId={caseId} draft={draft} desk={draft.desk} />
        ) : null}
      </ComplaintEditor>
      <Suspense fallback={null}>
        <HandoverDesk
          locker={locker}
          caseId={caseId}
          paper={draft.paper}
          text={words}
          tabId={tabId}
          problem={draft.desk?.problem ?? null}
          onLimit={draft.fitField}
          onCompany={(found) => addCompany(draft, found)}
        />
      </Suspense>
      <FingerprintDesk locker={locker} />
    </>
  );
}
