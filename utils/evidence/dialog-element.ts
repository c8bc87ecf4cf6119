import type { SnapshotElement } from './page-snapshot.ts';

/** A box that stands over the page and is read for itself: by tag, by role, or a fixed layer with the usual class. */
export function isDialogElement({
  tag,
  cls,
  attrs,
  layer,
}: Pick<SnapshotElement, 'tag' | 'cls' | 'attrs' | 'layer'>): boolean {
  const role = attrs['role'];
  if (tag === 'dialog' || role === 'dialog' || role === 'alertdialog' || attrs['aria-modal'] === 'true')
    return true;
  return layer === true && /modal|dialog|layui-layer|popup|swal|lightbox/i.test(cls);
}
