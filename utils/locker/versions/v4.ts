export const v4 = {
  /** Papers that were sent, and what came back. */
  steps: 'id, caseId, sealedBy',
  /** Tries to reach the merchant. */
  attempts: 'id, caseId, sealedBy',
  /** How a case ended. */
  endings: 'caseId',
  /** What the buyer decided about a case. */
  choices: 'caseId',
};
