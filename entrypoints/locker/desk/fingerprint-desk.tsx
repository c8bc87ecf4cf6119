import { useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { FingerprintNote } from '../../../components/settings/fingerprint-note.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { changeSettings } from '../../../utils/browser/settings.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readKey } from '../../../utils/locker/key.ts';
import { useLive } from '../../../utils/locker/live.ts';

/** @param once shown until it was copied or dismissed, and never again */
export default function FingerprintDesk({ locker, once = false }: { locker: Locker; once?: boolean }) {
  const { fingerprint } = useText();
  const key = useLive(() => readKey(locker), []);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [gone, setGone] = useState(false);
  if (!key || gone) return null;
  const tell = () => void changeSettings({ fingerprintTold: true });
  const copy = async () => {
    const done = await copyText(fingerprint.message(key));
    setCopied(done);
    if (done) tell();
  };
  const dismiss = () => {
    tell();
    setGone(true);
  };
  return (
    <FingerprintNote
      thumbprint={key.thumbprint}
      copied={copied}
      onCopy={() => void copy()}
      onDismiss={once ? dismiss : undefined}
    />
  );
}
