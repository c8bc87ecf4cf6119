import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

interface SealedZipNoteProps {
  password: string;
  copied: boolean;
  onCopy(): void;
}

/** The password of an encrypted zip: kept nowhere, so that this is the only time it can be read. */
export function SealedZipNote({ password, copied, onCopy }: SealedZipNoteProps) {
  const { sealedZip } = useText();
  return (
    <Notice tone="warn" what={sealedZip.password}>
      <div className="cp-row">
        <code className="cp-code cp-grow">{password}</code>
        <Button variant="default" onClick={onCopy}>
          {sealedZip.copy}
        </Button>
        <span role="status">{copied ? sealedZip.copied : null}</span>
      </div>
      <p>{sealedZip.apart}</p>
      <p>{sealedZip.open}</p>
    </Notice>
  );
}
