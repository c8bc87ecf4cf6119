import '@mantine/core/styles/Radio.css';
import { useEffect, useRef, useState } from 'react';
import { BundlePanel } from '../../../components/casework/bundle-panel.tsx';
import { type Audience, DEFAULT_AUDIENCE } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useBundle } from './use-bundle.ts';

/** Above this a popup is the wrong place: closing it would cut the work off. */
const LARGE_BYTES = 20 * 1024 * 1024;

interface BundleDeskProps {
  locker: Locker;
  caseId: string;
  initialAudience?: Audience;
  /** The buyer has already pressed the button in the popup. */
  startAtOnce?: boolean;
  /** The buyer has pressed 继续打包: the interrupted job goes on without another click. */
  continueAtOnce?: boolean;
  /** Given in a popup: where a large export goes on. */
  onElsewhere?: (route: string) => void;
}

export default function BundleDesk(props: BundleDeskProps) {
  const { locker, caseId, initialAudience, startAtOnce = false, continueAtOnce = false, onElsewhere } = props;
  const [audience, setAudience] = useState<Audience>(initialAudience ?? DEFAULT_AUDIENCE);
  const { state, bytes, cutOff, start, stop } = useBundle(locker, caseId);
  const large = onElsewhere !== undefined && (bytes ?? 0) > LARGE_BYTES;
  const started = useRef(false);
  useEffect(() => {
    if (!startAtOnce || started.current) return;
    started.current = true;
    start(audience);
  }, [startAtOnce, start, audience]);
  useEffect(() => {
    if (!continueAtOnce || !cutOff || started.current) return;
    started.current = true;
    start(cutOff.audience, cutOff.jobId);
  }, [continueAtOnce, cutOff, start]);
  const begin = () => {
    if (large && onElsewhere) onElsewhere(`#/export/${caseId}?audience=${audience}&start=1`);
    else start(audience);
  };
  return (
    <BundlePanel
      state={state}
      audience={audience}
      bytes={bytes}
      large={large}
      cutOff={cutOff?.audience ?? null}
      onAudience={setAudience}
      onStart={begin}
      onContinue={() => cutOff && start(cutOff.audience, cutOff.jobId)}
      onStop={stop}
    />
  );
}
