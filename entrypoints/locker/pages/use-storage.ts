import { useCallback, useEffect, useState } from 'react';
import type { StorageState } from '../../../components/settings/storage-panel.tsx';

async function readStorage(refused: boolean): Promise<StorageState> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota, persisted: await navigator.storage.persisted(), refused };
}

export function useStorage(): { state: StorageState | null; persist(): void } {
  const [state, setState] = useState<StorageState | null>(null);
  const refresh = useCallback((refused: boolean) => {
    readStorage(refused).then(setState, (error) => console.error(error));
  }, []);
  useEffect(() => refresh(false), [refresh]);
  const persist = () => {
    navigator.storage.persist().then(
      (granted) => refresh(!granted),
      () => refresh(true),
    );
  };
  return { state, persist };
}
