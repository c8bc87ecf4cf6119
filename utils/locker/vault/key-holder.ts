// Where opened keys live while the browser runs: in its memory, never on disk.
export interface KeyHolder {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  names(): Promise<string[]>;
}

export function memoryKeys(): KeyHolder {
  const held = new Map<string, string>();
  return {
    get: async (name) => held.get(name) ?? null,
    set: async (name, value) => {
      held.set(name, value);
    },
    remove: async (names) => {
      for (const name of names) held.delete(name);
    },
    names: async () => [...held.keys()],
  };
}
