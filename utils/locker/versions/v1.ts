// Frozen with the first release. Later steps get files of their own; this one never changes.
export const v1 = {
  records: 'seq',
  checkpoints: 'size',
  meta: 'key',
  items: 'id, caseId, capturedAt, state, pageKey',
  files: '[itemId+name], itemId',
  facts: '++n, itemId',
  cases: 'id, updatedAt, orderNo, shopHost',
  caseSeqs: 'caseId',
  jobs: 'id, state, updatedAt',
  drafts: '[caseId+channel]',
};
