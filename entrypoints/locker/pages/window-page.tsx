import { useState } from 'react';
import { CasePicker } from '../../../components/casework/case-picker.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { WindowPanel } from '../../../components/windows/window-panel.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { recentCases } from '../../../utils/locker/queries.ts';
import { useWindow } from '../desk/use-window.ts';

interface WindowPageProps {
  locker: Locker;
  /** Case that the pictures belong to; null for a new one. */
  caseId: string | null;
}

const OFFERED = 50;
const FRESH = 'new';

export function WindowPage({ locker, caseId }: WindowPageProps) {
  const text = useText();
  const [owner, setOwner] = useState(caseId);
  const cases = useLive(() => recentCases(locker, OFFERED), []) ?? [];
  const desk = useWindow(locker, owner, setOwner);
  const known = cases.some(({ id }) => id === owner);
  return (
    <>
      <h1>{text.windows.title}</h1>
      <section className="cp-card cp-stack">
        <p>{text.windows.lead}</p>
        <CasePicker
          label={text.windows.caseLabel}
          cases={cases}
          current={known && owner ? owner : FRESH}
          fresh
          onPick={setOwner}
        />
        <WindowPanel {...desk} />
        <p className="cp-muted">{text.windows.local}</p>
      </section>
    </>
  );
}
