import { Button } from '@mantine/core';
import { FileSearch } from 'lucide-react';
import { useRef } from 'react';
import { displayText } from '../../utils/bundle/names.ts';
import { BundleText } from './bundle-text.tsx';
import { useVerifyText } from './verify-text.ts';

interface BundlePickerProps {
  files: readonly File[];
  /** Something is held over the page. */
  over: boolean;
  onAdd(files: File[]): void;
  onRemove(file: File): void;
}

export function BundlePicker({ files, over, onAdd, onRemove }: BundlePickerProps) {
  const text = useVerifyText();
  return (
    <div className="verify-drop cp-stack" data-over={over}>
      <p className="cp-row">
        <FileSearch size="1.25rem" aria-hidden />
        <span className="cp-grow">{text.drop}</span>
      </p>
      <ChooseFiles
        label={text.choose}
        accept=".zip,application/zip"
        prominent={files.length === 0}
        onFiles={onAdd}
      />
      {files.length > 0 ? <Chosen label={text.chosen} files={files} onRemove={onRemove} /> : null}
    </div>
  );
}

interface ChooseFilesProps {
  label: string;
  accept: string;
  prominent: boolean;
  onFiles(files: File[]): void;
}

export function ChooseFiles({ label, accept, prominent, onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={prominent ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface ChosenProps {
  label: string;
  files: readonly File[];
  onRemove(file: File): void;
}

export function Chosen({ label, files, onRemove }: ChosenProps) {
  const text = useVerifyText();
  return (
    <ul aria-label={label} className="cp-stack">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`} className="cp-row">
          <span className="cp-grow">
            <BundleText text={file.name} max={80} />
          </span>
          <button type="button" className="cp-link" onClick={() => onRemove(file)}>
            {text.remove({ name: displayText(file.name, 40) })}
          </button>
        </li>
      ))}
    </ul>
  );
}
