import type { DkimSignature } from '../../utils/supplied/email/dkim.ts';
import type { EmailReading } from '../../utils/supplied/email/read-email.ts';
import { byteSize, fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';
import { FactList } from '../locker/fact-list.tsx';

/** An e-mail as it stands in its file, and what can be checked of it without the net. */
export function EmailPanel({ email }: { email: EmailReading }) {
  const { outside } = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{outside.emailTitle}</h2>
      {email.problem ? <Notice tone="warn" what={outside.problem[email.problem]} /> : null}
      <Header email={email} />
      {email.text ? (
        <>
          <h3>{outside.text}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
          <pre className="cp-text" dir="auto" tabIndex={0}>
            {email.text}
          </pre>
        </>
      ) : null}
      <Signatures email={email} />
      <Trail title={outside.received} hint={outside.receivedHint} lines={email.received} />
      <Trail
        title={outside.authentication}
        hint={outside.authenticationHint}
        lines={email.authentication.map(({ name, value }) => `${name}: ${value}`)}
      />
    </section>
  );
}

const words = (text: string) => (text ? <PageText text={text} max={300} /> : null);

function Header({ email }: { email: EmailReading }) {
  const { outside } = useText();
  const language = useLanguage();
  const files = email.attachments.map(
    ({ name, mime, bytes }) => `${name || mime} (${byteSize(bytes, language)})`,
  );
  return (
    <FactList
      lines={[
        { name: outside.from, value: words(email.from) },
        { name: outside.to, value: words(email.to.join(', ')) },
        { name: outside.subject, value: words(email.subject) },
        { name: outside.date, value: words(fullTime(email.date)) },
        { name: outside.messageId, value: words(email.messageId) },
        { name: outside.attachments, value: words(files.join(', ')) },
      ]}
    />
  );
}

const TONES = { matches: 'info', partly: 'warn', differs: 'warn', unsupported: 'info' } as const;

function Signatures({ email: { signatures, changedLines, problem } }: { email: EmailReading }) {
  const { outside } = useText();
  if (problem === 'too-large') return null;
  if (signatures.length === 0) return <Notice tone="info" what={outside.noSignature} />;
  return (
    <>
      {signatures.map((signature) => (
        <Signature key={JSON.stringify(signature)} signature={signature} />
      ))}
      {changedLines ? <p className="cp-muted">{outside.changedLines}</p> : null}
      <p className="cp-muted">{outside.limits}</p>
    </>
  );
}

function Signature({ signature }: { signature: DkimSignature }) {
  const { outside } = useText();
  const { domain, selector, signedFields, signedAt, body } = signature;
  return (
    <>
      <h3>
        <PageText text={outside.signature({ domain })} max={120} />
      </h3>
      <Notice tone={TONES[body]} what={outside.body[body]} />
      <FactList
        lines={[
          { name: outside.selector, value: words(selector) },
          { name: outside.covers, value: words(signedFields.join(', ')) },
          { name: outside.signedAt, value: signedAt && fullTime(signedAt) },
        ]}
      />
    </>
  );
}

interface TrailProps {
  title: string;
  hint: string;
  lines: readonly string[];
}

function Trail({ title, hint, lines }: TrailProps) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <p className="cp-muted">{hint}</p>
      <ol className="cp-stack">
        {[...new Set(lines)].map((line) => (
          <li key={line} className="cp-code">
            <PageText text={line} max={1000} />
          </li>
        ))}
      </ol>
    </details>
  );
}
