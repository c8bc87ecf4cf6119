import { Button } from '@mantine/core';
import { useText } from '../frame/text-context.tsx';

interface FingerprintNoteProps {
  /** RFC 7638, base64url. */
  thumbprint: string;
  /** null before a try. */
  copied: boolean | null;
  onCopy(): void;
  /** Absent where the note belongs to the page. */
  onDismiss?: (() => void) | undefined;
}

/** A fingerprint counts only if the other side had it before there was anything to argue about. */
export function FingerprintNote({ thumbprint, copied, onCopy, onDismiss }: FingerprintNoteProps) {
  const { app, fingerprint } = useText();
  return (
    <section className="cp-notice" aria-label={fingerprint.title}>
      <div className="cp-notice-words cp-stack">
        <div>
          <strong>{fingerprint.title}</strong>
          <p className="cp-notice-next">{fingerprint.why}</p>
        </div>
        <code className="cp-fingerprint">{thumbprint}</code>
        <div className="cp-row">
          <Button variant="default" onClick={onCopy}>
            {fingerprint.copy}
          </Button>
          {onDismiss ? (
            <button type="button" className="cp-link" onClick={onDismiss}>
              {fingerprint.dismiss}
            </button>
          ) : null}
          <span role="status">{copied === null ? null : copied ? app.copied : fingerprint.copyFailed}</span>
        </div>
      </div>
    </section>
  );
}
