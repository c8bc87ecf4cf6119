import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'ok' | 'info' | 'warn' | 'danger';

const ICONS = { ok: CircleCheck, info: Info, warn: TriangleAlert, danger: CircleAlert } as const;

interface NoticeProps {
  tone: Tone;
  what: ReactNode;
  next?: ReactNode;
  children?: ReactNode;
}

/** What happened in one sentence, what to do in another; the icon repeats what the colour says. */
export function Notice({ tone, what, next, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className="cp-notice" data-tone={tone}>
      <Icon size="1.125rem" aria-hidden />
      <div className="cp-notice-words">
        <strong>{what}</strong>
        {next ? <p className="cp-notice-next">{next}</p> : null}
        {children}
      </div>
    </div>
  );
}
