import './unsearched-pictures.css';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { useBlobUrl } from '../frame/use-blob-url.ts';

export interface PictureToSee {
  exhibit: number;
  file: string;
  blob: Blob;
}

interface UnsearchedPicturesProps {
  pictures: readonly PictureToSee[];
  /** Leads to where boxes are drawn. */
  onReview(): void;
}

const MOST = 12;

/** Nobody but the buyer can say what these show, so they stand before the button that sends them. */
export function UnsearchedPictures({ pictures, onReview }: UnsearchedPicturesProps) {
  const { redaction } = useText();
  if (pictures.length === 0) return null;
  return (
    <Notice
      tone="warn"
      what={redaction.unsearched({ count: pictures.length })}
      next={redaction.unsearchedNext}
    >
      <ul className="cp-unsearched" aria-label={redaction.unsearchedList}>
        {pictures.slice(0, MOST).map((picture) => (
          <Picture key={`${picture.exhibit} ${picture.file}`} picture={picture} onReview={onReview} />
        ))}
      </ul>
    </Notice>
  );
}

function Picture({ picture: { exhibit, blob }, onReview }: { picture: PictureToSee; onReview(): void }) {
  const { redaction } = useText();
  const url = useBlobUrl(blob);
  const label = redaction.coverOn({ nth: exhibit });
  return (
    <li>
      <button type="button" aria-label={label} title={label} onClick={onReview}>
        {url ? <img src={url} alt="" /> : null}
      </button>
    </li>
  );
}
