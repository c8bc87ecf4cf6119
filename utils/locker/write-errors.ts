// IndexedDB reports a full disk in several dialects; the buyer gets one sentence.
import { ExpectedError } from '../errors.ts';

/** Measured on a full tmpfs: Chromium says `Failed to write blobs (IOError)` or `QuotaExceededError`. */
const FULL =
  /quota|full disk|disk full|no space|NO_SPACE|Failed to write blobs|error committing transaction/i;

/** Every name and message along the chain of causes: Dexie wraps the engine's error. */
function* chain(error: unknown): Generator<string> {
  for (let at: unknown = error, depth = 0; at && depth < 6; depth++) {
    if (typeof at !== 'object') return;
    const { name, message, inner, cause } = at as Record<string, unknown>;
    yield `${name} ${message}`;
    at = inner ?? cause;
  }
}

/**
 * Runs a write and turns a full disk into `locker-full`.
 * @throws ExpectedError locker-full, or the original error
 */
export async function guardWrite<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ([...chain(error)].some((text) => FULL.test(text))) {
      throw new ExpectedError('locker-full', '', { cause: error });
    }
    throw error;
  }
}
