import { Button, NativeSelect } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { FilePlace } from './file-place.tsx';
import type { FieldView, FormActions, FormView } from './form-view.ts';
import { TypeList } from './type-list.tsx';

interface FormFillerProps {
  view: FormView;
  /** Characters of the complaint. */
  length: number;
  actions: FormActions;
}

const keyOf = ({ frameId, id }: FieldView): string => `${frameId}:${id}`;

/** The page's own form beside the complaint: which field, which type, which pictures. Nothing here submits. */
export function FormFiller({ view, length, actions }: FormFillerProps) {
  const { fill, problems } = useText().handover;
  if (view.page === null) return <Notice tone="info" what={fill.noTab} />;
  return (
    <>
      {view.page === '' ? null : (
        <p className="cp-muted">
          <bdi>{fill.page({ title: view.page })}</bdi>
        </p>
      )}
      {view.fields.length > 0 ? <FieldChoice view={view} length={length} actions={actions} /> : null}
      <div role="status" className="cp-stack">
        <Outcome view={view} length={length} actions={actions} />
      </div>
      {view.state === 'looked' && view.fields.length === 0 && !view.problem ? (
        <Notice tone="warn" what={problems['no-field']} />
      ) : null}
      {view.closedFrames > 0 ? <p className="cp-muted">{fill.closed({ count: view.closedFrames })}</p> : null}
      {view.types.map((type) => (
        <TypeList
          key={`${type.list.frameId}:${type.list.id}`}
          view={type}
          onOpen={() => actions.open(type)}
          onChoose={(option) => actions.choose(type, option)}
        />
      ))}
      {view.files.map((place) => (
        <FilePlace
          key={`${place.target.frameId}:${place.target.id}`}
          view={place}
          onAttach={() => actions.attach(place)}
        />
      ))}
      <Button variant="default" loading={view.state === 'looking'} onClick={actions.look}>
        {view.state === 'not-looked' ? fill.look : fill.again}
      </Button>
    </>
  );
}

function FieldChoice({ view, length, actions }: FormFillerProps) {
  const { fill } = useText().handover;
  const { chosen } = view;
  const name = (field: FieldView): string => {
    const about = [
      field.focused ? fill.last : '',
      field.max === null ? '' : fill.most({ max: field.max }),
    ].filter((words) => words !== '');
    const label = field.label || fill.unnamed;
    return about.length > 0 ? `${label}（${about.join('，')}）` : label;
  };
  return (
    <>
      <NativeSelect
        label={fill.field}
        value={chosen ? keyOf(chosen) : ''}
        data={view.fields.map((field) => ({ value: keyOf(field), label: name(field) }))}
        onChange={({ currentTarget: { value } }) => {
          const field = view.fields.find((known) => keyOf(known) === value);
          if (field) actions.pick(field);
        }}
      />
      {chosen?.min && length < chosen.min ? (
        <Notice tone="warn" what={fill.tooShort({ min: chosen.min, length })} />
      ) : null}
      <div className="cp-row">
        <Button className="cp-grow" disabled={length === 0 || !chosen?.writable} onClick={actions.fill}>
          {fill.go}
        </Button>
        <Button className="cp-grow" variant="default" onClick={actions.show}>
          {fill.show}
        </Button>
      </div>
    </>
  );
}

function Outcome({ view, length, actions }: FormFillerProps) {
  const { fill, problems } = useText().handover;
  const max = view.chosen?.max ?? null;
  const tooLong = view.problem === 'too-long' && max !== null;
  return (
    <>
      {view.problem && !tooLong ? <Notice tone="warn" what={problems[view.problem]} /> : null}
      {tooLong ? (
        <Notice tone="warn" what={fill.tooLong({ max, length })}>
          <div className="cp-row">
            {actions.shorten ? (
              <Button size="compact-sm" onClick={() => actions.shorten?.(max)}>
                {fill.shorten({ max })}
              </Button>
            ) : null}
            <Button size="compact-sm" variant="default" onClick={actions.fillCut}>
              {fill.cutOff}
            </Button>
          </div>
        </Notice>
      ) : null}
      {view.filled ? (
        <Notice
          tone={view.filled.cut > 0 ? 'warn' : 'ok'}
          what={view.filled.cut > 0 ? fill.cut(view.filled) : fill.filled}
        />
      ) : null}
      {view.undone ? (
        <Notice tone={view.undone === 'undone' ? 'ok' : 'warn'} what={fill.undone[view.undone]} />
      ) : null}
      {view.canUndo ? (
        <button type="button" className="cp-link" onClick={actions.undo}>
          {fill.undo}
        </button>
      ) : null}
    </>
  );
}
