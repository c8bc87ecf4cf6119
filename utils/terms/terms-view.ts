// What the desk shows of kept rules: plain data, every wording verbatim.
import type { AssessedClause } from './assess-clauses.ts';

export interface ClauseView {
  /** Its place in the rules, from 0. */
  at: number;
  /** 第八条, “售后说明”部分第2段（无编号）. */
  place: string;
  clause: AssessedClause;
  /** 《消费者权益保护法》第二十六条 …: only what may be printed today. */
  statutes: string[];
  /** Places and words of clauses that do not fit this one. */
  contradicts: { place: string; text: string }[];
}

export interface RulesView {
  id: string;
  itemId: string;
  exhibit: number;
  kind: 'page' | 'dialog' | 'notes';
  name: string;
  version: string | null;
  /** ISO 8601 UTC. */
  capturedAt: string;
  clauses: ClauseView[];
  /** Against the capture before this one; null where there is none. */
  changes: { since: string; changed: { before: string | null; after: string | null }[] } | null;
}

export interface TermsView {
  rules: RulesView[];
  /** Kept as a picture or a file alone. */
  unread: { itemId: string; exhibit: number; title: string; reason: 'picture' | 'pdf' }[];
}
