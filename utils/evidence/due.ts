// What the alarms need to know of a deadline: no words of anybody, so that it may lie in clear beside a locked locker.

/**
 * Who has to move. After a deadline of the buyer's a door closes; after one of somebody else's the buyer may go on to the next door.
 */
export type Duty = 'buyer' | 'merchant' | 'platform' | 'payment' | 'authority';

/** What has to be done by then. */
export type DeadlineWhat =
  /** Buyer: file the complaint at the shop's own desk, ask the merchant, complain at the payment channel, … */
  | 'complain-platform'
  | 'ask-merchant'
  | 'complain-payment'
  | 'complain-authority'
  | 'sue'
  | 'look-up-order'
  | 'use-code'
  /** Others: */
  | 'deliver'
  | 'answer'
  | 'replace'
  | 'refund'
  | 'step-in'
  | 'decide'
  | 'solve'
  | 'accept'
  | 'mediate'
  | 'verify'
  /** A clause or promise whose duty its words do not tell. */
  | 'other';

export interface Due {
  /** Of the deadline, unique within its case. */
  id: string;
  caseId: string;
  what: DeadlineWhat;
  duty: Duty;
  /** The lines by this computer's clock, earliest first, ISO 8601 UTC; one or two. */
  lines: readonly string[];
  /** When the buyer is told, ISO 8601 UTC. */
  tellAt: readonly string[];
}

const DAY_MS = 86_400_000;
/** Nobody wants to be asked every day for ever. */
const STILL_DUE_MS = 14 * DAY_MS;

export interface DueNow {
  due: Due;
  /** window: the buyer's own time runs out at `line` · over: somebody else is late since `line`. */
  kind: 'window' | 'over';
  line: string;
}

/** What the buyer should look at today, the most pressing first. @param now ms since the epoch */
export function dueNow(dues: readonly Due[], now: number): DueNow[] {
  const found = dues.flatMap((due): DueNow[] => {
    if (due.duty === 'buyer') {
      const line = due.lines.find((one) => Date.parse(one) > now);
      const isNear = line !== undefined && Date.parse(line) - now <= DAY_MS;
      return isNear ? [{ due, kind: 'window', line }] : [];
    }
    const line = due.lines.at(-1) ?? '';
    const since = now - Date.parse(line);
    return since >= 0 && since <= STILL_DUE_MS ? [{ due, kind: 'over', line }] : [];
  });
  const rank = ({ kind }: DueNow) => Number(kind === 'over');
  return found.sort((a, b) => rank(a) - rank(b) || a.line.localeCompare(b.line));
}

/** When something has to be told or the list changes next, ms since the epoch; null where nothing will. */
export function nextMoment(dues: readonly Due[], now: number): number | null {
  const moments = dues
    .flatMap(({ lines, tellAt }) => [
      ...tellAt.map((at) => Date.parse(at)),
      ...lines.flatMap((line) => [Date.parse(line) - DAY_MS, Date.parse(line)]),
    ])
    .filter((at) => at > now);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** Told late it is news no more. */
const STALE_MS = DAY_MS / 2;

/** What is to be told now, at most once per moment. @param told keys of `toldKey` */
export function toTell(dues: readonly Due[], told: ReadonlySet<string>, now: number): Due[] {
  return dues.filter((due) => {
    const reached = due.tellAt.filter((at) => Date.parse(at) <= now);
    const last = reached.at(-1);
    if (last === undefined || told.has(toldKey(due, last)) || now - Date.parse(last) > STALE_MS) return false;
    return due.duty !== 'buyer' || due.lines.some((line) => Date.parse(line) > now);
  });
}

export const toldKey = (due: Due, at: string): string => `${due.caseId} ${due.id} ${at}`;

/** Moments that are past, so that they are never told again. */
export function toldUntil(dues: readonly Due[], now: number): string[] {
  return dues.flatMap((due) =>
    due.tellAt.filter((at) => Date.parse(at) <= now).map((at) => toldKey(due, at)),
  );
}
