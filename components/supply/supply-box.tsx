import { Button, Switch } from '@mantine/core';
import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import type { CopiedSummary } from './chat-choice.tsx';
import { NoteField } from './note-field.tsx';
import type { SupplyState } from './supply-state.ts';
import './supply-box.css';
import { useDrops } from './use-drops.ts';

interface SupplyBoxProps {
  state: SupplyState;
  /** @param ofChat pictures of a chat, in their order */
  onFiles(files: File[], ofChat: boolean): void;
  onFolders(names: string[]): void;
  onNote(text: string): void;
  /** null for words that are no chat. */
  readChat(text: string): CopiedSummary | null;
  onChat(text: string, self: string | null): void;
  /** The buyer follows a suggestion. */
  onMove(itemId: string, caseId: string): void;
  /** A popup closes under a file dialog: there the choice is made on the large page. */
  onElsewhere?: (() => void) | undefined;
}

const READ_BYTES = 2_000_000;

/** Takes pasted, dropped and chosen files, copied chats, and a few words. */
export function SupplyBox(props: SupplyBoxProps) {
  const { state, onFiles, onFolders, onNote, readChat, onChat, onMove, onElsewhere } = props;
  const { supply, outside } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  const [ofChat, setOfChat] = useState(false);
  const take = async (files: File[]) => {
    const [only] = files;
    const words = files.length === 1 && only ? await wordsOf(only) : '';
    if (words && readChat(words)) setNote(words);
    else onFiles(files, ofChat);
  };
  const over = useDrops({ onFiles: (files) => void take(files), onFolders, onText: setNote });
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
          void take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <p className="cp-muted">{outside.kinds}</p>
      <Switch
        checked={ofChat}
        onChange={(event) => setOfChat(event.currentTarget.checked)}
        label={supply.ofChat}
        description={supply.ofChatHint}
      />
      <NoteField
        note={note}
        onChange={setNote}
        onFiles={(files) => void take(files)}
        onNote={onNote}
        readChat={readChat}
        onChat={onChat}
      />
      <SupplyResult state={state} onMove={onMove} />
    </section>
  );
}

/** A chat that a program exported as a text file is read like pasted words. */
async function wordsOf(file: File): Promise<string> {
  return file.type === 'text/plain' && file.size <= READ_BYTES ? file.text().catch(() => '') : '';
}

function SupplyResult({ state, onMove }: Pick<SupplyBoxProps, 'state' | 'onMove'>) {
  const { busy, saved, failures, suggestions } = state;
  const text = useText();
  return (
    <div role="status" className="cp-stack">
      {busy ? <p>{text.supply.saving({ name: plainText(busy, 40) })}</p> : null}
      {!busy && saved > 0 ? <Notice tone="ok" what={text.supply.saved({ count: saved })} /> : null}
      {suggestions.map(({ itemId, name, caseId, order }) => (
        <Notice
          key={itemId}
          tone="info"
          what={text.outside.aboutOther({ name: plainText(name, 40), order: plainText(order, 40) })}
        >
          <Button variant="default" onClick={() => onMove(itemId, caseId)}>
            {text.outside.moveThere}
          </Button>
        </Notice>
      ))}
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
