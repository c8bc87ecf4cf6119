// Between which two third-party times an item was recorded, by the tokens that the bundle carries.
import { type LogRecord, logRecordSchema } from '../../log/record.ts';
import { tokenInfo } from '../../timestamp/token-info.ts';
import type { BundleLog } from '../bundle-input.ts';
import type { ReportBounds } from './report-view.ts';

const NONE: ReportBounds = { after: null, before: null };

/**
 * The verifier computes the same from the tokens that it could prove (verify/check-time.ts); a report only repeats them.
 * @returns by item id
 */
export function boundsByItem({ recordLines, checkpoints }: BundleLog): Map<string, ReportBounds> {
  const stamped = checkpoints.flatMap(({ size, tokens = [] }) => {
    const times = tokens.flatMap(({ token }) => tokenInfo(token)?.stamp?.genTime ?? []);
    return times.length > 0 ? [{ size, first: Math.min(...times), last: Math.max(...times) }] : [];
  });
  const bounds = new Map<string, ReportBounds>();
  let after: number | null = null;
  for (const { bytes } of recordLines) {
    const record: LogRecord = logRecordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    if (record.type === 'anchor')
      after = stamped.find(({ size }) => size === record.body.size)?.last ?? after;
    if (record.type !== 'item') continue;
    const before = Math.min(...stamped.filter(({ size }) => size > record.seq).map(({ first }) => first));
    bounds.set(record.body.id, { after: iso(after), before: iso(before) });
  }
  return bounds;
}

export const boundsOf = (bounds: ReadonlyMap<string, ReportBounds>, id: string): ReportBounds =>
  bounds.get(id) ?? NONE;

function iso(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString();
}
