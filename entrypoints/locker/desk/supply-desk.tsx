import { useText } from '../../../components/frame/text-context.tsx';
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
  const { supply } = useText();
  const { state, bringFiles, bringNote } = useSupply(locker, caseId, onCase);
  return (
    <SupplyBox
      state={state}
      onFiles={(files) => bringFiles(files, supply.pastedPicture)}
      onNote={bringNote}
      onElsewhere={onElsewhere && (() => onElsewhere(caseId ? `#/case/${caseId}` : '#/trouble'))}
    />
  );
}
