// One piece of evidence as frozen at capture. Version 1 can never be upgraded: everything is salted from the start.
import { surfaceSchema } from './recording.ts';
import { z } from './zod.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const isoUtc = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

export const itemKindSchema = z.enum([
  'product',
  'checkout',
  'payment',
  'order',
  'orders',
  'chat',
  'redeem',
  'terms',
  'page',
  'recording',
  'window',
  'file',
  'note',
]);
export type ItemKind = z.infer<typeof itemKindSchema>;

export const itemMethodSchema = z.enum([
  'pixel',
  'stitched',
  'rendered',
  'mhtml',
  'dom',
  'text',
  'frame',
  'import',
]);
export type ItemMethod = z.infer<typeof itemMethodSchema>;

/** page: read by us · window: picked by the buyer · supplied: pasted, dropped, typed · other: somebody's bundle. */
export const itemGradeSchema = z.enum(['page', 'window', 'supplied', 'other']);

export const itemFileKindSchema = z.enum([
  'screenshot',
  'fullpage',
  'rendered',
  'text',
  'dom',
  'snapshot',
  'transcript',
  'mhtml',
  'note',
  'file',
  'frame',
  'recording',
  'chunks',
  'seekable',
]);
export type ItemFileKind = z.infer<typeof itemFileKindSchema>;

export const itemFileSchema = z.strictObject({
  /** `<n>-<kind>.<ext>`, never derived from page text. */
  name: z.string().check(z.regex(/^[1-9]\d{0,2}-[a-z]+(\.[a-z0-9]+){1,2}$/)),
  kind: itemFileKindSchema,
  mime: z.string(),
  /** Rounded up (`toldSize`); exact in captures from before the first release. */
  bytes: z.int(),
  /** SHA-256(salt32 ‖ bytes): a bare digest of a file whose only unknown is a short code would give it away. */
  commit: hex64,
});
export type ItemFile = z.infer<typeof itemFileSchema>;

/**
 * Root over the salted tiles of an image, so that a redacted copy can be proven later (RFC 9162 tree). Tiles have 16, 32 or 64 px. Captures before
 * the seeded salts (`tile64-rgb-rfc6962`) prove nothing about copies.
 */
export const tileRootSchema = z.strictObject({
  file: z.string(),
  alg: z.enum(['tiles-seeded-rgb-rfc6962', 'tile64-rgb-rfc6962']),
  w: z.int(),
  h: z.int(),
  tile: z.literal([16, 32, 64]),
  root: hex64,
});
export type TileRoot = z.infer<typeof tileRootSchema>;

/** Root over the `n` salted segments of a text, so that a copy with words replaced can be proven later. */
export const textRootSchema = z.strictObject({
  file: z.string(),
  alg: z.literal('segments-seeded-rfc6962'),
  n: z.int().check(z.positive()),
  root: hex64,
});
export type TextRoot = z.infer<typeof textRootSchema>;

export const environmentSchema = z.strictObject({
  ext_version: z.string(),
  ext_build_sha256: hex64,
  browser: z.string(),
  os: z.string(),
  languages: z.array(z.string()),
  timezone: z.string(),
  incognito: z.boolean(),
  online: z.boolean(),
  proxy_control: z.string(),
  tsa_skew_ms: z.nullable(z.int()),
  reload_before_capture: z.boolean(),
  /** What the capture could not check, in stable codes (`hosts-file`, `devtools-edits` …). */
  not_checkable: z.array(z.string()),
  /** What went wrong or was cut while capturing, in stable codes (`frame-unreadable`, `fullpage-interrupted` …). */
  incidents: z.array(z.string()),
});
export type Environment = z.infer<typeof environmentSchema>;

export const itemSchema = z.strictObject({
  v: z.literal(1),
  id: z.string().check(z.regex(/^it_[0-9A-HJKMNP-TV-Z]{26}$/)),
  kind: itemKindSchema,
  method: itemMethodSchema,
  grade: itemGradeSchema,
  captured_at: isoUtc,
  /** Minutes east of UTC. */
  tz_offset_min: z.int(),
  mono_ms: z.int(),
  session: z.string(),
  viewport: z.nullable(
    z.strictObject({
      w: z.int(),
      h: z.int(),
      scroll_x: z.int(),
      scroll_y: z.int(),
      dpr_milli: z.int(),
    }),
  ),
  page: z.nullable(z.strictObject({ w: z.int(), h: z.int() })),
  /** Frames of a stitched image in device px, top to bottom; null for anything else. */
  stitch: z.nullable(z.array(z.strictObject({ y: z.int(), h: z.int() }))),
  files: z.array(itemFileSchema),
  tiles: z.array(tileRootSchema),
  /** Absent in captures from before there were any. */
  texts: z.optional(z.array(textRootSchema)),
  http: z.null(),
  environment: environmentSchema,
  _sd_alg: z.literal('sha-256'),
  /** Digests of disclosures (RFC 9901), one per field of `pageClaimsSchema`. */
  _sd: z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
});
export type Item = z.infer<typeof itemSchema>;

/** What the page or the file says about itself; each value is disclosed or withheld on its own. */
export const pageClaimsSchema = z.strictObject({
  title: z.string(),
  url: z.nullable(z.string()),
  final_url: z.nullable(z.string()),
  referrer: z.nullable(z.string()),
  selection: z.nullable(z.string()),
  frames: z.array(z.strictObject({ url: z.string(), reachable: z.boolean() })),
  /** Only of items that were brought: the files' own names, where there are several (one alone is the title). */
  file_names: z.optional(z.array(z.string())),
  /** Only of items that were brought: when each file says that it was last changed, UTC; null where it came without. */
  file_modified: z.optional(z.array(z.nullable(z.string()))),
  /** Only of windows: what the buyer picked. */
  surface: z.optional(surfaceSchema),
});
export type PageClaims = z.infer<typeof pageClaimsSchema>;
