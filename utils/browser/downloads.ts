// Handing a file over without the downloads permission: an anchor with a blob address.
const REVOKE_AFTER_MS = 60_000;

/** @param type application/zip for bundles; anything a browser would render is better handed over as octet-stream */
export function downloadFile(name: string, blob: Blob, type = 'application/zip'): void {
  const url = URL.createObjectURL(blob.type === type ? blob : new Blob([blob], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
