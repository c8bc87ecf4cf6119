import { Button } from '@mantine/core';
import { MessagesSquare } from 'lucide-react';
import type { ChatState, UnreadChat } from '../../utils/evidence/chat-state.ts';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';

interface ChatOfferProps {
  chat: ChatState;
  /** Origin for which the browser said no. */
  denied: string | null;
  onHarvest(): void;
  onAllow(origin: string): void;
}

/** What is missing of the chat on this page, each with the one click that brings it. */
export function ChatOffer({ chat, denied, onHarvest, onAllow }: ChatOfferProps) {
  const { save } = useText();
  return (
    <>
      {chat.mayBeMore ? (
        <div className="cp-row">
          <MessagesSquare size="1.125rem" aria-hidden />
          <span className="cp-muted cp-grow">{save.harvestHint}</span>
          <Button variant="default" onClick={onHarvest}>
            {save.harvest}
          </Button>
        </div>
      ) : null}
      {chat.unread.map((unread) => (
        <Unread key={unread.origin} unread={unread} denied={denied === unread.origin} onAllow={onAllow} />
      ))}
    </>
  );
}

interface UnreadProps {
  unread: UnreadChat;
  denied: boolean;
  onAllow(origin: string): void;
}

function Unread({ unread: { origin, name }, denied, onAllow }: UnreadProps) {
  const { save } = useText();
  return (
    <Notice
      tone="warn"
      what={save.unreadChat({ name: plainText(name, 40) })}
      next={denied ? save.unreadDenied : save.unreadHint}
    >
      <Button variant="default" onClick={() => onAllow(origin)}>
        {save.allowChat({ host: plainText(origin.replace(/^https?:\/\//, ''), 60) })}
      </Button>
    </Notice>
  );
}
