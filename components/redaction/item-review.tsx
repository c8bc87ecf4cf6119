import type { ReactNode } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { useText } from '../frame/text-context.tsx';
import { useBlobUrl } from '../frame/use-blob-url.ts';
import { PictureEditor } from './picture-editor.tsx';
import { SolidText } from './solid-text.tsx';
import { type BoxSpot, isBox, type Spot } from './spot.ts';
import { SpotList } from './spot-list.tsx';

export interface ReviewedFile {
  file: string;
  /** What the file is, in the buyer's words. */
  label: string;
}

export interface ItemContent {
  pictures: readonly (ReviewedFile & { blob: Blob })[];
  texts: readonly (ReviewedFile & { text: string })[];
  /** Page claims by name. */
  claims: Readonly<Record<string, string>>;
  /** Files that this recipient never gets. */
  leftOut: readonly ReviewedFile[];
  /** Files that go as they are: nobody can look into them by machine. */
  asTheyAre: readonly ReviewedFile[];
}

export interface ReviewActions {
  select(id: string): void;
  decide(spots: readonly Spot[], verdict: Verdict): void;
  change(spot: Spot, rect: PixelRect): void;
  draw(file: string, rect: PixelRect): void;
  remove(spot: Spot): void;
}

interface ItemReviewProps {
  content: ItemContent;
  spots: readonly Spot[];
  selected: string | null;
  solid: boolean;
  /** What will stand in place of the words. */
  maskOf(spot: Spot, words: string): string;
  /** What will be black on a picture: at least what is hidden. */
  blackOn(file: string, hidden: readonly PixelRect[]): readonly PixelRect[];
  actions: ReviewActions;
}

/** Everything of one item that could leave: pictures, words, claims, and what stays here anyway. */
export function ItemReview(props: ItemReviewProps) {
  const { content, spots, selected, solid, maskOf, blackOn, actions } = props;
  const { redaction } = useText();
  const list = {
    selected,
    solid,
    wordsOf: (spot: Spot) => wordsOf(content, spot),
    onSelect: actions.select,
    onDecide: (spot: Spot, verdict: Verdict) => actions.decide([spot], verdict),
  };
  const claims = spots.filter(({ target }) => target.in === 'field');
  return (
    <>
      {content.pictures.map(({ file, label, blob }) => (
        <Section key={file} title={label}>
          <Picture
            label={label}
            blob={blob}
            spots={spots.filter(isBox).filter(({ target }) => target.file === file)}
            selected={selected}
            solid={solid}
            actions={actions}
            blackOn={(hidden) => blackOn(file, hidden)}
            onDraw={(rect) => actions.draw(file, rect)}
          />
        </Section>
      ))}
      {content.texts.map(({ file, label, text }) => {
        const found = spots.filter(({ target }) => target.in === 'text' && target.file === file);
        if (found.length === 0 && !solid) return null;
        return (
          <Section key={file} title={label}>
            {solid ? (
              <SolidText text={text} spots={found} maskOf={maskOf} />
            ) : (
              <SpotList label={label} spots={found} {...list} />
            )}
          </Section>
        );
      })}
      {claims.length > 0 ? (
        <Section title={redaction.fieldsTitle}>
          <SpotList label={redaction.fieldsTitle} spots={claims} {...list} />
        </Section>
      ) : null}
      <FileNote files={content.asTheyAre} note={redaction.asTheyAre} />
      <FileNote files={content.leftOut} note={redaction.leftOut} />
    </>
  );
}

function wordsOf({ claims, texts }: ItemContent, { target }: Spot): string {
  if (target.in === 'field') return claims[target.name] ?? '';
  return texts.find(({ file }) => file === target.file)?.text ?? '';
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cp-stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function FileNote({ files, note }: { files: readonly ReviewedFile[]; note: string }) {
  const { locker } = useText();
  if (files.length === 0) return null;
  const names = files.map(({ label }) => label);
  return (
    <p className="cp-muted">
      {note} {[...new Set(names)].join(locker.list)}
    </p>
  );
}

interface PictureProps extends Pick<ItemReviewProps, 'selected' | 'solid' | 'actions'> {
  label: string;
  blob: Blob;
  spots: readonly BoxSpot[];
  blackOn(hidden: readonly PixelRect[]): readonly PixelRect[];
  onDraw(rect: PixelRect): void;
}

function Picture({ label, blob, spots, selected, solid, blackOn, actions, onDraw }: PictureProps) {
  const url = useBlobUrl(blob);
  if (!url) return null;
  return (
    <PictureEditor
      url={url}
      alt={label}
      spots={spots}
      selected={selected}
      solid={solid}
      blackOn={blackOn}
      actions={{ ...actions, draw: onDraw }}
    />
  );
}
