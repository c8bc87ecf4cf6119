import { pageTime } from '../frame/moments.ts';
import { useText } from '../frame/text-context.tsx';
import { SettingSwitch } from './setting-switch.tsx';

interface TimeStampPanelProps {
  on: boolean;
  /** The browser's question was answered with no. */
  denied: boolean;
  authorities: readonly { id: string; name: string; url: string }[];
  /** Device clock of the newest anchor, null before the first. */
  lastAt: string | null;
  /** Something kept since is not stamped yet. */
  waiting: boolean;
  onChange(on: boolean): void;
}

/** 第三方时间戳: off until switched on, and then it says what goes out, to whom, and how far it is. */
export function TimeStampPanel({ on, denied, authorities, lastAt, waiting, onChange }: TimeStampPanelProps) {
  const { timeStamps, stamp } = useText();
  return (
    <section className="cp-card cp-stack">
      <h2>{timeStamps.title}</h2>
      <p>{timeStamps.why}</p>
      <SettingSwitch
        label={timeStamps.on}
        hint={denied ? timeStamps.denied : timeStamps.hint}
        on={on}
        onChange={onChange}
      />
      <ul className="cp-muted">
        {authorities.map(({ id, name, url }) => (
          <li key={id}>
            {name} · {new URL(url).host}
          </li>
        ))}
      </ul>
      {on ? (
        <p role="status">
          {lastAt ? timeStamps.last({ time: pageTime(lastAt) }) : timeStamps.none}
          {waiting ? ` ${timeStamps.waiting}` : null}
        </p>
      ) : null}
      <p>
        <a href="#/stamp">{stamp.open}</a>
      </p>
    </section>
  );
}
