import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Item, ItemFile } from '../../utils/evidence/item.ts';
import { byteSize } from '../frame/moments.ts';
import { useLanguage, useText } from '../frame/text-context.tsx';

interface ItemFilesProps {
  item: Item;
  /** Beginning of the file as text. */
  onRead(name: string): Promise<{ text: string; cut: boolean }>;
  onDownload(name: string): void;
}

const READABLE = /^(text\/|application\/json|multipart\/related|message\/)/;

/** Pages are shown as text and never as pages: they may want to do something. */
export function ItemFiles({ item, onRead, onDownload }: ItemFilesProps) {
  return (
    <ul className="cp-stack">
      {item.files.map((file) => (
        <li key={file.name}>
          <FileEntry file={file} onRead={onRead} onDownload={onDownload} />
        </li>
      ))}
    </ul>
  );
}

function FileEntry({ file, onRead, onDownload }: Omit<ItemFilesProps, 'item'> & { file: ItemFile }) {
  const { files, locker } = useText();
  const language = useLanguage();
  const [shown, setShown] = useState<{ text: string; cut: boolean } | null>(null);
  return (
    <div className="cp-stack">
      <div className="cp-row">
        <span className="cp-grow">
          <strong>{files[file.kind]}</strong>{' '}
          <span className="cp-muted cp-number">
            {file.name} · {byteSize(file.bytes, language)}
          </span>
        </span>
        {READABLE.test(file.mime) ? (
          <Button
            variant="default"
            aria-expanded={shown !== null}
            onClick={() => (shown ? setShown(null) : void onRead(file.name).then(setShown))}
          >
            {shown ? locker.hideText : locker.openText}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => onDownload(file.name)}>
          {locker.download}
        </Button>
      </div>
      {shown ? (
        <>
          {shown.cut ? <p className="cp-muted">{locker.textCut}</p> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
          <pre className="cp-text" dir="auto" tabIndex={0}>
            {shown.text}
          </pre>
        </>
      ) : null}
      <p className="cp-muted">
        {locker.fileDigest} <span className="cp-code">{file.commit}</span>
      </p>
    </div>
  );
}
