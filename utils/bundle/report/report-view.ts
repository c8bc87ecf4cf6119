// The report as plain values: everything is text, nothing is markup.
import type { Audience } from '../../evidence/audience.ts';

export interface ReportExhibit {
  no: number;
  kind: string;
  method: string;
  grade: string;
  title: string | null;
  url: string | null;
  /** Device clock, ISO 8601 UTC, and minutes east of UTC. */
  capturedAt: string;
  zone: number;
  /** Files of this part, with the path below the top directory. */
  files: {
    name: string;
    path: string;
    kind: string;
    bytes: string /** `masked`, `unsearched-image` … */;
    note: string | null;
  }[];
  /** Originals that are not here: why, as redaction.json says. */
  hidden: { file: string; code: string }[];
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
  exhibit: number;
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
  part: number;
  of: number;
  facts: {
    shop: string | null;
    order: string | null;
    product: string | null;
    merchant: string | null;
    amount: string | null;
  };
  intake: { where: string; when: string; amount: string; shopReachable: string } | null;
  timeline: ReportMoment[];
  exhibits: ReportExhibit[];
  complaints: { channel: string; path: string; text: string }[];
}
