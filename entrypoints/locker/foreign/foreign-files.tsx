import { Button } from '@mantine/core';
import { useState } from 'react';
import { byteSize } from '../../../components/frame/moments.ts';
import { Notice } from '../../../components/frame/notice.tsx';
import { PageText } from '../../../components/frame/page-text.tsx';
import { useLanguage, useText } from '../../../components/frame/text-context.tsx';
import { useBlobUrl } from '../../../components/frame/use-blob-url.ts';
import { readZip } from '../../../utils/bundle/verify/read-zip.ts';
import type { Bytes } from '../../../utils/bundle/zip.ts';
import type { ForeignPart } from '../../../utils/locker/backup-rows.ts';

type Files = [path: string, bytes: Bytes][];

/** Below what the verifier unpacks: these stay in memory while the page is open. */
const BUDGET = { total: 400_000_000, entries: 5000 };
/** Formats that can hold no script. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
const TEXT = /\.(txt|json|jsonl|csv|eml|pem)$/;
const LONGEST_TEXT = 100_000;

/** What lies in the items of a stranger's bundle: pictures as pictures, everything else as text or not at all. */
export function ForeignFiles({ parts }: { parts: readonly ForeignPart[] }) {
  const { foreign } = useText();
  const [files, setFiles] = useState<Files | 'too-large' | null>(null);
  if (files === 'too-large') return <Notice tone="warn" what={foreign.tooLarge} />;
  if (files === null) {
    return (
      <div className="cp-row">
        <Button onClick={() => void readFiles(parts).then(setFiles)}>{foreign.look}</Button>
      </div>
    );
  }
  return (
    <section className="cp-card cp-stack">
      <h2>{foreign.inside}</h2>
      <ul className="cp-stack">
        {files.map(([path, bytes]) => (
          <li key={path}>
            <ForeignFile path={path} bytes={bytes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readFiles(parts: readonly ForeignPart[]): Promise<Files | 'too-large'> {
  const found: Files = [];
  let left = BUDGET.total;
  for (const { blob } of parts) {
    const zip = await readZip(new Uint8Array(await blob.arrayBuffer()), { ...BUDGET, total: left });
    if (!zip || zip.broken.includes('zip-too-large')) return 'too-large';
    for (const [path, bytes] of zip.files) {
      left -= bytes.length;
      const inside = /^[^/]+\/data\/((?:items|complaints)\/.+)$/.exec(path)?.[1];
      if (inside) found.push([inside, bytes]);
    }
  }
  return found;
}

function ForeignFile({ path, bytes }: { path: string; bytes: Bytes }) {
  const { foreign } = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const picture = PICTURES[path.split('.').pop() ?? ''];
  const canShow = picture !== undefined || TEXT.test(path);
  return (
    <div className="cp-stack">
      <div className="cp-row">
        <span className="cp-grow">
          <PageText text={path} max={160} />{' '}
          <span className="cp-muted cp-number">{byteSize(bytes.length, language)}</span>
        </span>
        {canShow ? (
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? foreign.hide : foreign.show}
          </Button>
        ) : (
          <span className="cp-muted">{foreign.cannotShow}</span>
        )}
      </div>
      {open ? picture ? <Picture bytes={bytes} type={picture} alt={path} /> : <Words bytes={bytes} /> : null}
    </div>
  );
}

function Picture({ bytes, type, alt }: { bytes: Bytes; type: string; alt: string }) {
  const [blob] = useState(() => new Blob([bytes], { type }));
  const url = useBlobUrl(blob);
  return url ? <img className="cp-picture" src={url} alt={alt} /> : null;
}

function Words({ bytes }: { bytes: Bytes }) {
  const { locker } = useText();
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_TEXT));
  return (
    <>
      {bytes.length > LONGEST_TEXT ? <p className="cp-muted">{locker.textCut}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <pre className="cp-text" dir="auto" tabIndex={0}>
        {text}
      </pre>
    </>
  );
}
