import '@mantine/core/styles/Radio.css';
import { useEffect, useRef, useState } from 'react';
import { BundlePanel } from '../../../components/casework/bundle-panel.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { type Audience, DEFAULT_AUDIENCE } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { isGoneThrough } from '../../../utils/locker/redactions.ts';
import { goTo } from '../route.ts';
import { useBundle } from './use-bundle.ts';
import { useUnsearched } from './use-unsearched.ts';

/** Above this a popup is the wrong place: closing it would cut the work off. */
const LARGE_BYTES = 20 * 1024 * 1024;

interface BundleDeskProps {
  locker: Locker;
  caseId: string;
  initialAudience?: Audience;
  /** Chosen elsewhere; the buyer looks at what is hidden on the same page. */
  fixed?: Audience;
  initialSealed?: boolean;
  /** The buyer has already pressed the button in the popup. */
  startAtOnce?: boolean;
  /** The buyer has pressed 继续打包: the interrupted job goes on without another click. */
  continueAtOnce?: boolean;
  /** Given in a popup: where a large export goes on. */
  onElsewhere?: (route: string) => void;
}

export default function BundleDesk(props: BundleDeskProps) {
  const { locker, caseId, initialAudience, fixed, onElsewhere } = props;
  const { startAtOnce = false, continueAtOnce = false, initialSealed = false } = props;
  const [sealed, setSealed] = useState(initialSealed);
  const [copied, setCopied] = useState(false);
  const [chosen, setAudience] = useState<Audience>(initialAudience ?? DEFAULT_AUDIENCE);
  const audience = fixed ?? chosen;
  const reviewed = useLive(() => isGoneThrough(locker, caseId, audience), [caseId, audience]) ?? false;
  // A popup has no room for pictures that come late: what stands below them would move under the pointer.
  const pictured = fixed === undefined && onElsewhere === undefined;
  const unsearched = useUnsearched(locker, caseId, pictured ? audience : 'self');
  const { state, bytes, cutOff, start, stop } = useBundle(locker, caseId);
  const large = onElsewhere !== undefined && (bytes ?? 0) > LARGE_BYTES;
  const started = useRef(false);
  useEffect(() => {
    if (!startAtOnce || started.current) return;
    started.current = true;
    start(audience, sealed);
  }, [startAtOnce, start, audience, sealed]);
  useEffect(() => {
    if (!continueAtOnce || !cutOff || started.current) return;
    started.current = true;
    start(cutOff.audience, cutOff.sealed, cutOff.jobId);
  }, [continueAtOnce, cutOff, start]);
  const review = () => (onElsewhere ?? goTo)(`#/redact/${caseId}?audience=${audience}`);
  const begin = () => {
    setCopied(false);
    if (large && onElsewhere)
      onElsewhere(`#/export/${caseId}?audience=${audience}&start=1${sealed ? '&sealed=1' : ''}`);
    else start(audience, sealed);
  };
  return (
    <BundlePanel
      state={state}
      audience={audience}
      bytes={bytes}
      large={large}
      cutOff={cutOff?.audience ?? null}
      reviewed={reviewed}
      unsearched={unsearched}
      onAudience={fixed ? null : setAudience}
      onReview={fixed ? null : review}
      sealed={sealed}
      copied={copied}
      onSealed={setSealed}
      onCopy={(password) => void copyText(password).then(setCopied)}
      onStart={begin}
      onContinue={() => cutOff && start(cutOff.audience, cutOff.sealed, cutOff.jobId)}
      onStop={stop}
    />
  );
}
