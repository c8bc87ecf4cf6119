import { Button, Progress } from '@mantine/core';
import { byteSize } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';

export interface StorageState {
  used: number;
  quota: number;
  persisted: boolean;
  /** The browser was asked and said no. */
  refused: boolean;
}

export function StoragePanel({ state, onPersist }: { state: StorageState | null; onPersist(): void }) {
  const { settings } = useText();
  const language = useLanguage();
  if (!state) return null;
  const words = settings.used({
    used: byteSize(state.used, language),
    quota: byteSize(state.quota, language),
  });
  return (
    <section className="cp-card cp-stack">
      <h2>{settings.storage}</h2>
      <p className="cp-number">{words}</p>
      <Progress value={state.quota > 0 ? (state.used / state.quota) * 100 : 0} aria-label={words} />
      <div role="status" className="cp-stack">
        {state.persisted ? (
          <Notice tone="ok" what={settings.persisted} />
        ) : (
          <Notice
            tone="warn"
            what={settings.notPersisted}
            next={state.refused ? settings.persistDenied : null}
          >
            <Button variant="default" onClick={onPersist}>
              {settings.persist}
            </Button>
          </Notice>
        )}
      </div>
    </section>
  );
}
