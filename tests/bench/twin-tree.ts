/** An element as tag, attributes and children; a string is text. */
export type TwinNode = string | { tag: string; attributes: Record<string, string>; children: TwinNode[] };

export interface TwinTree {
  /** Attributes of the html element that style sheets look at. */
  html: Record<string, string>;
  root: TwinNode[];
}

declare global {
  var firstFrame: TwinTree | undefined;
  var twinTree: TwinTree | undefined;
}
