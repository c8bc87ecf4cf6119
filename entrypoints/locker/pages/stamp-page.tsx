import { useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { ManualStamp, type StampOutcome } from '../../../components/settings/manual-stamp.tsx';
import { downloadFile } from '../../../utils/browser/downloads.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { toBase64, utf8 } from '../../../utils/evidence/bytes.ts';
import { broughtTokens, newestCheckpoint, stampedCheckpoint } from '../../../utils/locker/anchors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { checkpointName } from '../../../utils/log/checkpoint.ts';
import { ask, RequestError } from '../../../utils/messages/messaging.ts';
import { readBroughtToken } from '../../../utils/timestamp/brought-token.ts';

/** Larger files are no time-stamps: a look at their beginning tells what they are. */
const READ_BYTES = 200_000;

export function StampPage({ locker }: { locker: Locker }) {
  const { stamp } = useText();
  const [outcome, setOutcome] = useState<StampOutcome>({ state: 'none' });
  const checkpoint = useLive(() => newestCheckpoint(locker), []);
  const brought = useLive(() => broughtTokens(locker), []);
  const take = async (file: File) => {
    setOutcome({ state: 'checking' });
    setOutcome(await attach(locker, file).catch(failed));
  };
  return (
    <>
      <h1>{stamp.title}</h1>
      <ManualStamp
        fileName={checkpoint ? checkpointName(checkpoint.size) : null}
        outcome={outcome}
        brought={brought ?? null}
        onDownload={() => {
          if (checkpoint)
            downloadFile(checkpointName(checkpoint.size), new Blob([utf8(checkpoint.text)]), TYPE);
        }}
        onFile={(file) => void take(file)}
      />
    </>
  );
}

/** A browser would open plain text instead of saving it. */
const TYPE = 'application/octet-stream';

async function attach(locker: Locker, file: File): Promise<StampOutcome> {
  const bytes = new Uint8Array(await file.slice(0, READ_BYTES).arrayBuffer());
  const read = readBroughtToken(bytes);
  if (!read.ok) throw new ExpectedError(read.problem, read.detail);
  const checkpoint = await stampedCheckpoint(locker, read.imprint);
  if (!checkpoint) throw new ExpectedError('token-other-file');
  // Heavy, and needed by nobody else on this page.
  const { checkToken } = await import('../../../utils/timestamp/check-token.ts');
  const { state, reason } = await checkToken(read.response, utf8(checkpoint.text), []);
  if (state === 'broken') throw new ExpectedError('token-broken', reason ?? '');
  const { isNew } = await ask('attachToken', { token: toBase64(read.response) });
  return { state: 'kept', time: new Date(read.genTime).toISOString(), isNew };
}

function failed(error: unknown): StampOutcome {
  if (error instanceof ExpectedError || error instanceof RequestError)
    return { state: 'failed', error: error.code };
  console.error(error);
  return { state: 'failed', error: 'bug' };
}
