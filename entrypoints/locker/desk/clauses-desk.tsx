import { TermsPanel } from '../../../components/terms/terms-panel.tsx';
import { readTermsOfCase } from '../../../utils/delivery/terms-of-case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';

const itemRoute = (itemId: string): string => `#/item/${itemId}`;

/** The rules that are kept with a case, clause by clause. */
export default function ClausesDesk({ locker, caseId }: { locker: Locker; caseId: string }) {
  const view = useLive(() => readTermsOfCase(locker, caseId, new Date().toISOString()), [caseId]);
  if (!view) return null;
  return <TermsPanel view={view} exhibitLink={itemRoute} />;
}
