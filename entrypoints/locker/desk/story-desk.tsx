import { PartyGrid } from '../../../components/desk/party-grid.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { readCaseStory } from '../../../utils/delivery/story-of-case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';

/** Who stands where in a case, by what its exhibits show. */
export default function StoryDesk({ locker, caseId }: { locker: Locker; caseId: string }) {
  const { desk } = useText();
  const story = useLive(() => readCaseStory(locker, caseId), [caseId]);
  if (!story) return null;
  return (
    <>
      <p className="cp-muted">{desk.partiesLead}</p>
      <PartyGrid rows={story.parties} />
    </>
  );
}
