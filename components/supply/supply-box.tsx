import { Button, Textarea } from '@mantine/core';
import { ImagePlus } from 'lucide-react';
import { type ClipboardEvent, useRef, useState } from 'react';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import type { SupplyState } from './supply-state.ts';
import './supply-box.css';
import { useDrops } from './use-drops.ts';

interface SupplyBoxProps {
  state: SupplyState;
  onFiles(files: File[]): void;
  onNote(text: string): void;
  /** A popup closes under a file dialog: there the choice is made on the large page. */
  onElsewhere?: (() => void) | undefined;
}

/** Takes pasted, dropped and chosen files, and a few words. */
export function SupplyBox({ state, onFiles, onNote, onElsewhere }: SupplyBoxProps) {
  const { supply } = useText();
  const input = useRef<HTMLInputElement>(null);
  const over = useDrops(onFiles);
  return (
    <section className="cp-supply cp-stack" aria-label={supply.title} data-over={over}>
      <p className="cp-row">
        <ImagePlus size="1.125rem" aria-hidden />
        <span className="cp-grow">{supply.hint}</span>
      </p>
      <Button variant="default" onClick={() => (onElsewhere ? onElsewhere() : input.current?.click())}>
        {onElsewhere ? supply.chooseInTab : supply.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={supply.choose}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <NoteField onNote={onNote} onFiles={onFiles} />
      <SupplyResult state={state} />
    </section>
  );
}

function NoteField({ onNote, onFiles }: Pick<SupplyBoxProps, 'onNote' | 'onFiles'>) {
  const { supply } = useText();
  const [note, setNote] = useState('');
  const pastePicture = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(files);
  };
  const save = () => {
    onNote(note.trim());
    setNote('');
  };
  return (
    <>
      <Textarea
        label={supply.note}
        placeholder={supply.notePlaceholder}
        value={note}
        rows={2}
        onPaste={pastePicture}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {note.trim() ? (
        <Button variant="light" onClick={save}>
          {supply.saveNote}
        </Button>
      ) : null}
    </>
  );
}

function SupplyResult({ state: { busy, saved, failures } }: { state: SupplyState }) {
  const text = useText();
  return (
    <div role="status" className="cp-stack">
      {busy ? <p>{text.supply.saving({ name: plainText(busy, 40) })}</p> : null}
      {!busy && saved > 0 ? <Notice tone="ok" what={text.supply.saved({ count: saved })} /> : null}
      {failures.map(({ name, error }) => {
        const { what, next } = text.errors[error];
        return (
          <Notice
            key={name}
            tone="danger"
            what={text.supply.failed({ name: plainText(name, 40), reason: what })}
            next={next}
          />
        );
      })}
    </div>
  );
}
