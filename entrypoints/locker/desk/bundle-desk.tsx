import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { type Audience, BundlePanel } from '../../../components/casework/bundle-panel.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useBundle } from './use-bundle.ts';

/** Above this a popup is the wrong place: closing it would cut the work off. */
const LARGE_BYTES = 20 * 1024 * 1024;

interface BundleDeskProps {
  locker: Locker;
  caseId: string;
  initialAudience?: Audience;
  /** Given in a popup: where a large export goes on. */
  onElsewhere?: (route: string) => void;
}

export default function BundleDesk({ locker, caseId, initialAudience, onElsewhere }: BundleDeskProps) {
  const [audience, setAudience] = useState<Audience>(initialAudience ?? 'default');
  const { state, bytes, cutOff, start, stop } = useBundle(locker, caseId);
  const large = onElsewhere !== undefined && (bytes ?? 0) > LARGE_BYTES;
  const begin = () => {
    if (large && onElsewhere) onElsewhere(`#/export/${caseId}?audience=${audience}`);
    else start(audience);
  };
  return (
    <BundlePanel
      state={state}
      audience={audience}
      bytes={bytes}
      large={large}
      cutOff={cutOff !== null}
      onAudience={setAudience}
      onStart={begin}
      onContinue={() => cutOff && start(audience, cutOff)}
      onStop={stop}
    />
  );
}
