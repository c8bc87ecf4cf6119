// Expected errors have a code; the surface that shows one looks up the sentence that tells the buyer what to do.
// Anything else is a bug and surfaces with its cause.
export const ERROR_CODES = [
  'page-restricted',
  'page-empty',
  'page-crashed',
  'no-permission',
  'tab-gone',
  'private-window',
  'sensitive-page',
  'capture-failed',
  'capture-stopped',
  'job-running',
  'locker-full',
  'locker-unreadable',
  'locker-behind',
  'locker-locked',
  'passphrase-wrong',
  'passphrase-set',
  'backup-sealed',
  'readback-failed',
  'export-empty',
  'secret-not-masked',
  'record-invalid',
  'file-too-large',
  'not-found',
  'no-chat',
  'backup-empty',
  'backup-unreadable',
  'backup-damaged',
  'backup-newer',
  'backup-stopped',
  'restore-changed',
  'folder-gone',
  'folder-denied',
  'folder-full',
  'bundle-unreadable',
  'file-empty',
  'file-is-folder',
  'file-unreadable',
  'nothing-picked',
  'screen-refused',
  'recording-unsupported',
  'nothing-recorded',
  'recording-running',
  'private-recording',
  'token-web-page',
  'token-pdf',
  'token-query',
  'token-refused',
  'token-digest',
  'token-unreadable',
  'token-other-file',
  'token-broken',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.code = code;
  }
}
