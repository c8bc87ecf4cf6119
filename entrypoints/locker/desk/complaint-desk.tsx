import { lazy, Suspense, useState } from 'react';
import { ComplaintEditor, type ComplaintState } from '../../../components/casework/complaint-editor.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import type { Text } from '../../../utils/browser/text.ts';
import { checkTone } from '../../../utils/complaint/tone-check.ts';
import { fillProblemSchema } from '../../../utils/evidence/page-form.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import type { FillResult } from '../../../utils/messages/protocol.ts';
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
  const tone = checkTone(words).map(({ match, suggestion }) => ({ words: match, advice: suggestion }));
  return (
    <>
      {draft.broken ? <Notice tone="danger" what={text.errors.bug.what} next={text.errors.bug.next} /> : null}
      <ComplaintEditor
        state={{ ...draft, tone, result }}
        actions={{
          ...draft,
          copy: () => void copy(),
          fill: tabId === null ? null : () => void fill(tabId),
        }}
      />
      <Suspense fallback={null}>
        <HandoverDesk locker={locker} caseId={caseId} paper={draft.paper} text={words} tabId={tabId} />
      </Suspense>
      <FingerprintDesk locker={locker} />
    </>
  );
}
