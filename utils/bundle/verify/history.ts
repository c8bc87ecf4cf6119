// The claim "history": records are canonical and in one log, every gap of the case is explained, all parts are here.
import { checkCaseNumbers, checkExports, checkItemRecords } from './case-history.ts';
import { checkClock } from './check-clock.ts';
import { checkElsewhere } from './check-elsewhere.ts';
import { checkItems } from './check-items.ts';
import { checkKeys } from './check-keys.ts';
import { checkParts, readCaseFile } from './check-parts.ts';
import { checkAnchorOrder, checkProofs } from './check-proofs.ts';
import { boundsOf, checkBounds } from './check-time.ts';
import { type BagFiles, bagFiles, type Claim, claimOf, noFindings } from './claim.ts';
import { readLog } from './read-log.ts';
import type { FoundToken } from './tokens.ts';

/**
 * Contradicted when a rule is broken; not-proven when something is missing (log, part, item of the case) or the
 * device clock jumped.
 * @param files unzipped entries of one bundle
 * @param otherParts further parts of the same export, in any order
 * @param tokens what the time-stamps are worth
 */
export function checkHistory(
  files: BagFiles,
  otherParts: readonly BagFiles[] = [],
  tokens: readonly FoundToken[] = [],
): Claim {
  const findings = noFindings();
  const parts = [files, ...otherParts].map(bagFiles);
  const [own = files] = parts;
  const log = readLog(own, findings);
  if (!log) return claimOf(findings);
  checkProofs(log, findings);
  checkKeys(log.records, findings);
  checkAnchorOrder(log.records, findings);
  checkClock(log.records, findings);
  checkBounds(log.records, boundsOf(log, tokens), findings);
  checkItemRecords(log.records, log.leaves, findings);
  const caseFile = readCaseFile(own);
  if (!caseFile) return claimOf({ ...findings, broken: [...findings.broken, 'case-unreadable'] });
  if (caseFile.locker !== log.records[0]?.locker) findings.broken.push('case-of-other-locker');
  checkCaseNumbers(log.records, caseFile.case.id, findings);
  const exported = checkExports(log.records, caseFile.case.id, caseFile.bag, findings);
  const listed = caseFile.items.map((item) => item.id);
  if (exported && exported.body.items.join() !== listed.join())
    findings.broken.push('items-differ-from-export');
  const held = checkParts(parts, caseFile, findings);
  checkItems(held, caseFile, log.records, findings);
  checkElsewhere(held, caseFile, findings);
  return claimOf(findings);
}
