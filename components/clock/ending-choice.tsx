import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LateArrival } from '../../utils/casework/late-arrival.ts';
import { type CaseEnding, type EndingKind, endingKindSchema } from '../../utils/evidence/case-step.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { momentWords } from './clock-words.ts';
import type { Now } from './deadline-words.ts';

interface EndingChoiceProps extends Now {
  ending: CaseEnding | null;
  late: LateArrival | null;
  onEnd(kind: EndingKind): void;
  onReopen(): void;
}

const LATE: ReadonlySet<EndingKind> = new Set(['late-kept', 'late-returned']);

/** How it ended; what arrived after the request has endings of its own. */
export function EndingChoice({ ending, late, onEnd, onReopen, ...at }: EndingChoiceProps) {
  const text = useText();
  const { ladder } = text;
  const [open, setOpen] = useState(false);
  if (ending) {
    const time = momentWords(text, ending.at, at.now, at.zone);
    return (
      <Notice tone="ok" what={ladder.ended({ how: ladder.endings[ending.kind], time })}>
        <Button variant="default" onClick={onReopen}>
          {ladder.reopen}
        </Button>
      </Notice>
    );
  }
  const offer = (kinds: readonly EndingKind[]) => (
    <div className="cp-row">
      {kinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => onEnd(kind)}>
          {ladder.endings[kind]}
        </Button>
      ))}
    </div>
  );
  return (
    <>
      {late ? (
        <Notice tone="warn" what={ladder.late} next={<LateWords late={late} {...at} />}>
          {offer(['late-kept', 'late-returned'])}
        </Notice>
      ) : null}
      <section className="cp-stack" aria-label={ladder.ending}>
        <div>
          <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {ladder.end}
          </Button>
        </div>
        {open ? (
          <>
            <h3>{ladder.ending}</h3>
            {offer(endingKindSchema.options.filter((kind) => !late || !LATE.has(kind)))}
          </>
        ) : null}
      </section>
    </>
  );
}

function LateWords({ late, now, zone }: { late: LateArrival } & Now) {
  const text = useText();
  const { ladder } = text;
  const times = {
    asked: momentWords(text, late.askedAt, now, zone),
    arrived: momentWords(text, late.arrivedBy, now, zone),
  };
  return (
    <>
      {ladder.lateWords(times)} {ladder.lateNext}
    </>
  );
}
