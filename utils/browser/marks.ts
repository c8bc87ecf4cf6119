// The newest state of each locker that this profile ever saw, kept apart from the database: where the database
// falls behind it, something was lost or set back. And what the buyer is told of that.
import { browser } from 'wxt/browser';
import { z } from '../evidence/zod.ts';

const MARKS = 'marks';
const LOSS = 'loss';

const marksSchema = z.catch(z.record(z.string(), z.object({ size: z.int(), root: z.string() })), () => ({}));
const lossSchema = z.catch(
  z.nullable(
    z.object({
      kind: z.enum(['behind', 'gone']),
      /** Records that the profile remembers, and those that were there. */
      known: z.int(),
      size: z.int(),
      seen: z.boolean(),
    }),
  ),
  null,
);

export interface LogMark {
  locker: string;
  size: number;
  root: string;
}
export type Loss = NonNullable<z.infer<typeof lossSchema>>;

export async function readMarks(): Promise<LogMark[]> {
  const { [MARKS]: stored } = await browser.storage.local.get(MARKS);
  return Object.entries(marksSchema.parse(stored ?? {})).map(([locker, mark]) => ({ locker, ...mark }));
}

export async function markOf(locker: string): Promise<LogMark | null> {
  return (await readMarks()).find((mark) => mark.locker === locker) ?? null;
}

export async function keepMark({ locker, size, root }: LogMark): Promise<void> {
  await navigator.locks.request('cardproof-marks', async () => {
    const others = (await readMarks()).filter((mark) => mark.locker !== locker);
    const marks = [...others, { locker, size, root }].map(({ locker: name, ...mark }) => [name, mark]);
    await browser.storage.local.set({ [MARKS]: Object.fromEntries(marks) });
  });
}

export async function readLoss(): Promise<Loss | null> {
  const { [LOSS]: stored } = await browser.storage.local.get(LOSS);
  return lossSchema.parse(stored ?? null);
}

/** The same loss is told once. */
export async function tellLoss(loss: Omit<Loss, 'seen'>): Promise<void> {
  const told = await readLoss();
  if (told?.kind === loss.kind && told.known === loss.known) return;
  await browser.storage.local.set({ [LOSS]: { ...loss, seen: false } });
}

export async function lossSeen(): Promise<void> {
  const loss = await readLoss();
  if (loss) await browser.storage.local.set({ [LOSS]: { ...loss, seen: true } });
}
