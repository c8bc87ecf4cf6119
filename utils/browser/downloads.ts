// Handing a file over without the downloads permission: an anchor with a blob address.
const REVOKE_AFTER_MS = 60_000;
/** A download takes hold of its blob at the click. Large ones are let go soon: an export of many parts would hold them all. */
const LARGE_BYTES = 50_000_000;
const REVOKE_LARGE_AFTER_MS = 2_000;

/** @param type application/zip for bundles; anything a browser would render is better handed over as octet-stream */
export function downloadFile(name: string, blob: Blob, type = 'application/zip'): void {
  const url = URL.createObjectURL(blob.type === type ? blob : new Blob([blob], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  const wait = blob.size > LARGE_BYTES ? REVOKE_LARGE_AFTER_MS : REVOKE_AFTER_MS;
  setTimeout(() => URL.revokeObjectURL(url), wait);
}
