import type { Text } from '../../utils/browser/text.ts';
import type { HistoryEvent, HistoryMessage } from '../../utils/chats/chat-history.ts';
import { pageTime, shortTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { safeLines } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';

interface ChatMessageProps {
  message: HistoryMessage;
  /** What was done to it, in the order in which it was noticed. */
  events: readonly HistoryEvent[];
  /** When each item was captured. */
  captures: ReadonlyMap<string, string>;
}

const LONGEST = 4000;

/** Who said what when, since when we know it, and what became of it. */
export function ChatMessage({ message, events, captures }: ChatMessageProps) {
  const { chat } = useText();
  const { sender, name, at, text, images, items, gone } = message;
  return (
    <li data-sender={sender} data-gone={gone?.how}>
      <p className="cp-row cp-muted">
        <strong>{chat.senders[sender]}</strong>
        {name ? <PageText text={name} max={30} /> : null}
        <span className="cp-number">{at ? pageTime(at).replace(/ \+08:00$/, '') : chat.noTime}</span>
      </p>
      <p className="cp-chat-words">
        {safeLines(text, LONGEST)}
        {images.length > 0 ? ` ${chat.picture({ count: images.length })}` : null}
      </p>
      {events.map((event) => (
        <p key={`${event.kind} ${event.itemId}`} className="cp-chat-event">
          {eventWords(chat, event)}
          {event.kind === 'edit' ? (
            <span className="cp-chat-words">{safeLines(event.after ?? '', LONGEST)}</span>
          ) : null}
        </p>
      ))}
      <Seen items={items} captures={captures} />
    </li>
  );
}

function Seen({ items, captures }: { items: readonly string[]; captures: ReadonlyMap<string, string> }) {
  const { chat } = useText();
  const [first, last] = [items[0], items.at(-1)].map((id) => captures.get(id ?? ''));
  if (!first || !last) return null;
  const words =
    first === last
      ? chat.seenOnce({ at: shortTime(first) })
      : chat.seen({ first: shortTime(first), last: shortTime(last) });
  return (
    <p className="cp-muted cp-number">
      {words} · <a href={`#/item/${items[0]}`}>{chat.openItem}</a>
    </p>
  );
}

function eventWords(chat: Text['chat'], { kind, at, noticedAt }: HistoryEvent): string {
  const noticed = shortTime(noticedAt);
  switch (kind) {
    case 'vanish':
      return chat.vanished({ at: noticed });
    case 'return':
      return chat.returned({ at: noticed });
    case 'edit':
      return chat.edited({ at: noticed });
    case 'recall':
      return at
        ? chat.recalledAt({ at: pageTime(at).replace(/ \+08:00$/, ''), noticed })
        : chat.recalled({ at: noticed });
  }
}
