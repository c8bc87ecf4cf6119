// Many shops write the moment of an order into its number. Held against the shown time it proves or doubts both.
import type { NumberTime, OrderFacts } from '../../evidence/facts.ts';
import type { Place } from './orders.ts';

/** Where programs put the time: YmdHis in front (behind a prefix), ymdHis before a tail or between random digits. */
const SHAPES: readonly RegExp[] = [
  /^[A-Za-z_-]{0,12}(20\d{12})[\w-]{0,24}$/,
  /^[A-Za-z0-9]{0,16}?(\d{12})[0-9a-f]{8}$/i,
  /^\d{3}(\d{12})\d{3}$/,
  /^[A-Za-z_-]{1,12}(\d{12})\d{0,8}$/,
];
const OLDEST_YEAR = 2015;
const DAY_MS = 86_400_000;
/** Between the number and the row of the order a shop may take its time. */
const TOLERANCE_MS = 5 * 60_000;
const WIDEST_ZONE_MS = 14 * 3_600_000;

export function readNumberTimes(
  orders: readonly OrderFacts[],
  places: readonly Place[],
  now: Date,
): NumberTime[] {
  const precisions = new Map(places.map(({ path, precision }) => [path, precision]));
  return orders.flatMap(({ orderNo, createdAt }, order) => {
    const candidates = orderNo === null ? [] : embeddedTimes(orderNo, now);
    const [first] = candidates;
    if (first === undefined) return [];
    const isDay = precisions.get(`orders.${order}.createdAt`) === 'day';
    const judged = candidates.map((embedded) => ({ embedded, agrees: compare(embedded, createdAt, isDay) }));
    const best = judged.find(({ agrees }) => agrees === true) ?? judged[0];
    return best ? [{ order, embedded: best.embedded, shown: createdAt, agrees: best.agrees }] : [];
  });
}

/** Times that a number may embed, the likeliest first; ISO 8601 on the shop's clock. */
export function embeddedTimes(orderNo: string, now: Date): string[] {
  const found = SHAPES.flatMap((shape) => {
    const digits = shape.exec(orderNo)?.[1];
    const iso = digits ? momentOf(digits) : null;
    return iso && Date.parse(iso) <= now.getTime() + DAY_MS ? [iso] : [];
  });
  return [...new Set(found)];
}

function momentOf(digits: string): string | null {
  const full = digits.length === 14 ? digits : `20${digits}`;
  const [year, month, day, hour, minute, second] = [
    full.slice(0, 4),
    ...Array.from({ length: 5 }, (_, i) => full.slice(4 + 2 * i, 6 + 2 * i)),
  ];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const utc = new Date(`${iso}Z`);
  // A day that does not exist rolls over into the next month.
  const exists = !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(iso);
  return exists && Number(year) >= OLDEST_YEAR ? `${iso}+08:00` : null;
}

/** null where nothing is shown, or where the two differ by a zone: the page may print the clock of the device. */
function compare(embedded: string, shown: string | null, isDay: boolean): boolean | null {
  if (shown === null) return null;
  if (isDay) return embedded.slice(0, 10) === shown.slice(0, 10);
  const apart = Math.abs(Date.parse(embedded) - Date.parse(shown));
  if (apart <= TOLERANCE_MS) return true;
  const offZone = apart % 1_800_000;
  const isZone = apart <= WIDEST_ZONE_MS && Math.min(offZone, 1_800_000 - offZone) <= 60_000;
  return isZone ? null : false;
}
