import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

interface LossNoticeProps {
  kind: 'behind' | 'gone';
  known: number;
  size: number;
  onSeen(): void;
}

/** The profile remembers more records than the locker has. */
export function LossNotice({ kind, known, size, onSeen }: LossNoticeProps) {
  const { backup } = useText();
  return (
    <Notice
      tone="danger"
      what={kind === 'gone' ? backup.gone : backup.behind}
      next={kind === 'gone' ? backup.goneText({ known }) : backup.behindText({ known, size })}
    >
      <p>{backup.behindNext}</p>
      <div className="cp-row">
        <a href="#/backup">{backup.open}</a>
        <Button variant="default" onClick={onSeen}>
          {backup.known}
        </Button>
      </div>
    </Notice>
  );
}
