import { Button, TextInput } from '@mantine/core';
import type { Text } from '../../utils/browser/text.ts';
import type { PictureLimits } from '../../utils/handover/picture-limits.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { Thumbnail } from '../frame/thumbnail.tsx';
import { megabytes } from './file-place.tsx';

export interface PictureView {
  name: string;
  blob: Blob;
  exhibit: number;
  covered: boolean;
  unsearched: boolean;
  tooLarge: boolean;
}

export interface GapView {
  exhibit: number;
  reason: keyof Text['handover']['pictures']['gaps'];
}

export interface PictureSheetView {
  pictures: readonly PictureView[] | null;
  gaps: readonly GapView[];
  left: readonly string[];
  working: { done: number; total: number } | null;
  error: { what: string; next: string } | null;
  saved: number | null;
  limits: PictureLimits;
  /** The browser lets a page write into a folder. */
  folders: boolean;
}

export interface PictureSheetActions {
  make(): void;
  stop(): void;
  saveFolder(): void;
  saveZip(): void;
  saveOne(picture: PictureView): void;
  changeLimits(limits: PictureLimits): void;
}

interface PictureSheetProps {
  view: PictureSheetView;
  actions: PictureSheetActions;
}

/** Numbered copies that may leave, each to be looked at before it does. */
export function PictureSheet({ view, actions }: PictureSheetProps) {
  const { pictures: words, files } = useText().handover;
  const { pictures, working, error } = view;
  return (
    <>
      {working ? (
        <div className="cp-row" role="status">
          <span className="cp-grow">{files.working(working)}</span>
          <Button variant="default" onClick={actions.stop}>
            {words.stop}
          </Button>
        </div>
      ) : (
        <Button variant={pictures ? 'default' : 'filled'} onClick={actions.make}>
          {pictures ? words.again : words.make}
        </Button>
      )}
      {error ? <Notice tone="danger" what={error.what} next={error.next} /> : null}
      {pictures ? <Made view={view} pictures={pictures} actions={actions} /> : null}
      <Limits limits={view.limits} onChange={actions.changeLimits} />
    </>
  );
}

function Made({ view, pictures, actions }: PictureSheetProps & { pictures: readonly PictureView[] }) {
  const { pictures: words, files, comma } = useText().handover;
  return (
    <>
      <ul className="cp-pictures">
        {pictures.map((picture) => (
          <PictureCard key={picture.name} picture={picture} onSave={() => actions.saveOne(picture)} />
        ))}
      </ul>
      {view.left.length > 0 ? <p>{files.left({ names: view.left.join(comma) })}</p> : null}
      {view.gaps.length > 0 ? (
        <ul className="cp-muted">
          {view.gaps.map(({ exhibit, reason }) => (
            <li key={`${exhibit} ${reason}`}>{words.gap({ exhibit, why: words.gaps[reason] })}</li>
          ))}
        </ul>
      ) : null}
      <div className="cp-row">
        {view.folders ? (
          <Button className="cp-grow" onClick={actions.saveFolder}>
            {words.save}
          </Button>
        ) : null}
        <Button className="cp-grow" variant={view.folders ? 'default' : 'filled'} onClick={actions.saveZip}>
          {words.saveAll}
        </Button>
      </div>
      <div role="status">
        {view.saved === null ? null : <Notice tone="ok" what={words.saved({ count: view.saved })} />}
      </div>
    </>
  );
}

function PictureCard({ picture, onSave }: { picture: PictureView; onSave(): void }) {
  const { pictures: words } = useText().handover;
  const notes = [
    picture.exhibit > 0 && picture.covered ? words.covered : '',
    picture.unsearched ? words.unsearched : '',
    picture.tooLarge ? words.tooLarge : '',
  ].filter((note) => note !== '');
  return (
    <li>
      <Thumbnail picture={picture.blob} alt={picture.name} className="cp-made" />
      <button type="button" className="cp-link" onClick={onSave} aria-label={words.saveOne(picture)}>
        {picture.name}
      </button>
      <span className="cp-muted">{[megabytes(picture.blob.size), ...notes].join(' · ')}</span>
    </li>
  );
}

const MB = 1024 * 1024;

/** What nobody publishes the buyer learns from the form: he may change it. */
function Limits({ limits, onChange }: { limits: PictureLimits; onChange(limits: PictureLimits): void }) {
  const { pictures: words } = useText().handover;
  const field = (label: string, value: number, set: (value: number) => PictureLimits) => (
    <TextInput
      className="cp-grow"
      type="number"
      inputMode="decimal"
      label={label}
      defaultValue={String(value)}
      onBlur={({ currentTarget }) => onChange(set(Number(currentTarget.value)))}
    />
  );
  return (
    <details>
      <summary className="cp-muted">{words.limits}</summary>
      <div className="cp-row">
        {field(words.files, limits.files, (files) => ({ ...limits, files }))}
        {field(words.megabytes, Math.round((limits.bytes / MB) * 10) / 10, (mb) => ({
          ...limits,
          bytes: Math.round(mb * MB),
        }))}
        {field(words.side, limits.side, (side) => ({ ...limits, side }))}
      </div>
    </details>
  );
}
