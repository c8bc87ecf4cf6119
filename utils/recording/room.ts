// Room on the disk: chunks are put together into one file and its seekable copy before they go.
const COPIES = 2;
const RESERVE = 60 * 1024 * 1024;

/** Bytes that the browser says are left, null where it does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** @param recorded bytes so far */
export async function hasRoom(recorded: number): Promise<boolean> {
  const left = await roomLeft();
  return left === null || left > COPIES * recorded + RESERVE;
}

/** Bytes that a recording of this size may reach before it has to stop for want of room. */
export async function roomForRecording(recorded: number): Promise<number> {
  const left = await roomLeft();
  return left === null ? Number.POSITIVE_INFINITY : Math.max(recorded, (left - RESERVE) / COPIES);
}
