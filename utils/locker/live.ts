// Live reading for the surfaces: the only place that knows Dexie's hook.
import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Runs `read` again whenever what it read changes, in this page or any other context.
 * @returns undefined while the first answer is on its way
 */
export function useLive<T>(read: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  return useLiveQuery(read, [...dependencies]);
}
