import { Button } from '@mantine/core';
import type { Case } from '../../utils/evidence/case.ts';
import type { ItemCard } from '../../utils/locker/queries.ts';
import { CasePicker } from '../casework/case-picker.tsx';
import { shortTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { Thumbnail } from '../frame/thumbnail.tsx';

export interface ItemActions {
  undo(itemId: string): void;
  restore(itemId: string): void;
  move(itemId: string, caseId: string | null): void;
}

interface ItemGridProps {
  items: readonly ItemCard[];
  cases: readonly Case[];
  /** Name of the case, for the pictures' descriptions. */
  order: string;
  actions: ItemActions;
}

/** The evidence of one case in its order; what was undone stays visible until its bytes are gone. */
export function ItemGrid(props: ItemGridProps) {
  const kept = props.items.filter(({ state }) => state === 'saved').map(({ id }) => id);
  return (
    <ol className="cp-items">
      {props.items.map((item) => (
        <li key={item.id} data-state={item.state}>
          <ItemEntry {...props} item={item} nth={kept.indexOf(item.id) + 1} />
        </li>
      ))}
    </ol>
  );
}

function ItemEntry({ item, nth, cases, order, actions }: ItemGridProps & { item: ItemCard; nth: number }) {
  const text = useText();
  const kind = text.kinds[item.kind];
  const time = shortTime(item.capturedAt);
  return (
    <>
      <a className="cp-item-entry" href={`#/item/${item.id}`}>
        <Thumbnail
          className="cp-item-thumb"
          picture={item.state === 'removed' ? null : item.thumbnail}
          alt={text.locker.picture({ kind, time, order })}
        />
        <strong className="cp-number">
          {nth > 0 ? `${nth}. ` : ''}
          {kind}
          {item.kind === 'chat' && item.method === 'import' ? ` · ${text.chat.badge}` : ''}
        </strong>
        <div className="cp-clamp">
          <PageText text={item.title || item.host || ''} />
        </div>
        <span className="cp-muted cp-number">{time}</span>
      </a>
      <ItemState item={item} cases={cases} actions={actions} />
    </>
  );
}

function ItemState({ item, cases, actions }: Pick<ItemGridProps, 'cases' | 'actions'> & { item: ItemCard }) {
  const text = useText();
  const { locker, save } = text;
  switch (item.state) {
    case 'saved':
      return (
        <>
          <CasePicker
            label={text.cases.belongs}
            cases={cases}
            current={item.caseId}
            fresh
            onPick={(caseId) => actions.move(item.id, caseId)}
          />
          <Button variant="default" onClick={() => actions.undo(item.id)}>
            {save.undo}
          </Button>
        </>
      );
    case 'removed':
      return (
        <>
          <Notice tone="info" what={locker.removed} />
          <Button onClick={() => actions.restore(item.id)}>{locker.restore}</Button>
        </>
      );
    case 'damaged':
      return <Notice tone="danger" what={locker.damaged} />;
    case 'erased':
      return <Notice tone="info" what={locker.erased} />;
    default:
      return <Notice tone="warn" what={locker.unconfirmed} />;
  }
}
