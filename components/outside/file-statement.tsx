import type { PhotoStatement } from '../../utils/supplied/exif.ts';
import { fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from '../locker/fact-list.tsx';

interface FileStatementProps {
  /** ISO times, null for a file that came without. */
  modified: readonly (string | null)[];
  photos: readonly PhotoStatement[];
}

/** What brought files say about themselves; quoted, never believed. */
export function FileStatement({ modified, photos }: FileStatementProps) {
  const { outside } = useText();
  const times = modified.filter((time) => time !== null);
  if (times.length === 0 && photos.length === 0) return null;
  return (
    <section className="cp-card cp-stack">
      <h2>{outside.saysTitle}</h2>
      <p className="cp-muted">{outside.saysNote}</p>
      {photos.some(({ place }) => place !== null) ? (
        <Notice tone="warn" what={outside.placeWarning} next={outside.placeNext} />
      ) : null}
      <FactList
        lines={[{ name: outside.changedAt, value: times.map((time) => fullTime(time)).join('\n') }]}
      />
      {photos.map((photo) => (
        <Photo key={JSON.stringify(photo)} photo={photo} />
      ))}
    </section>
  );
}

function Photo({ photo: { takenAt, camera, software, place } }: { photo: PhotoStatement }) {
  const { outside } = useText();
  const words = (text: string | null) => text && <PageText text={text} max={120} />;
  const where = place === 'unreadable' ? outside.placeUnreadable : place && `${place.lat}, ${place.lon}`;
  return (
    <FactList
      lines={[
        { name: outside.takenAt, value: words(takenAt) },
        { name: outside.camera, value: words(camera) },
        { name: outside.software, value: words(software) },
        { name: outside.place, value: where },
      ]}
    />
  );
}
