// What the reader script offers in the isolated world of a page. Everything crosses as JSON.
import type { PageReading } from '../evidence/page-snapshot.ts';

export interface StageMeasure {
  /** CSS px */
  width: number;
  height: number;
  viewportHeight: number;
  dpr: number;
  innerScroller: boolean;
}

export interface ReaderApi {
  /** null in a frame that the top document's reader covers already. */
  read(): PageReading | null;
  cover(): void;
  uncover(): void;
  measure(): StageMeasure;
  showFrame(y: number, position: 'only' | 'first' | 'middle' | 'last'): Promise<number>;
  leaveStage(): void;
}

declare global {
  // What our scripts leave for each other in the isolated world of a page.
  var cardproofReader: ReaderApi | undefined;
  var cardproofRenderer: (() => Promise<string>) | undefined;
  /** The chip steps aside for pictures. */
  var cardproofChip: { hide(): void; show(): void; remove(): void } | undefined;
  /** The chip's words where they are not Chinese. */
  var cardproofChipWords:
    | Record<'save' | 'noticed' | 'busy' | 'saved' | 'unchanged' | 'failed' | 'refused' | 'hide', string>
    | undefined;
}
