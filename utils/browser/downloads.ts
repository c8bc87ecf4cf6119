// Handing a file over without the downloads permission: an anchor with a blob address.
const REVOKE_AFTER_MS = 60_000;
/** More than this is not kept for downloads that have long begun: an export of many parts would hold them all. */
const MOST_PENDING_BYTES = 50_000_000;

/** Addresses that are still alive, oldest first. */
const pending: { url: string; bytes: number }[] = [];

/** @param type application/zip for bundles; anything a browser would render is better handed over as octet-stream */
export function downloadFile(name: string, blob: Blob, type = 'application/zip'): void {
  revokeAbove(MOST_PENDING_BYTES);
  const url = URL.createObjectURL(blob.type === type ? blob : new Blob([blob], { type }));
  pending.push({ url, bytes: blob.size });
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => revoke(url), REVOKE_AFTER_MS);
}

/** A download takes hold of the blob at the click; an address of an earlier file is no longer needed by it. */
function revokeAbove(limit: number): void {
  while (pending.reduce((sum, { bytes }) => sum + bytes, 0) > limit) revoke(pending[0]?.url);
}

function revoke(url: string | undefined): void {
  const at = pending.findIndex((one) => one.url === url);
  if (at < 0 || url === undefined) return;
  pending.splice(at, 1);
  URL.revokeObjectURL(url);
}
