import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { Conversation } from '../../utils/chats/case-conversations.ts';
import { shortTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { ChatMessage } from './chat-message.tsx';
import './conversation.css';

const FIRST_SHOWN = 30;
const MORE = 200;

/** One chat of a case, newest messages first in sight, older ones on demand. */
export function ConversationView({ conversation }: { conversation: Conversation }) {
  const text = useText();
  const { supplied, host, captures, history } = conversation;
  const { messages, events, breaks, gaps } = history;
  const [shown, setShown] = useState(FIRST_SHOWN);
  const from = Math.max(0, messages.length - shown);
  const unseen = events.filter(({ kind, message }) => kind === 'recall' && message === null);
  return (
    <div className="cp-stack">
      <h3>{supplied ? text.chat.supplied : <PageText text={text.chat.page({ host: host ?? '' })} />}</h3>
      <p className="cp-muted">
        {text.chat.count({ count: messages.length, captures: captures.size })}
        {supplied ? ` · ${text.chat.suppliedNote}` : null}
      </p>
      {from > 0 ? (
        <Button variant="default" onClick={() => setShown(shown + MORE)}>
          {text.chat.earlier({ count: Math.min(MORE, from) })}
        </Button>
      ) : (
        gaps.map((gap) => <Notice key={gap} tone="info" what={text.chat.gaps[gap]} />)
      )}
      <ol className="cp-chat">
        {messages.slice(from).map((message, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages of one history never change places
          <Fragment key={from + i}>
            {breaks.includes(from + i) ? <li className="cp-chat-seam">{text.chat.brk}</li> : null}
            <ChatMessage
              message={message}
              events={events.filter((event) => event.message === from + i)}
              captures={captures}
            />
          </Fragment>
        ))}
      </ol>
      {unseen.map((event) => (
        <p key={`${event.itemId} ${event.after}`} className="cp-chat-event">
          {text.chat.recalledUnseen({ at: shortTime(event.noticedAt) })}
        </p>
      ))}
    </div>
  );
}
