// The numbers CSS counts (CSS Lists Level 3 §4): browsers tell no script their value, so they are counted along.
import { spellCounter } from './counter-words.ts';

interface Instance {
  /** Depth of the element whose children share it. */
  depth: number;
  value: number;
}

const PAIR = /(reversed\()?([\w-]+)\)?(?:\s+(-?\d{1,9}))?/g;
const MAX_NAMES = 50;

/** What of an element's style moves counters. */
export interface CounterStyle {
  counterReset: string;
  counterIncrement: string;
  counterSet: string;
}

export class Counters {
  private readonly instances = new Map<string, Instance[]>();

  /** An element, or a pseudo-element of it, `depth` elements below the root. */
  enter(style: CounterStyle, depth: number): void {
    for (const [name, value] of pairs(style.counterReset, 0)) this.reset(name, value, depth - 1);
    for (const [name, value] of pairs(style.counterIncrement, 1)) {
      const instance = this.current(name, depth - 1);
      if (instance) instance.value += value;
    }
    for (const [name, value] of pairs(style.counterSet, 0)) {
      const instance = this.current(name, depth - 1);
      if (instance) instance.value = value;
    }
  }

  /** All children of the element at this depth have been visited. */
  leave(depth: number): void {
    for (const stack of this.instances.values()) {
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
    }
  }

  /** `counter(name, style)` */
  word(name: string, style: string): string {
    return spellCounter(this.instances.get(name)?.at(-1)?.value ?? 0, style || 'decimal') ?? '';
  }

  /** `counters(name, separator, style)`: all nested counters of that name, outermost first. */
  words(name: string, separator: string, style: string): string {
    const stack = this.instances.get(name) ?? [{ depth: 0, value: 0 }];
    return stack.map(({ value }) => spellCounter(value, style || 'decimal') ?? '').join(separator);
  }

  private reset(name: string, value: number, depth: number): void {
    const stack = this.stackOf(name);
    const last = stack?.at(-1);
    if (last && last.depth === depth) last.value = value;
    else stack?.push({ depth, value });
  }

  private current(name: string, depth: number): Instance | undefined {
    const stack = this.stackOf(name);
    if (stack?.length === 0) stack.push({ depth, value: 0 });
    return stack?.at(-1);
  }

  private stackOf(name: string): Instance[] | undefined {
    if (!this.instances.has(name) && this.instances.size < MAX_NAMES) this.instances.set(name, []);
    return this.instances.get(name);
  }
}

function* pairs(value: string, otherwise: number): Generator<[string, number]> {
  if (value === 'none' || value === '') return;
  for (const [, , name, amount] of value.matchAll(PAIR)) {
    if (name) yield [name, amount === undefined ? otherwise : Number(amount)];
  }
}
