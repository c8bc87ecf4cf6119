// What the harvester script offers in the isolated world of a page. Everything crosses as JSON.

export type Towards = 'newer' | 'older';

export interface ChatFound {
  /** How many of the messages that were looked for stand in this frame's document. */
  held: number;
}

export interface HarvestStep {
  /** still: this end of the chat shows nothing further · gone: the list is no longer there. */
  state: 'moved' | 'still' | 'gone';
  /** Rows that the list has in the page now. */
  rows: number;
  /** Rows that the last step still had in the page. */
  lost: number;
  /** A hidden tab loads nothing: standing still says nothing there. */
  hidden: boolean;
}

export interface HarvesterApi {
  /** Finds the chat by its messages; null in frames that another reader covers and where none of them stands. */
  begin(texts: string[]): ChatFound | null;
  /** One step up or down, done when the list has settled. @param texts messages of the newest window */
  step(towards: Towards, texts: string[]): Promise<HarvestStep>;
  /** Puts the scroll position back; harmless when nothing was begun. */
  end(): void;
}

declare global {
  var cardproofHarvester: HarvesterApi | undefined;
}
