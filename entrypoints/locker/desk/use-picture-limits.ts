import { useEffect, useState } from 'react';
import { changeSettings, readSettings, watchSettings } from '../../../utils/browser/settings.ts';
import type { Channel } from '../../../utils/evidence/channel.ts';
import {
  PICTURE_LIMITS,
  type PictureLimits,
  pictureLimitsSchema,
} from '../../../utils/handover/picture-limits.ts';

/** Limits of a channel as the buyer set them, and how to set them; what makes no sense is not taken. */
export function usePictureLimits(channel: Channel): [PictureLimits, (limits: PictureLimits) => void] {
  const [own, setOwn] = useState<Readonly<Record<string, PictureLimits>>>({});
  useEffect(() => {
    void readSettings().then(({ pictureLimits }) => setOwn(pictureLimits));
    return watchSettings(({ pictureLimits }) => setOwn(pictureLimits));
  }, []);
  const change = (limits: PictureLimits) => {
    const { success, data } = pictureLimitsSchema.safeParse(limits);
    if (success) void changeSettings({ pictureLimits: { ...own, [channel]: data } });
  };
  return [own[channel] ?? PICTURE_LIMITS[channel], change];
}
