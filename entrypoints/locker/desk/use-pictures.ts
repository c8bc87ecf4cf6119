// The pictures that go with a paper: made on demand, saved where the buyer says, put into a form's file input.
import { useCallback, useRef, useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import type { PictureSheetView } from '../../../components/handover/picture-sheet.tsx';
import type { PreparedPictures } from '../../../utils/delivery/handover-pictures.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { AUDIENCE_OF, CHANNEL_OF, type Paper } from '../../../utils/evidence/channel.ts';
import { choosePictures } from '../../../utils/handover/choose-pictures.ts';
import type { PictureLimits } from '../../../utils/handover/picture-limits.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import type { ClauseTopic } from '../../../utils/terms/select-clauses.ts';

export interface PictureWork {
  locker: Locker;
  caseId: string;
  paper: Paper;
  text: string;
  topics: readonly ClauseTopic[];
}

export interface Made {
  pictures: PreparedPictures['pictures'];
  gaps: PreparedPictures['gaps'];
  left: string[];
}

type Working = PictureSheetView['working'];

export interface Pictures {
  made: Made | null;
  working: Working;
  error: PictureSheetView['error'];
  make(limits: PictureLimits): Promise<Made | null>;
  stop(): void;
}

async function prepare(
  { locker, caseId, paper, text, topics }: PictureWork,
  limits: PictureLimits,
  mime: 'image/jpeg' | 'image/png',
  hooks: { onProgress(done: number, total: number): void; signal: AbortSignal },
): Promise<Made> {
  const audience = AUDIENCE_OF[CHANNEL_OF[paper]];
  if (audience === 'self') throw new TypeError('a paper is for somebody else');
  const now = new Date();
  const { handoverPictures } = await import('../../../utils/delivery/handover-pictures.ts');
  const { pictures, gaps } = await handoverPictures(
    locker,
    { caseId, audience, text, topics, limits, mime },
    { now, tzOffsetMin: -now.getTimezoneOffset() || 0 },
    hooks,
  );
  const { chosen, left } = choosePictures(pictures, limits.files);
  return { pictures: chosen, gaps, left: left.map(({ name }) => name) };
}

/** @param mime PNG where a form takes nothing else */
export function usePictures(work: PictureWork, mime: 'image/jpeg' | 'image/png' = 'image/jpeg'): Pictures {
  const words = useText();
  const [made, setMade] = useState<Made | null>(null);
  const [working, setWorking] = useState<Working>(null);
  const [error, setError] = useState<Pictures['error']>(null);
  const abort = useRef<AbortController | null>(null);
  const make = useCallback(
    async (limits: PictureLimits): Promise<Made | null> => {
      abort.current?.abort();
      const running = new AbortController();
      abort.current = running;
      setError(null);
      setWorking({ done: 0, total: 0 });
      try {
        const onProgress = (done: number, total: number) => setWorking({ done, total });
        const done = await prepare(work, limits, mime, { onProgress, signal: running.signal });
        setMade(done);
        return done;
      } catch (failure) {
        if (!running.signal.aborted) setError(errorWords(words.errors, failure));
        return null;
      } finally {
        if (abort.current === running) setWorking(null);
      }
    },
    [work, mime, words],
  );
  return { made, working, error, make, stop: () => abort.current?.abort() };
}

function errorWords(errors: ReturnType<typeof useText>['errors'], failure: unknown): Pictures['error'] {
  if (failure instanceof ExpectedError) return errors[failure.code];
  console.error(failure);
  return errors.bug;
}
