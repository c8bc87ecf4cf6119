import { lazy, Suspense, useState } from 'react';
import { ComplaintEditor, type ComplaintState } from '../../../components/casework/complaint-editor.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import type { Text } from '../../../utils/browser/text.ts';
import { fillProblemSchema } from '../../../utils/evidence/page-form.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import type { FillResult } from '../../../utils/messages/protocol.ts';
import { ComplaintDetails } from './complaint-details.tsx';
import FingerprintDesk from './fingerprint-desk.tsx';
import { useComplaint } from './use-complaint.ts';

const HandoverDesk = lazy(() => import('./handover-desk.tsx'));

interface ComplaintDeskProps {
  locker: Locker;
  caseId: string;
  /** The tab whose focused field can be filled; null on pages of our own. */
  tabId: number | null;
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

export default function ComplaintDesk({ locker, caseId, tabId }: ComplaintDeskProps) {
  const text = useText();
  const draft = useComplaint(locker, caseId);
  const [result, setResult] = useState<Result>(null);
  if (!draft.possible) return <Notice tone="info" what={text.complaint.empty} />;

  const words = draft.text ?? '';
  const { desk } = draft;
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
  const state: ComplaintState = {
    paper: draft.paper,
    demands: desk?.demands ?? [],
    offered: desk?.offered ?? [],
    blocked: draft.edited ? null : (desk?.complaint.blocked ?? null),
    limit: desk?.complaint.limit ?? null,
    text: draft.text,
    edited: draft.edited,
    undoable: draft.undo !== null,
    result,
  };
  return (
    <>
      {draft.broken ? <Notice tone="danger" what={text.errors.bug.what} next={text.errors.bug.next} /> : null}
      <ComplaintEditor
        state={state}
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
        {desk ? <ComplaintDetails locker={locker} caseId={caseId} draft={draft} desk={desk} /> : null}
      </ComplaintEditor>
      <Suspense fallback={null}>
        <HandoverDesk
          locker={locker}
          caseId={caseId}
          paper={draft.paper}
          text={words}
          tabId={tabId}
          problem={desk?.problem ?? null}
          onLimit={draft.fitField}
          onCompany={(found) => {
            const item = desk?.exhibits.find(({ no }) => no === found.exhibit);
            if (desk && found.name !== null)
              draft.add({
                companies: [
                  ...desk.material.companies.filter(({ name }) => name !== found.name),
                  { name: found.name, code: found.number, itemId: item?.itemId ?? null },
                ],
              });
          }}
        />
      </Suspense>
      <FingerprintDesk locker={locker} />
    </>
  );
}
