import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import type { TypeListView } from './form-view.ts';

interface TypeListProps {
  view: TypeListView;
  /** For a list that shows its entries only when it is opened. */
  onOpen(): void;
  onChoose(option: number): void;
}

/** The site's own list of complaint types: ours is proposed, the buyer's tap sets it. */
export function TypeList({ view: { list, proposal, done }, onOpen, onChoose }: TypeListProps) {
  const { types } = useText().handover;
  return (
    <section className="cp-stack" aria-label={types.title}>
      <h3>{types.title}</h3>
      {list.options.length === 0 ? (
        <>
          <p>{types.list({ label: list.label || types.unnamed })}</p>
          <Button variant="light" onClick={onOpen}>
            {types.open}
          </Button>
        </>
      ) : (
        <Options list={list} proposal={proposal} onChoose={onChoose} />
      )}
      <div role="status">
        {done ? (
          <Notice
            tone={done === 'chosen' ? 'ok' : done === 'clicked' ? 'info' : 'warn'}
            what={types.done[done]}
          />
        ) : null}
      </div>
    </section>
  );
}

function Options({
  list,
  proposal,
  onChoose,
}: Omit<TypeListView, 'done'> & { onChoose(option: number): void }) {
  const { types } = useText().handover;
  const [picked, setPicked] = useState<number | null>(null);
  const option = picked ?? proposal?.index ?? null;
  const note = picked === null && proposal ? types.fits[proposal.fit] : proposal === null ? types.none : null;
  return (
    <>
      <NativeSelect
        label={types.list({ label: list.label || types.unnamed })}
        description={note}
        value={option === null ? '' : String(option)}
        data={[
          ...(option === null ? [{ value: '', label: types.pick }] : []),
          ...list.options.map((label, index) => ({ value: String(index), label })),
        ]}
        onChange={({ currentTarget: { value } }) => setPicked(value === '' ? null : Number(value))}
      />
      {option === null ? null : (
        <Button variant="light" onClick={() => onChoose(option)}>
          {types.set({ option: list.options[option] ?? '' })}
        </Button>
      )}
    </>
  );
}
