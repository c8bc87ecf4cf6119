import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { DeskPart } from '../../../components/desk/desk-part.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { deskParts } from './desk-parts.tsx';
import { NextStepDesk } from './next-step-desk.tsx';

export interface CaseDeskProps {
  locker: Locker;
  caseId: string;
  /** The tab whose focused field can be filled; null on pages of our own. */
  tabId: number | null;
  /** The part that was asked for; a new nonce asks again. */
  asked: { desk: string | null; nonce: string } | null;
}

/** Everything that can be done about a case, in the order in which it is done; used by the case page and beside a page. */
export default function CaseDesk({ asked, ...place }: CaseDeskProps) {
  const text = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [paper, setPaper] = useState<Paper | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  const toggle = (id: string) =>
    setOpen((known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id]));
  const show = useCallback((id: string, wanted: Paper | null = null) => {
    if (wanted) setPaper(wanted);
    setOpen((known) => new Set([...known, id]));
    const part = desk.current?.querySelector(`[data-desk="${CSS.escape(id)}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (asked?.desk) show(asked.desk);
  }, [asked, show]);
  return (
    <div className="cp-desk" ref={desk}>
      <NextStepDesk locker={place.locker} caseId={place.caseId} onOpen={show} />
      {deskParts(text, { ...place, paper }).map(({ id, title, note, content }) => (
        <DeskPart key={id} id={id} title={title} note={note} open={open.has(id)} onToggle={() => toggle(id)}>
          <Suspense fallback={null}>{content}</Suspense>
        </DeskPart>
      ))}
    </div>
  );
}
