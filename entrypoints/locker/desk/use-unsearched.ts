// Pictures that stand before the button that sends them: loaded beside the page, which does not wait for them.
import { useEffect, useState } from 'react';
import type { UnsearchedPicture } from '../../../utils/delivery/unsearched-pictures.ts';
import type { Audience } from '../../../utils/evidence/audience.ts';
import type { Locker } from '../../../utils/locker/database.ts';

export function useUnsearched(locker: Locker, caseId: string, audience: Audience): UnsearchedPicture[] {
  const [found, setFound] = useState<UnsearchedPicture[]>([]);
  useEffect(() => {
    let current = true;
    const show = (pictures: UnsearchedPicture[]) => current && setFound(pictures);
    if (audience === 'self') show([]);
    // A locked locker says so where something is asked of it.
    else load(locker, caseId, audience).then(show, () => show([]));
    return () => {
      current = false;
    };
  }, [locker, caseId, audience]);
  return found;
}

async function load(
  locker: Locker,
  caseId: string,
  audience: Exclude<Audience, 'self'>,
): Promise<UnsearchedPicture[]> {
  const { unsearchedPictures } = await import('../../../utils/delivery/unsearched-pictures.ts');
  return unsearchedPictures(locker, caseId, audience);
}
