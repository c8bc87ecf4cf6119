// A BagIt manifest as this format writes it.

/** @returns null when a line is not exactly `<64 hex>  <path>` or a path is listed twice */
export function manifestLines(text: string | null): Map<string, string> | null {
  if (!text?.endsWith('\n')) return null;
  const lines = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}([!-~]+)$/.exec(line) ?? [];
    if (!digest || !path || lines.has(path)) return null;
    lines.set(path, digest);
  }
  return lines;
}
