// How many pictures a channel takes and how large. Nowhere official for most: what we write to can be changed by the buyer, and the form's own words win.
import type { Channel } from '../evidence/channel.ts';
import { z } from '../evidence/zod.ts';

export const pictureLimitsSchema = z.object({
  /** Pictures in all. */
  files: z.int().check(z.positive(), z.maximum(99)),
  /** Bytes of one. */
  bytes: z.int().check(z.minimum(50_000), z.maximum(50_000_000)),
  /** Px of the longer side. */
  side: z.int().check(z.minimum(480), z.maximum(8000)),
});
export type PictureLimits = z.infer<typeof pictureLimitsSchema>;

const MB = 1024 * 1024;
/** A chat sends nine pictures at once and shrinks what is larger. */
const COMMON: PictureLimits = { files: 9, bytes: 2 * MB, side: 2000 };

export const PICTURE_LIMITS: Readonly<Record<Channel, PictureLimits>> = {
  merchant: COMMON,
  platform: { ...COMMON, files: 8 },
  payment: { ...COMMON, files: 4 },
  regulator: { ...COMMON, bytes: 5 * MB },
  police: { ...COMMON, files: 30, bytes: 5 * MB },
  court: { ...COMMON, files: 30, bytes: 5 * MB },
  community: COMMON,
};

/** What the form says beats what we assume; never above what the buyer set for the side. */
export function limitsFor(
  known: PictureLimits,
  form: { maxFiles: number | null; maxBytes: number | null; multiple: boolean } | null,
): PictureLimits {
  if (!form) return known;
  const files = form.maxFiles ?? (form.multiple ? known.files : 1);
  return { ...known, files, bytes: Math.min(form.maxBytes ?? known.bytes, 50 * MB) };
}

/** Whether a form that names types takes pictures of this one. */
export function accepts(accept: string, mime: 'image/jpeg' | 'image/png'): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const endings = mime === 'image/jpeg' ? ['.jpg', '.jpeg'] : ['.png'];
  return (
    wanted.length === 0 ||
    wanted.some(
      (part) =>
        [mime, 'image/*', '*/*', ...endings].includes(part) ||
        (part === 'image/jpg' && mime === 'image/jpeg'),
    )
  );
}
