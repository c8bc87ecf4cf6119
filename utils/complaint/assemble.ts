// Blocks → the finished text, its sections and what there is to say about it.
import type { Complaint, ComplaintBlock, Sentence } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import type { Draft } from './draft.ts';
import { lengthFor } from './paper-limits.ts';

/** A part of the text under one heading. */
export interface Block {
  heading: string | null;
  /** Said before the sentences, claims nothing: `附：`. */
  opening: string;
  sentences: readonly Sentence[];
  joiner: '' | '\n' | '；';
}

export function block(
  heading: string | null,
  sentences: readonly Sentence[],
  joiner: Block['joiner'] = '',
  opening = '',
): Block {
  return { heading, sentences, joiner, opening };
}

function sectionOf({ heading, opening, sentences, joiner }: Block): { heading: string | null; text: string } {
  const body = opening + sentences.map(({ text }) => text).join(joiner);
  if (heading === null) return { heading, text: body };
  return { heading, text: `【${heading}】${joiner === '\n' && sentences.length > 1 ? '\n' : ''}${body}` };
}

export function assemble(draft: Draft, blocks: readonly Block[]): Complaint {
  const { paper, limit } = draft.input;
  const filled = blocks.filter(({ sentences }) => sentences.length > 0);
  const sections = filled.map(sectionOf);
  const text = sections.map((section) => section.text).join('\n');
  const length = lengthFor(paper, text);
  const warnings = [...draft.warnings];
  if (length > limit.max) warnings.push('over-limit');
  if (length < limit.min) warnings.push('under-minimum');
  const sentences = filled.flatMap((part) => part.sentences);
  return {
    paper,
    text,
    length,
    limit: limit.max,
    blocked: null,
    missing: [...draft.missing],
    sentences,
    sections,
    warnings,
  };
}

export function blockedComplaint({ paper, limit }: ComplaintInput, blocked: ComplaintBlock): Complaint {
  const nothing = { text: '', length: 0, missing: [], sentences: [], sections: [], warnings: [] };
  return { paper, limit: limit.max, blocked, ...nothing };
}
