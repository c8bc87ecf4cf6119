import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';

/** What pasted words are, where they are a chat. */
export interface CopiedSummary {
  messages: number;
  names: readonly string[];
}

interface ChatChoiceProps {
  chat: CopiedSummary;
  /** @param self the buyer's own name, null where none of them is theirs */
  onKeep(self: string | null): void;
}

const MOST_NAMES = 8;
const NOBODY = '';

/** Only the buyer knows which name is theirs; no answer is taken for one. */
export function ChatChoice({ chat, onKeep }: ChatChoiceProps) {
  const { supply } = useText();
  const [self, setSelf] = useState<string | null>(null);
  const names = chat.names.slice(0, MOST_NAMES);
  return (
    <section className="cp-stack" aria-label={supply.chatFound({ count: chat.messages })}>
      <strong>{supply.chatFound({ count: chat.messages })}</strong>
      <Radio.Group label={supply.whoAreYou} value={self} onChange={setSelf}>
        <div className="cp-row">
          {names.map((name) => (
            <Radio key={name} value={name} label={<bdi>{plainText(name, 24)}</bdi>} />
          ))}
          <Radio value={NOBODY} label={supply.notListed} />
        </div>
      </Radio.Group>
      <Button disabled={self === null} onClick={() => onKeep(self === NOBODY ? null : self)}>
        {supply.keepChat}
      </Button>
    </section>
  );
}
