import { SupplyBox } from '../../../components/supply/supply-box.tsx';
import type { Locker } from '../../../utils/locker/database.ts';
import { useSupply } from './use-supply.ts';

interface SupplyDeskProps {
  locker: Locker;
  caseId: string | null;
  /** Given in a popup: goes to a page where a file dialog closes nothing. */
  onElsewhere?: (route: string) => void;
  onCase?: (caseId: string) => void;
}

export function SupplyDesk({ locker, caseId, onElsewhere, onCase }: SupplyDeskProps) {
  const supplied = useSupply(locker, caseId, onCase);
  return (
    <SupplyBox
      {...supplied.box}
      onElsewhere={onElsewhere && (() => onElsewhere(caseId ? `#/case/${caseId}` : '#/trouble'))}
    />
  );
}
