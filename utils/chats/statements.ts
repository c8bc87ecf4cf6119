import type { Message, Statement } from '../evidence/facts.ts';

export function readStatements(_messages: readonly Message[]): Statement[] {
  return [];
}
