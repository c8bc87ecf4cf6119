import { Button, Progress } from '@mantine/core';
import { checkTextFor } from '../../utils/browser/text/check.ts';
import type { CheckReport, DamagedItem } from '../../utils/locker/check/check-report.ts';
import { shortTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';

export type CheckState =
  | { state: 'idle' | 'stopped' | 'crashed' }
  | { state: 'working'; done: number; total: number };

interface LockerCheckPanelProps {
  check: CheckState;
  /** The newest check that came to its end. */
  last: CheckReport | null;
  onStart(): void;
  onStop(): void;
}

export function LockerCheckPanel({ check, last, onStart, onStop }: LockerCheckPanelProps) {
  const text = checkTextFor(useLanguage());
  return (
    <section className="cp-card cp-stack" id="check">
      <h2>{text.title}</h2>
      <p className="cp-muted">{text.why}</p>
      <div role="status" className="cp-stack" data-check={check.state}>
        {check.state === 'stopped' ? <Notice tone="info" what={text.stopped} /> : null}
        {check.state === 'crashed' ? <Notice tone="danger" what={text.crashed} /> : null}
        {check.state === 'working' ? <Working {...check} /> : <LastCheck last={last} />}
      </div>
      {check.state === 'working' ? (
        <Button variant="default" onClick={onStop}>
          {text.stop}
        </Button>
      ) : (
        <Button variant="default" onClick={onStart}>
          {last ? text.again : text.start}
        </Button>
      )}
    </section>
  );
}

function Working({ done, total }: { done: number; total: number }) {
  const text = checkTextFor(useLanguage());
  const words = text.working({ done, total });
  return (
    <>
      <p className="cp-number">{words}</p>
      <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={words} />
      <p className="cp-muted">{text.keepOpen}</p>
    </>
  );
}

function LastCheck({ last }: { last: CheckReport | null }) {
  const text = checkTextFor(useLanguage());
  if (!last) return <p>{text.never}</p>;
  const { items, files, records, locked, log, damaged, more } = last;
  const time = shortTime(last.finishedAt);
  const count = log.length + damaged.length + more;
  const hint = locked > 0 ? <p className="cp-notice-next">{text.locked({ count: locked })}</p> : null;
  if (count === 0) {
    return (
      <Notice tone="ok" what={text.sound({ items, files, time })} next={text.soundLog({ records })}>
        {hint}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="danger" what={text.found({ count, time })} next={text.foundNext}>
        {hint}
      </Notice>
      <Findings report={last} />
      <ul className="cp-advice">
        <li>{text.advice.again}</li>
        <li>
          {text.advice.backup} <a href="#/backup">{text.toBackup}</a>
        </li>
        <li>{text.advice.disk}</li>
      </ul>
    </>
  );
}

function Findings({ report: { log, damaged, more } }: { report: CheckReport }) {
  const text = checkTextFor(useLanguage());
  return (
    <ul className="cp-stack">
      {damaged.map((one) => (
        <li key={`${one.id} ${one.problem} ${one.file}`} data-problem={one.problem}>
          <ItemName item={one} />: {text.items[one.problem]}
          {one.file ? <code>{one.file}</code> : null}
        </li>
      ))}
      {log.map(({ problem, at }) => (
        <li key={`${problem} ${at}`} data-problem={problem}>
          {text.logAt({ at })}: {text.log[problem]}
        </li>
      ))}
      {more > 0 ? <li>{text.more({ count: more })}</li> : null}
    </ul>
  );
}

function ItemName({ item: { id, kind, capturedAt } }: { item: DamagedItem }) {
  const text = checkTextFor(useLanguage());
  const { kinds } = useText();
  if (kind === null || capturedAt === null) return text.lost({ id });
  return <a href={`#/item/${id}`}>{text.item({ kind: kinds[kind], time: shortTime(capturedAt) })}</a>;
}

/** For the list of cases: damage must not wait to be looked for. */
export function CheckWarning({ last }: { last: CheckReport | null }) {
  const text = checkTextFor(useLanguage());
  const count = last ? last.log.length + last.damaged.length + last.more : 0;
  if (!last || count === 0) return null;
  return (
    <Notice
      tone="danger"
      what={text.found({ count, time: shortTime(last.finishedAt) })}
      next={text.foundNext}
    >
      <p>
        <a href="#/settings?check=1">{text.see}</a>
      </p>
    </Notice>
  );
}
