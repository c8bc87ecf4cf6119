import { Button, Textarea } from '@mantine/core';
import { type ClipboardEvent, useMemo } from 'react';
import { useText } from '../frame/text-context.tsx';
import { ChatChoice, type CopiedSummary } from './chat-choice.tsx';

interface NoteFieldProps {
  note: string;
  onChange(note: string): void;
  onFiles(files: File[]): void;
  onNote(text: string): void;
  readChat(text: string): CopiedSummary | null;
  onChat(text: string, self: string | null): void;
}

/** The buyer's own words, or a chat that was copied out of another program. */
export function NoteField({ note, onChange, onFiles, onNote, readChat, onChat }: NoteFieldProps) {
  const { supply } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading depends on the words alone
  const chat = useMemo(() => (note.includes('\n') ? readChat(note) : null), [note]);
  const pastePicture = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(files);
  };
  const keep = (save: () => void) => {
    save();
    onChange('');
  };
  return (
    <>
      <Textarea
        label={supply.note}
        placeholder={supply.notePlaceholder}
        value={note}
        rows={chat ? 6 : 2}
        onPaste={pastePicture}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {chat ? (
        <ChatChoice
          key={chat.names.join('\n')}
          chat={chat}
          onKeep={(self) => keep(() => onChat(note, self))}
        />
      ) : null}
      {note.trim() ? (
        <Button variant="light" onClick={() => keep(() => onNote(note.trim()))}>
          {chat ? supply.saveAsNote : supply.saveNote}
        </Button>
      ) : null}
    </>
  );
}
