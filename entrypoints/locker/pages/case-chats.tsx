import { useMemo } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { ConversationView } from '../../../components/locker/conversation.tsx';
import { conversationsOf } from '../../../utils/chats/case-conversations.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import type { ItemCard } from '../../../utils/locker/queries.ts';

interface CaseChatsProps {
  evidence: readonly { card: ItemCard; facts: Facts | null }[];
}

/** Everything that was said in a case, over all captures; nothing where no chat is kept. */
export function CaseChats({ evidence }: CaseChatsProps) {
  const { chat } = useText();
  const conversations = useMemo(
    () =>
      conversationsOf(
        evidence.map(({ card, facts }) => ({
          itemId: card.id,
          capturedAt: card.capturedAt,
          host: card.host,
          url: card.url,
          supplied: card.method === 'import',
          facts,
        })),
      ),
    [evidence],
  );
  if (conversations.length === 0) return null;
  return (
    <section className="cp-card cp-stack" aria-label={chat.title}>
      <h2>{chat.title}</h2>
      <p className="cp-muted">{chat.lead}</p>
      {conversations.map((conversation) => (
        <ConversationView key={[...conversation.captures.keys()][0]} conversation={conversation} />
      ))}
    </section>
  );
}
