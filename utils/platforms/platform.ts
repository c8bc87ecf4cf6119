// What one shop software adds to the generic reader: marks by which it is known, traps, doors. It reads nothing itself.

import type { ChainSlot, PageEntry, PageKind } from '../evidence/facts.ts';
import type { LabelKind } from './generic/labels.ts';

export interface Mark {
  /** Where the pattern is looked for. */
  in: 'asset' | 'link' | 'class' | 'id' | 'footer' | 'title' | 'path' | 'meta' | 'text';
  pattern: RegExp;
  /** How much this mark alone says, 0 … 1. */
  weight: number;
}

export interface Platform {
  /** Stable; appears in facts. */
  id: string;
  /** What buyers call it. */
  name: string;
  marks: readonly Mark[];
  /** Pages known by their address (path and query) or by a class that only they have; first match wins. */
  pages: readonly { kind: PageKind; path?: RegExp; cls?: RegExp }[];
  /** Values that the software marks by class instead of by a label. */
  labelled: readonly { cls: RegExp; kind: LabelKind; rank: number; path?: RegExp }[];
  /** Where the address holds the order's number in a way only this software has; the number is group 1. */
  urlNumber?: RegExp;
  /** Slots of the evidence chain that this software has no page for. */
  lacks: readonly ChainSlot[];
  /** Doors known by address. */
  doors: readonly { kind: PageEntry['kind']; path: RegExp }[];
}
