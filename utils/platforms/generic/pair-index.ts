import type { Region } from './order-regions.ts';
import type { Pair } from './pairs.ts';

/** Pairs by where they stand: a list of five hundred orders asks five hundred times. */
export class PairIndex {
  private readonly all: readonly Pair[];
  private readonly sorted: { pair: Pair; rank: number }[];

  constructor(pairs: readonly Pair[]) {
    this.all = pairs;
    this.sorted = pairs
      .map((pair, rank) => ({ pair, rank }))
      .sort((a, b) => a.pair.element - b.pair.element || a.rank - b.rank);
  }

  /** Those inside a region, in the order in which they were given. */
  of(region: Region): readonly Pair[] {
    if (region === null) return this.all;
    const found = [];
    for (let i = this.firstFrom(region.from); i < this.sorted.length; i++) {
      const entry = this.sorted[i];
      if (!entry || entry.pair.element >= region.to) break;
      found.push(entry);
    }
    return found.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair);
  }

  private firstFrom(element: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.pair.element ?? 0) < element) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
