import { Button } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '../../../components/backup/error-notice.tsx';
import { FileButton } from '../../../components/backup/file-button.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { VerdictView } from '../../../components/verify/verdict-view.tsx';
import { useVerifyText } from '../../../components/verify/verify-text.ts';
import { copyText } from '../../../utils/browser/clipboard.ts';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { keepForeign } from '../../../utils/locker/foreign.ts';
import { type ExaminationState, useExamination } from '../../verify/use-examination.ts';
import { codeOf } from '../desk/use-supply.ts';
import { goTo } from '../route.ts';
import { type ExaminedFile, groupParts } from './group-parts.ts';
import '../../verify/verify.css';

const createWorker = () =>
  new Worker(new URL('../../verify/verify-worker.ts', import.meta.url), { type: 'module' });

/** Verified before anything is kept: what cannot be read is not taken, what is contradicted only after the warning. */
export function ImportDesk({ locker }: { locker: Locker }) {
  const { foreign } = useText();
  const { current, run, stop, forget } = useExamination(createWorker);
  const [files, setFiles] = useState<File[]>([]);
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  const examined = current.state === 'done' ? examinedFiles(files, current) : [];
  const keep = async () => {
    try {
      const ids: string[] = [];
      for (const bundle of groupParts(examined)) ids.push(await keepForeign(locker, bundle, Date.now()));
      forget();
      if (ids.length === 1) goTo(`#/foreign/${ids[0]}`);
    } catch (cause) {
      setError(codeOf(cause));
    }
  };
  return (
    <section className="cp-card cp-stack">
      <p>{foreign.why}</p>
      <div className="cp-row">
        {current.state === 'working' ? (
          <Button variant="default" onClick={stop}>
            {foreign.stop}
          </Button>
        ) : (
          <FileButton
            label={foreign.choose}
            accept=".zip,application/zip"
            multiple
            onFiles={(chosen) => {
              setError(null);
              setFiles(chosen);
              run({ files: chosen, thumbprint: null, roots: [] });
            }}
          />
        )}
      </div>
      <div role="status" className="cp-stack">
        <Progress current={current} />
        {error ? <ErrorNotice error={error} /> : null}
      </div>
      {current.state === 'done' ? (
        <Decision examined={examined} onKeep={() => void keep()} onCancel={forget} />
      ) : null}
    </section>
  );
}

function examinedFiles(
  files: readonly File[],
  { results }: Extract<ExaminationState, { state: 'done' }>,
): ExaminedFile[] {
  return results.flatMap(({ verdict }, i) => {
    const file = files[i];
    return file ? [{ file, verdict }] : [];
  });
}

function Progress({ current }: { current: ExaminationState }) {
  const { foreign } = useText();
  const text = useVerifyText();
  if (current.state === 'working') return <p>{foreign.checking}</p>;
  if (current.state !== 'failed') return null;
  const { what, next } = current.why === 'too-large' ? text.tooLarge : text.failures[current.why];
  return <Notice tone={current.why === 'stopped' ? 'info' : 'danger'} what={what} next={next} />;
}

interface DecisionProps {
  examined: readonly ExaminedFile[];
  onKeep(): void;
  onCancel(): void;
}

function Decision({ examined, onKeep, onCancel }: DecisionProps) {
  const { foreign } = useText();
  const bundles = groupParts(examined);
  const wrong = bundles.some(({ contradicted }) => contradicted);
  return (
    <>
      {examined.some(({ verdict }) => !verdict.readable) ? <ErrorNotice error="bundle-unreadable" /> : null}
      {bundles.length > 0 ? (
        <>
          <Notice
            tone={wrong ? 'danger' : 'info'}
            what={wrong ? foreign.wrong : foreign.right}
            next={wrong ? foreign.wrongNext : foreign.rightNext}
          >
            <div className="cp-row">
              <Button {...(wrong ? { color: 'red', variant: 'outline' } : {})} onClick={onKeep}>
                {wrong ? foreign.addAnyway : foreign.add}
              </Button>
              <Button variant="default" onClick={onCancel}>
                {foreign.cancel}
              </Button>
            </div>
          </Notice>
          {examined
            .filter(({ verdict }) => verdict.readable)
            .map(({ file, verdict }) => (
              <VerdictView key={file.name} name={file.name} verdict={verdict} onCopy={copyText} />
            ))}
        </>
      ) : null}
    </>
  );
}
