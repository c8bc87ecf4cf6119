import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/frame/notice.tsx';
import { useDrops } from '../../components/supply/use-drops.ts';
import { BundlePicker } from '../../components/verify/bundle-picker.tsx';
import { BundleText } from '../../components/verify/bundle-text.tsx';
import { OutsideKnowledge, ROOT_FILES, TOKEN_FILES } from '../../components/verify/outside-knowledge.tsx';
import { Limits, VerdictView } from '../../components/verify/verdict-view.tsx';
import { useVerifyText } from '../../components/verify/verify-text.ts';
import { copyText } from '../../utils/browser/clipboard.ts';
import { displayText } from '../../utils/bundle/names.ts';
import { type ExaminationState, useExamination } from './use-examination.ts';

const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/;
const ZIP = /\.zip$/i;

/** The same on the extension's page and in the single file: only the frame around it and the worker's origin differ. */
export function VerifyApp({ createWorker }: { createWorker: () => Worker }) {
  const text = useVerifyText();
  const { current, run, stop, forget } = useExamination(createWorker);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [roots, setRoots] = useState<readonly File[]>([]);
  const [tokens, setTokens] = useState<readonly File[]>([]);
  const [thumbprint, setThumbprint] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const given = thumbprint.trim();
  const wrong = given !== '' && !THUMBPRINT.test(given);
  const check = (bundles: readonly File[]) =>
    run({ files: bundles, thumbprint: given || null, roots, tokens });

  const addBundles = (added: readonly File[]) => {
    const zips = added.filter(({ name, type }) => ZIP.test(name) || type === 'application/zip');
    setRefused(added.find((file) => !zips.includes(file))?.name ?? null);
    if (zips.length === 0) return;
    const next = joined(files, zips);
    setFiles(next);
    if (wrong) forget();
    else check(next);
  };
  const addRoots = (added: readonly File[]) => {
    forget();
    setRoots(joined(roots, added));
  };
  const addTokens = (added: readonly File[]) => {
    forget();
    setTokens(joined(tokens, added));
  };
  const over = useDrops({
    onFiles(dropped) {
      const certificates = dropped.filter(({ name }) => ROOT_FILES.test(name));
      if (certificates.length > 0) addRoots(certificates);
      const stamps = dropped.filter(({ name }) => TOKEN_FILES.test(name));
      if (stamps.length > 0) addTokens(stamps);
      const others = dropped.filter((file) => !certificates.includes(file) && !stamps.includes(file));
      if (others.length > 0) addBundles(others);
    },
    onText: () => {},
  });

  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <BundlePicker
        files={files}
        over={over}
        onAdd={addBundles}
        onRemove={(file) => {
          forget();
          setFiles(files.filter((other) => other !== file));
        }}
      />
      <div role="status">
        {refused === null ? null : (
          <Notice tone="warn" what={text.notZip({ name: displayText(refused, 80) })} />
        )}
      </div>
      <OutsideKnowledge
        thumbprint={thumbprint}
        wrong={wrong}
        roots={roots}
        tokens={tokens}
        onThumbprint={(typed) => {
          forget();
          setThumbprint(typed);
        }}
        onRoots={addRoots}
        onRemoveRoot={(file) => {
          forget();
          setRoots(roots.filter((other) => other !== file));
        }}
        onTokens={addTokens}
        onRemoveToken={(file) => {
          forget();
          setTokens(tokens.filter((other) => other !== file));
        }}
      />
      {current.state === 'working' || files.length === 0 ? null : (
        <Button disabled={wrong} onClick={() => check(files)}>
          {current.state === 'idle' ? text.run : text.again}
        </Button>
      )}
      <Result current={current} onStop={stop} />
      <Limits />
    </>
  );
}

/** A file that is chosen again takes its own place. */
const joined = (files: readonly File[], added: readonly File[]): File[] => [
  ...files.filter((file) => !added.some((one) => isSame(one, file))),
  ...added,
];

const isSame = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

function Result({ current, onStop }: { current: ExaminationState; onStop(): void }) {
  const place = useRef<HTMLDivElement>(null);
  const done = current.state === 'done';
  useEffect(() => {
    if (done) place.current?.scrollIntoView({ block: 'start' });
  }, [done]);
  return (
    <div ref={place} className="cp-stack" data-examination={current.state}>
      <div role="status">
        <Announcement current={current} onStop={onStop} />
      </div>
      {done && current.unused.length > 0 ? <Unused names={current.unused} /> : null}
      {done
        ? current.results.map(({ key, name, verdict }) => (
            <VerdictView key={key} name={name} verdict={verdict} onCopy={copyText} />
          ))
        : null}
    </div>
  );
}

function Unused({ names }: { names: readonly string[] }) {
  const text = useVerifyText();
  return names.map((name) => (
    <Notice key={name} tone="warn" what={text.unused({ name: displayText(name, 80) })} />
  ));
}

function Announcement({ current, onStop }: { current: ExaminationState; onStop(): void }) {
  const text = useVerifyText();
  if (current.state === 'working') {
    const words = text.working(current);
    return (
      <div className="cp-stack">
        <p className="cp-number">{words}</p>
        <Progress value={(current.done / current.total) * 100} aria-label={words} />
        <Button variant="default" onClick={onStop}>
          {text.stop}
        </Button>
      </div>
    );
  }
  if (current.state !== 'failed') return null;
  if (current.why === 'too-large')
    return <Notice tone="warn" what={text.tooLarge.what} next={text.tooLarge.next} />;
  const { what, next } = text.failures[current.why];
  return (
    <Notice
      tone={current.why === 'stopped' ? 'info' : 'danger'}
      what={
        'name' in current ? (
          <>
            {what}
            <BundleText text={current.name} max={80} />
          </>
        ) : (
          what
        )
      }
      next={next}
    />
  );
}
