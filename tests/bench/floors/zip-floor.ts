// JSZip alone: the same bytes, stored, no manifests, no digests, no report.
import JSZip from 'jszip';

export async function zipFloor(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Blob> {
  const zip = new JSZip();
  for (const { name, bytes } of files) zip.file(name, bytes, { binary: true, createFolders: false });
  return zip.generateAsync({ type: 'blob', compression: 'STORE' });
}
