/** Names for things of the page; they hold nothing alive. */
export class Names<T extends WeakKey> {
  readonly #prefix: string;
  readonly #names = new WeakMap<T, string>();
  readonly #things = new Map<string, WeakRef<T>>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(thing: T): string {
    const known = this.#names.get(thing);
    if (known !== undefined) return known;
    const name = `${this.#prefix}${this.#things.size + 1}`;
    this.#names.set(thing, name);
    this.#things.set(name, new WeakRef(thing));
    return name;
  }

  find(name: string): T | null {
    return this.#things.get(name)?.deref() ?? null;
  }
}
