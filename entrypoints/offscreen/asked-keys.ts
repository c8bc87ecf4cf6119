// An offscreen document has no storage of the extension's: the worker keeps the keys of what it records.
import type { KeyHolder } from '../../utils/locker/vault/key-holder.ts';
import { ask } from '../../utils/messages/messaging.ts';

export const askedKeys: KeyHolder = {
  // What opens the locker is not for it; it only finishes what it began.
  get: async (name) =>
    name.startsWith('private:') ? null : ask('sessionKey', { act: 'get', name, value: '' }),
  set: async (name, value) => {
    await ask('sessionKey', { act: 'set', name, value });
  },
  remove: async (names) => {
    for (const name of names) await ask('sessionKey', { act: 'remove', name, value: '' });
  },
  // Only locking asks for all of them, and the worker does that.
  names: async () => [],
};
