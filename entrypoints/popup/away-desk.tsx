import { AwayOffer } from '../../components/backup/away-offer.tsx';
import type { Locker } from '../../utils/locker/database.ts';
import { useBackup } from '../locker/backup/use-backup.ts';

interface AwayDeskProps {
  locker: Locker;
  onLeave(route: string): void;
}

export default function AwayDesk({ locker, onLeave }: AwayDeskProps) {
  const { state, save, stop } = useBackup(locker);
  return <AwayOffer state={state} onSave={() => void save()} onStop={stop} onLeave={onLeave} />;
}
