// A place of a draft that hurts the buyer's own case, with words that may stand there instead.
export type FindingCode =
  | 'money-for-silence'
  | 'threat'
  | 'insult'
  | 'exaggeration'
  | 'impersonation'
  | 'personal-data'
  | 'harassment'
  | 'absolute-claim'
  | 'wrong-law'
  | 'placeholder'
  | 'unknown-exhibit'
  | 'card-secret'
  | 'missing-fact';

export interface TextFinding {
  code: FindingCode;
  /** UTF-16 offsets into the checked text; what one click replaces. */
  start: number;
  end: number;
  /** The words at that place. */
  match: string;
  /** Neutral words for that place, empty where it is best left out. */
  replacement: string;
  /** What to write and why, in Chinese like the draft. */
  suggestion: string;
}

/** The text with the finding's place replaced; a separator that would stand alone goes with what was left out. */
export function applyFinding(text: string, { start, end, replacement }: TextFinding): string {
  if (replacement !== '') return text.slice(0, start) + replacement + text.slice(end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const stop = /^[，,、；;。！!？?]/.exec(after);
  const isBare = before === '' || /[，,、；;。！!？?：:\n]$/.test(before);
  return stop && isBare ? before + after.slice(stop[0].length).trimStart() : before + after;
}

/** In the order of the text; of overlapping places the one that starts first, then the longer one, is kept. */
export function withoutOverlaps(findings: readonly TextFinding[]): TextFinding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextFinding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (last === undefined || finding.start >= last.end) kept.push(finding);
  }
  return kept;
}
