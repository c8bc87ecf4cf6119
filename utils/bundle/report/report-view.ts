// The report as plain values: everything is text, nothing is markup. What leaves was redacted before it came here.
import type { Audience } from '../../evidence/audience.ts';
import type { CaseStory } from '../../evidence/case-story.ts';

export interface ReportFile {
  name: string;
  /** Below the top directory. */
  path: string;
  kind: string;
  bytes: string;
  /** `masked`, `unsearched-image` … */
  note: string | null;
}

/** ISO 8601 UTC by authorities' tokens that this bundle carries; nobody has checked them here. */
export interface ReportBounds {
  after: string | null;
  before: string | null;
}

export interface ReportExhibit extends ReportBounds {
  no: number;
  /** Below the top directory. */
  folder: string;
  kind: string;
  method: string;
  grade: string;
  title: string | null;
  url: string | null;
  /** Device clock, ISO 8601 UTC, and minutes east of UTC. */
  capturedAt: string;
  zone: number;
  /** Files of this part. */
  files: ReportFile[];
  /** Originals that are not here: why, as redaction.json says. */
  hidden: { file: string; code: string }[];
  /** Codes of what went wrong while it was captured. */
  incidents: string[];
  /** `data:` URI, null where there is none. */
  thumbnail: string | null;
  /** Parts that hold it. */
  parts: number[];
}

export interface ReportMoment {
  /** ISO 8601. */
  at: string;
  /** Minutes east of UTC in which the reader sees it, null where `at` prints its own. */
  zone: number | null;
  what: 'ordered' | 'paid' | 'captured' | 'message' | 'failure' | 'success' | 'noticed';
  text: string | null;
  /** Numbers of the exhibits that show it. */
  exhibits: number[];
  /** Third parties' bounds where the time is our own; null where a page printed it. */
  bounds: ReportBounds | null;
}

export interface ReportView {
  bag: string;
  /** ISO 8601 UTC, and the zone it is shown in. */
  created: string;
  zone: number;
  software: string;
  thumbprint: string;
  locker: string;
  audience: Audience;
  /** null where nothing is hidden from the recipient. */
  reviewed: boolean | null;
  part: number;
  of: number;
  /** Device clock of the first and the last capture, ISO 8601 UTC. */
  captured: { first: string; last: string };
  /** Browsers and systems that captured. */
  devices: string[];
  /** Authorities whose tokens are on checkpoints here. */
  authorities: string[];
  facts: {
    shop: string | null;
    order: string | null;
    product: string | null;
    merchant: string | null;
    amount: string | null;
  };
  intake: { where: string; when: string; amount: string; shopReachable: string } | null;
  story: CaseStory;
  timeline: ReportMoment[];
  /** Messages of chats that the timeline leaves out, and the exhibits that hold them. */
  leftOut: { messages: number; exhibits: number[] };
  exhibits: ReportExhibit[];
  complaints: { channel: string; path: string; text: string }[];
}
