import { ActionIcon } from '@mantine/core';
import { ArrowLeft, PanelRight, Settings as SettingsIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../components/frame/text-context.tsx';
import { openLocker } from '../../utils/browser/tabs.ts';

/** Opens a page of ours and leaves: a popup behind a new tab would only confuse. */
export function leaveFor(route: string): void {
  void openLocker(route).then(() => window.close());
}

export interface FrameProps {
  title: ReactNode;
  onBack?: () => void;
  /** Opens the case desk beside the page; absent where the browser has no panel. */
  onDesk?: (() => void) | undefined;
  children: ReactNode;
}

export function PopupFrame({ title, onBack, onDesk, children }: FrameProps) {
  const { app, desk } = useText();
  return (
    <div className="popup">
      <header className="popup-head">
        {onBack ? (
          <ActionIcon variant="subtle" size="2.25rem" onClick={onBack} aria-label={app.back}>
            <ArrowLeft size="1.25rem" aria-hidden />
          </ActionIcon>
        ) : (
          <img src="/icon/32.png" alt="" />
        )}
        <h1>{title}</h1>
        {onDesk ? (
          <ActionIcon
            variant="subtle"
            size="2.25rem"
            onClick={onDesk}
            aria-label={desk.open}
            title={desk.open}
          >
            <PanelRight size="1.125rem" aria-hidden />
          </ActionIcon>
        ) : null}
        <ActionIcon
          variant="subtle"
          size="2.25rem"
          onClick={() => leaveFor('#/settings')}
          aria-label={app.settings}
        >
          <SettingsIcon size="1.125rem" aria-hidden />
        </ActionIcon>
      </header>
      {children}
    </div>
  );
}
