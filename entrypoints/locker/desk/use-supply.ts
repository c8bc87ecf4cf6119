// Files, copied chats and words that the buyer brings: staged here, recorded by the worker.
import { useCallback, useState } from 'react';
import { plainText } from '../../../components/frame/plain-text.ts';
import { useText } from '../../../components/frame/text-context.tsx';
import type { SupplyState } from '../../../components/supply/supply-state.ts';
import { MAX_SUPPLIED_BYTES, suppliedFiles } from '../../../utils/capture/save-supplied.ts';
import { readCopiedChat, transcriptOf } from '../../../utils/chats/copied-text.ts';
import { type ErrorCode, ExpectedError } from '../../../utils/errors.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import { transcriptJson } from '../../../utils/evidence/transcript.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { stageFiles } from '../../../utils/locker/items.ts';
import { ask, RequestError } from '../../../utils/messages/messaging.ts';

interface Brought {
  kind: 'file' | 'note' | 'chat';
  title: string;
  blobs: readonly Blob[];
}

const MOST_PICTURES = 99;

export function codeOf(error: unknown): ErrorCode | 'bug' {
  return error instanceof RequestError || error instanceof ExpectedError ? error.code : 'bug';
}

async function keep(locker: Locker, brought: Brought, caseId: string | null): Promise<string> {
  const { kind, title, blobs } = brought;
  if (blobs.some(({ size }) => size > MAX_SUPPLIED_BYTES)) throw new ExpectedError('file-too-large');
  const itemId = newItemId(Date.now());
  const mimes = blobs.map(({ type }) => type || 'application/octet-stream');
  const named = suppliedFiles({ kind, mimes }).flatMap(({ name }, i) => {
    const blob = blobs[i];
    return blob ? [[name, blob] as const] : [];
  });
  await stageFiles(locker, itemId, new Map(named));
  return (await ask('saveSupplied', { itemId, kind, title, mimes, caseId })).caseId;
}

/** The words as they were pasted, and who said what in them. */
function copiedChat(text: string, self: string | null, titleOf: (names: string) => string): Brought[] {
  const chat = readCopiedChat(text);
  if (!chat) return [];
  const messages = transcriptOf(chat, self);
  const json = transcriptJson({ v: 1, end: 'copied', windows: 1, messages, gaps: ['cut'] });
  const names = chat.names
    .slice(0, 3)
    .map((name) => plainText(name, 20))
    .join('、');
  const blobs = [new Blob([text], { type: 'text/plain' }), new Blob([json], { type: 'application/json' })];
  return [{ kind: 'chat', title: titleOf(names), blobs }];
}

/** Pasted pictures are all called image.png by the browser, which names nothing. */
function files(all: readonly File[], fallbackTitle: string): Brought[] {
  return all.map((blob) => ({
    kind: 'file',
    title: blob.name === 'image.png' || !blob.name ? fallbackTitle : blob.name,
    blobs: [blob],
  }));
}

/** Pictures of one chat are one item, in their order; anything else beside them stays a file. */
function chatPictures(all: readonly File[], title: string, fallbackTitle: string): Brought[] {
  const isPicture = ({ type }: File) => type.startsWith('image/');
  const blobs = all.filter(isPicture).slice(0, MOST_PICTURES);
  const rest = all.filter((file) => !blobs.includes(file));
  return [
    ...(blobs.length > 0 ? [{ kind: 'chat', title, blobs } as const] : []),
    ...files(rest, fallbackTitle),
  ];
}

export interface Supply {
  /** Everything that a supply box asks for. */
  box: {
    state: SupplyState;
    onFiles(files: readonly File[], ofChat: boolean): void;
    onNote(text: string): void;
    readChat(text: string): { messages: number; names: readonly string[] } | null;
    onChat(text: string, self: string | null): void;
  };
  bringNote(text: string): void;
}

function readChat(text: string): { messages: number; names: string[] } | null {
  const chat = readCopiedChat(text);
  return chat && { messages: chat.messages.length, names: chat.names };
}

/** @param caseId null lets the first thing open a case; the rest join it. */
export function useSupply(locker: Locker, caseId: string | null, onCase?: (caseId: string) => void): Supply {
  const { supply } = useText();
  const [state, setState] = useState<SupplyState>({ busy: null, saved: 0, failures: [] });
  const bring = useCallback(
    async (all: readonly Brought[]) => {
      let owner = caseId;
      setState((known) => ({ ...known, failures: [] }));
      for (const brought of all) {
        setState((known) => ({ ...known, busy: brought.title }));
        try {
          owner = await keep(locker, brought, owner);
          setState((known) => ({ ...known, saved: known.saved + 1 }));
        } catch (error) {
          const failure = { name: brought.title, error: codeOf(error) };
          setState((known) => ({ ...known, failures: [...known.failures, failure] }));
        }
      }
      setState((known) => ({ ...known, busy: null }));
      if (owner) onCase?.(owner);
    },
    [locker, caseId, onCase],
  );
  const bringNote = (text: string) =>
    void bring([
      { kind: 'note', title: text.slice(0, 60), blobs: [new Blob([text], { type: 'text/plain' })] },
    ]);
  const { pastedPicture, chatPictures: ofChatTitle } = supply;
  return {
    box: {
      state,
      onFiles: (all, ofChat) =>
        void bring(ofChat ? chatPictures(all, ofChatTitle, pastedPicture) : files(all, pastedPicture)),
      onNote: bringNote,
      readChat,
      onChat: (text, self) => void bring(copiedChat(text, self, (names) => supply.chatTitle({ names }))),
    },
    bringNote,
  };
}
