import { LifeBuoy, ShoppingBag } from 'lucide-react';
import { useRef, useState } from 'react';
import { Notice } from '../../components/frame/notice.tsx';
import { useText } from '../../components/frame/text-context.tsx';
import { SettingSwitch } from '../../components/settings/setting-switch.tsx';
import { changeSettings } from '../../utils/browser/settings.ts';

/** Two doors: before the purchase, and when it already went wrong. */
export function Welcome({ away: initial }: { away: boolean }) {
  const { app, away, welcome } = useText();
  const [buying, setBuying] = useState(false);
  const steps = useRef<HTMLOListElement>(null);
  const enter = () => {
    setBuying(true);
    steps.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <main className="welcome">
      {location.hash === '#wiped' ? <Notice tone="ok" what={away.wiped} next={away.wipedNext} /> : null}
      <header className="welcome-head">
        <img src="/icon/128.png" alt="" />
        <div className="cp-grow">
          <h1>{welcome.title}</h1>
          <p>{welcome.lead}</p>
        </div>
      </header>
      <Doors onBuy={enter} />
      <div role="status">{buying ? <Notice tone="ok" what={welcome.buyNext} /> : null}</div>
      <ol className="welcome-steps" ref={steps}>
        <Step title={welcome.pin} words={welcome.pinText} />
        <Step title={welcome.how} words={welcome.howText} />
        <Step title={welcome.wrong} words={welcome.wrongText} />
      </ol>
      <section className="welcome-box">
        <h2>{welcome.example}</h2>
        <p>{welcome.exampleText}</p>
      </section>
      <section className="welcome-box">
        <h2>{welcome.received}</h2>
        <p>
          {welcome.receivedText} <a href="/verify.html">{app.verify}</a>
        </p>
      </section>
      <section className="welcome-box">
        <h2>{welcome.stored}</h2>
        <p>{welcome.storedText}</p>
        <p className="cp-muted">{app.local}</p>
      </section>
      <section className="welcome-box cp-stack">
        <h2>{away.title}</h2>
        <p>{away.why}</p>
        <AwaySwitch initial={initial} />
      </section>
    </main>
  );
}

function Step({ title, words }: { title: string; words: string }) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{words}</p>
    </li>
  );
}

function Doors({ onBuy }: { onBuy(): void }) {
  const { trouble, welcome } = useText();
  return (
    <section aria-label={welcome.doors} className="cp-stack">
      <h2>{welcome.doors}</h2>
      <div className="welcome-doors">
        <button type="button" className="welcome-door" onClick={onBuy}>
          <ShoppingBag size="1.5rem" aria-hidden />
          <strong>{welcome.buy}</strong>
          <span>{welcome.buyText}</span>
        </button>
        <a className="welcome-door" data-kind="trouble" href="/locker.html#/trouble">
          <LifeBuoy size="1.5rem" aria-hidden />
          <strong>{trouble.button}</strong>
          <span>{welcome.troubleText}</span>
        </a>
      </div>
    </section>
  );
}

function AwaySwitch({ initial }: { initial: boolean }) {
  const { away } = useText();
  const [on, setOn] = useState(initial);
  const change = (wanted: boolean) => {
    setOn(wanted);
    void changeSettings({ away: wanted });
  };
  return <SettingSwitch label={away.on} hint={away.hint} on={on} onChange={change} />;
}
