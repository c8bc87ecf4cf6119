// Names of bundles and their parts: made of time and an opaque id, nothing of a page.

/** `ev-<utc>-<case4>`: the zip without its suffix, its top directory, and `bag` of the export record. */
export function bundleName(created: number | Date, caseId: string): string {
  const utc = new Date(created).toISOString().replace(/[-:]|\.\d+/g, '');
  return `ev-${utc}-${caseId.replace(/^cs_/, '').slice(0, 4)}`.toLowerCase();
}

/** `<bundle>-<part>of<parts>`; the bundle's own name where there is only one. */
export function partName(bundle: string, part: number, of: number): string {
  return of === 1 ? bundle : `${bundle}-${part}of${of}`;
}
