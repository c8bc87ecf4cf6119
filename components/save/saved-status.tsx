import { Button } from '@mantine/core';
import type { Text } from '../../utils/browser/text.ts';
import type { ChatState } from '../../utils/evidence/chat-state.ts';
import type { SavedCard } from '../../utils/locker/queries.ts';
import { shortTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { Thumbnail } from '../frame/thumbnail.tsx';
import type { SaveActions } from './save-view.ts';
import { incidentWords } from './words.ts';

interface SavedStatusProps {
  card: SavedCard;
  actions: SaveActions;
}

const DEAD = 'page-did-not-load';

export function SavedStatus({ card, actions }: SavedStatusProps) {
  const text = useText();
  const time = shortTime(card.capturedAt);
  const dead = card.incidents.includes(DEAD);
  const sentence = dead ? text.save.deadSaved : text.save.saved;
  const lost = incidentWords(
    text,
    card.incidents.filter((code) => !saidElsewhere(card).includes(code)),
  );
  return (
    <>
      <Notice
        tone="ok"
        what={sentence({ nth: card.nth, time })}
        next={dead ? text.save.deadWhat : chatWords(text, card.chat)}
      />
      <div className="cp-row cp-saved">
        <SavedItem card={card} actions={actions} />
        <Button variant="default" onClick={() => actions.undo(card.id)}>
          {text.save.undo}
        </Button>
      </div>
      {lost.length > 0 ? <Notice tone="warn" what={text.save.incidents} next={lost.join(' ')} /> : null}
    </>
  );
}

/** Codes that have a sentence of their own on this surface. */
function saidElsewhere({ chat }: SavedCard): string[] {
  return [DEAD, 'chat-kept', ...(chat?.unread.length ? ['frame-unreadable'] : [])];
}

function chatWords({ save }: Text, chat: ChatState | null): string | undefined {
  if (!chat?.kept) return undefined;
  const words = { whole: save.harvested, joined: save.harvestedNew, part: save.harvestedPart };
  return words[chat.kept]({ count: chat.messages });
}

/** Picture, kind and title of what was kept; leads to the item. */
export function SavedItem({ card, actions }: Pick<SavedStatusProps, 'card' | 'actions'>) {
  const text = useText();
  const kind = text.kinds[card.kind];
  return (
    <button type="button" className="cp-item-link cp-grow" onClick={() => actions.open(`#/item/${card.id}`)}>
      <Thumbnail picture={card.thumbnail} alt={text.save.openItem({ kind })} />
      <span className="cp-item-words">
        <strong>{kind}</strong>
        <span className="cp-clamp">
          <PageText text={card.title || card.host || card.url || ''} />
        </span>
      </span>
    </button>
  );
}
