import type { Text } from '../../utils/browser/text.ts';

/** Sentences for incident codes; `reading-cut-elements` and its like share one. */
export function incidentWords(text: Text, codes: readonly string[]): string[] {
  const known: Record<string, string> = text.incidents;
  const words = codes.map((code) => {
    const shared = code.startsWith('reading-cut') ? 'reading-cut' : code;
    return known[shared] ?? text.incidents.other;
  });
  return [...new Set(words)];
}
