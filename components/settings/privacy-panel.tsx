import { useText } from '../frame/text-context.tsx';

/** @param policy the line that the browser enforces, word for word */
export function PrivacyPanel({ policy }: { policy: string }) {
  const { settings } = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{settings.privacy}</h2>
      <p>{settings.privacyText}</p>
      <pre className="cp-text cp-code">{policy}</pre>
      <p className="cp-muted">{settings.privacyCheck}</p>
    </section>
  );
}
