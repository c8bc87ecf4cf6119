import { useEffect, useRef } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { useBlobUrl } from '../../../components/frame/use-blob-url.ts';
import type { Rect } from '../../../utils/evidence/geometry.ts';
import type { Item, ItemFile } from '../../../utils/evidence/item.ts';
import { pictureRects } from '../../../utils/evidence/picture-rects.ts';
import { useLive } from '../../../utils/locker/live.ts';

/** Formats that can hold no script. */
const PICTURE = /^image\/(png|jpeg|webp)$/;

interface ItemPicturesProps {
  item: Item;
  /** Box on the page that is outlined on every picture that shows it. */
  shown: Rect | null;
  onRead(name: string): Promise<Blob>;
}

/** Every picture of an item as it was kept; the outline lies above it and is no part of it. */
export function ItemPictures({ item, shown, onRead }: ItemPicturesProps) {
  const pictures = picturesOf(item);
  const first = shown ? pictures.find((file) => shows(item, file, shown)) : null;
  return (
    <div className="cp-stack">
      {pictures.map((file) => (
        <Picture
          key={file.name}
          item={item}
          file={file}
          shown={shown}
          isFirst={file === first}
          onRead={onRead}
        />
      ))}
    </div>
  );
}

/** True where one of the item's pictures shows the box. */
export function isPictured(item: Item, box: Rect): boolean {
  return picturesOf(item).some((file) => shows(item, file, box));
}

function shows(item: Item, file: ItemFile, box: Rect): boolean {
  return (pictureRects(item, file, [box]) ?? []).length > 0;
}

function picturesOf(item: Item): ItemFile[] {
  return item.files.filter(({ mime }) => PICTURE.test(mime));
}

interface PictureProps extends ItemPicturesProps {
  file: ItemFile;
  /** The page scrolls to the outline on this one. */
  isFirst: boolean;
}

function Picture({ item, file, shown, isFirst, onRead }: PictureProps) {
  const { files } = useText();
  const blob = useLive(() => onRead(file.name), [file.name]);
  const url = useBlobUrl(blob ?? null);
  return (
    <figure>
      <figcaption className="cp-muted">{files[file.kind]}</figcaption>
      {url ? (
        <div className="cp-pictured">
          <img className="cp-picture" src={url} alt={files[file.kind]} />
          <Outline item={item} file={file} shown={shown} isFirst={isFirst} />
        </div>
      ) : null}
    </figure>
  );
}

function Outline({ item, file, shown, isFirst }: Omit<PictureProps, 'onRead'>) {
  const size = item.tiles.find((tile) => tile.file === file.name);
  const [rect] = shown ? (pictureRects(item, file, [shown]) ?? []) : [];
  const mark = useRef<HTMLDivElement>(null);
  const at = rect?.join();
  useEffect(() => {
    if (at && isFirst) mark.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [at, isFirst]);
  if (!size || !rect) return null;
  const [x, y, w, h] = rect;
  const part = (length: number, whole: number) => `${(100 * length) / whole}%`;
  const style = {
    left: part(x, size.w),
    top: part(y, size.h),
    width: part(w, size.w),
    height: part(h, size.h),
  };
  return <div ref={mark} className="cp-outline" style={style} />;
}
