import type { ReactNode } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { useText } from '../frame/text-context.tsx';
import { useBlobUrl } from '../frame/use-blob-url.ts';
import { PictureEditor } from './picture-editor.tsx';
import { type BoxSpot, isBox, type Spot, type Verdict } from './spot.ts';
import { SpotList } from './spot-list.tsx';

export interface ReviewedPicture {
  file: string;
  label: string;
  blob: Blob;
}

export interface LeftOutFile {
  file: string;
  label: string;
  why: string;
}

export interface ReviewActions {
  select(id: string | null): void;
  decide(id: string, verdict: Verdict): void;
  change(id: string, rect: PixelRect): void;
  draw(file: string, rect: PixelRect): void;
  remove(id: string): void;
}

interface ItemReviewProps {
  pictures: readonly ReviewedPicture[];
  spots: readonly Spot[];
  /** Name of each text file in the buyer's words. */
  texts: readonly { file: string; label: string }[];
  leftOut: readonly LeftOutFile[];
  selected: string | null;
  solid: boolean;
  actions: ReviewActions;
}

/** Everything of one item that could leave: pictures, words, claims, and what stays here anyway. */
export function ItemReview({ pictures, spots, texts, leftOut, selected, solid, actions }: ItemReviewProps) {
  const { redaction } = useText();
  const list = { selected, solid, onSelect: actions.select, onDecide: actions.decide };
  const fields = spots.filter(({ proposal }) => proposal.target.in === 'field');
  return (
    <div className="cp-stack">
      {pictures.map((picture) => (
        <Section key={picture.file} title={picture.label}>
          <Picture
            picture={picture}
            spots={spots.filter(isBox).filter(({ proposal }) => proposal.target.file === picture.file)}
            selected={selected}
            solid={solid}
            actions={actions}
          />
        </Section>
      ))}
      {texts.map(({ file, label }) => {
        const found = spots.filter(
          ({ proposal: { target } }) => target.in === 'text' && target.file === file,
        );
        return found.length === 0 ? null : (
          <Section key={file} title={label}>
            <SpotList label={label} spots={found} {...list} />
          </Section>
        );
      })}
      {fields.length > 0 ? (
        <Section title={redaction.fieldsTitle}>
          <SpotList label={redaction.fieldsTitle} spots={fields} {...list} />
        </Section>
      ) : null}
      {leftOut.length > 0 ? (
        <Section title={redaction.leftOut}>
          <ul className="cp-muted">
            {leftOut.map(({ file, label, why }) => (
              <li key={file}>
                {label}
                {redaction.colon}
                {why}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cp-stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface PictureProps extends Pick<ItemReviewProps, 'selected' | 'solid' | 'actions'> {
  picture: ReviewedPicture;
  spots: readonly BoxSpot[];
}

function Picture({ picture, actions, ...view }: PictureProps) {
  const url = useBlobUrl(picture.blob);
  if (!url) return null;
  return (
    <PictureEditor
      url={url}
      alt={picture.label}
      {...view}
      actions={{ ...actions, draw: (rect) => actions.draw(picture.file, rect) }}
    />
  );
}
