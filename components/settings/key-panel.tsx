import { Button } from '@mantine/core';
import { useText } from '../frame/text-context.tsx';

interface KeyPanelProps {
  /** RFC 7638, base64url; null before the first save. */
  thumbprint: string | null;
  copied: boolean;
  onCopy(): void;
}

export function KeyPanel({ thumbprint, copied, onCopy }: KeyPanelProps) {
  const { app, settings } = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{settings.key}</h2>
      <p className="cp-muted">{settings.keyHint}</p>
      {thumbprint ? (
        <div className="cp-row">
          <code className="cp-code cp-grow">{thumbprint}</code>
          <Button variant="default" onClick={onCopy}>
            {settings.copyKey}
          </Button>
          <span role="status">{copied ? app.copied : null}</span>
        </div>
      ) : (
        <p>{settings.noKey}</p>
      )}
    </section>
  );
}
