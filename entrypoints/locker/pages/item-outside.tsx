import { EmailPanel } from '../../../components/outside/email-panel.tsx';
import { FileStatement } from '../../../components/outside/file-statement.tsx';
import { disclosedValue } from '../../../utils/evidence/disclosed-value.ts';
import type { Item, ItemFile } from '../../../utils/evidence/item.ts';
import { z } from '../../../utils/evidence/zod.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { EXIF_BYTES, photoStatement } from '../../../utils/supplied/exif.ts';

interface ItemOutsideProps {
  locker: Locker;
  item: Item;
  onRead(name: string): Promise<Blob>;
}

const PHOTO = /^image\/(?:jpeg|png|webp|heic|avif|tiff)$/;
const modifiedSchema = z.array(z.nullable(z.string()));

/** What files from outside say about themselves, read anew from their bytes whenever it is shown. */
export function ItemOutside({ locker, item, onRead }: ItemOutsideProps) {
  const brought = item.grade === 'supplied';
  const said = useLive(async () => (brought ? statements(locker, item, onRead) : null), [item.id]);
  const mails = item.files.filter(({ mime }) => brought && mime === 'message/rfc822');
  return (
    <>
      {said ? <FileStatement {...said} /> : null}
      {mails.map((file) => (
        <Mail key={file.name} file={file} onRead={onRead} />
      ))}
    </>
  );
}

async function statements(locker: Locker, item: Item, onRead: ItemOutsideProps['onRead']) {
  const row = await locker.items.get(item.id);
  const modified = modifiedSchema.safeParse(disclosedValue(row?.disclosures?.['file_modified']));
  const heads = item.files.filter(({ mime }) => PHOTO.test(mime));
  const photos = await Promise.all(
    heads.map(async ({ name }) => {
      const head = (await onRead(name)).slice(0, EXIF_BYTES);
      return photoStatement(new Uint8Array(await head.arrayBuffer()));
    }),
  );
  return {
    modified: modified.success ? modified.data : [],
    photos: photos.filter((photo) => photo !== null),
  };
}

function Mail({ file, onRead }: { file: ItemFile; onRead: ItemOutsideProps['onRead'] }) {
  const email = useLive(async () => {
    const { MAX_READ_EMAIL, readEmail } = await import('../../../utils/supplied/email/read-email.ts');
    const start = (await onRead(file.name)).slice(0, MAX_READ_EMAIL + 1);
    return readEmail(new Uint8Array(await start.arrayBuffer()));
  }, [file.name]);
  return email ? <EmailPanel email={email} /> : null;
}
