import { useText } from '../../components/frame/text-context.tsx';
import { DeadShop } from '../../components/supply/dead-shop.tsx';
import { SupplyBox } from '../../components/supply/supply-box.tsx';
import type { Locker } from '../../utils/locker/database.ts';
import { useLive } from '../../utils/locker/live.ts';
import { lastShopAddress } from '../../utils/locker/queries.ts';
import { useSupply } from '../locker/desk/use-supply.ts';

interface UnreadableProps {
  locker: Locker;
  caseId: string | null;
  onLeave(route: string): void;
}

/** A page that no extension may read: bring a picture of it, or keep that the shop does not open. */
export function Unreadable({ locker, caseId, onLeave }: UnreadableProps) {
  const { deadShop } = useText();
  const { box, bringNote } = useSupply(locker, caseId);
  const known = useLive(() => lastShopAddress(locker, caseId), [caseId]);
  const keep = (address: string) =>
    bringNote(deadShop.note({ address, at: new Date().toISOString(), online: navigator.onLine }));
  return (
    <>
      <SupplyBox {...box} onElsewhere={() => onLeave(caseId ? `#/case/${caseId}` : '#/trouble')} />
      {known === undefined ? null : <DeadShop known={known} onKeep={keep} />}
    </>
  );
}
