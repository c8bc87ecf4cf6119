// Files, copied chats and words that the buyer brings: staged here, recorded by the worker.
import { useCallback, useState } from 'react';
import { caseLabel } from '../../../components/casework/case-label.ts';
import { plainText } from '../../../components/frame/plain-text.ts';
import { useText } from '../../../components/frame/text-context.tsx';
import type { SupplyState } from '../../../components/supply/supply-state.ts';
import type { Text } from '../../../utils/browser/text.ts';
import { readCopiedChat } from '../../../utils/chats/copied-text.ts';
import { type ErrorCode, ExpectedError } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { ask, RequestError } from '../../../utils/messages/messaging.ts';
import { type Brought, broughtFiles, chatPictures, copiedChat } from './brought.ts';
import { type KeptBrought, keepBrought } from './keep-brought.ts';

export function codeOf(error: unknown): ErrorCode | 'bug' {
  return error instanceof RequestError || error instanceof ExpectedError ? error.code : 'bug';
}

export interface Supply {
  /** Everything that a supply box asks for. */
  box: {
    state: SupplyState;
    onFiles(files: readonly File[], ofChat: boolean): void;
    onFolders(names: readonly string[]): void;
    onNote(text: string): void;
    readChat(text: string): { messages: number; names: readonly string[] } | null;
    onChat(text: string, self: string | null): void;
    onMove(itemId: string, caseId: string): void;
  };
  bringNote(text: string): void;
}

function readChat(text: string): { messages: number; names: string[] } | null {
  const chat = readCopiedChat(text);
  return chat && { messages: chat.messages.length, names: chat.names };
}

const spellNames = (names: readonly string[]): string =>
  names
    .slice(0, 3)
    .map((name) => plainText(name, 20))
    .join('、');

const NOTHING: SupplyState = { busy: null, saved: 0, failures: [], suggestions: [] };

async function suggestionOf(text: Text, locker: Locker, title: string, kept: KeptBrought) {
  const about = kept.about ? await locker.cases.get(kept.about) : undefined;
  if (!about) return [];
  return [{ itemId: kept.itemId, name: title, caseId: about.id, order: caseLabel(text, about, 40) }];
}

/** @param caseId null lets the first thing open a case; the rest join it. */
export function useSupply(locker: Locker, caseId: string | null, onCase?: (caseId: string) => void): Supply {
  const text = useText();
  const { supply } = text;
  const [state, setState] = useState<SupplyState>(NOTHING);
  const bring = useCallback(
    async (all: readonly Brought[]) => {
      let owner = caseId;
      setState((known) => ({ ...known, failures: [] }));
      for (const brought of all) {
        const { title } = brought;
        setState((known) => ({ ...known, busy: title }));
        try {
          const kept = await keepBrought(locker, brought, owner);
          const more = await suggestionOf(text, locker, title, kept);
          owner = kept.caseId;
          setState((known) => ({
            ...known,
            saved: known.saved + 1,
            suggestions: [...known.suggestions, ...more],
          }));
        } catch (error) {
          const failure = { name: title, error: codeOf(error) };
          setState((known) => ({ ...known, failures: [...known.failures, failure] }));
        }
      }
      setState((known) => ({ ...known, busy: null }));
      if (owner) onCase?.(owner);
    },
    [locker, caseId, onCase, text],
  );
  const bringNote = (words: string) =>
    void bring([
      { kind: 'note', title: words.slice(0, 60), blobs: [new Blob([words], { type: 'text/plain' })] },
    ]);
  const { pastedPicture, chatPictures: ofChatTitle } = supply;
  const chatTitle = (names: readonly string[]) => supply.chatTitle({ names: spellNames(names) });
  return {
    box: {
      state,
      onFiles: (all, ofChat) =>
        void bring(ofChat ? chatPictures(all, ofChatTitle, pastedPicture) : broughtFiles(all, pastedPicture)),
      onFolders: (names) => {
        const failures = names.map((name) => ({ name, error: 'file-is-folder' as const }));
        setState((known) => ({ ...known, failures: [...known.failures, ...failures] }));
      },
      onNote: bringNote,
      readChat,
      onChat: (words, self) => void bring(copiedChat(words, self, chatTitle)),
      onMove: (itemId, wanted) => {
        const without = (known: SupplyState) => ({
          ...known,
          suggestions: known.suggestions.filter((suggested) => suggested.itemId !== itemId),
        });
        ask('moveItem', { itemId, caseId: wanted }).then(() => setState(without), console.error);
      },
    },
    bringNote,
  };
}
