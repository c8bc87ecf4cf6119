// Which case the panel beside a page shows: that of the page in front, unless the buyer asked for another one.

export interface Followed {
  caseId: string | null;
  /** Chosen by hand: pages in front no longer change it. */
  pinned: boolean;
}

export type FollowEvent =
  /** Another tab came to the front or was kept; `caseId` null where nothing of it was. */
  | { kind: 'tab'; caseId: string | null }
  /** The panel was opened for a case; `tabCase` is that of the page it was opened over. */
  | { kind: 'asked'; caseId: string | null; tabCase: string | null }
  | { kind: 'picked'; caseId: string | null }
  | { kind: 'released'; tabCase: string | null };

export const NOTHING_FOLLOWED: Followed = { caseId: null, pinned: false };

/** A page that was never kept, such as a complaint form, keeps the case that is open. */
export function followCase(known: Followed, event: FollowEvent): Followed {
  switch (event.kind) {
    case 'tab':
      return known.pinned || event.caseId === null ? known : { ...known, caseId: event.caseId };
    case 'asked':
      return {
        caseId: event.caseId ?? known.caseId,
        pinned: event.caseId !== null && event.tabCase !== null && event.tabCase !== event.caseId,
      };
    case 'picked':
      return { caseId: event.caseId, pinned: event.caseId !== null };
    case 'released':
      return { caseId: event.tabCase ?? known.caseId, pinned: false };
  }
}
