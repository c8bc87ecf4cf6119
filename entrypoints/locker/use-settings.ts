import { useEffect, useState } from 'react';
import { type Settings, watchSettings } from '../../utils/browser/settings.ts';

/** The buyer's choices, also when another page changes them. */
export function useSettings(initial: Settings): Settings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}
