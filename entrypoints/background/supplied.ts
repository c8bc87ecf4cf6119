// Evidence that begins without a page: files the buyer brings, and a case told in four answers.
import {
  saveSupplied,
  suppliedDraft,
  suppliedFacts,
  suppliedFiles,
} from '../../utils/capture/save-supplied.ts';
import type { Intake } from '../../utils/evidence/case.ts';
import { newItemId } from '../../utils/evidence/ids.ts';
import { emptyCase } from '../../utils/locker/cases.ts';
import type { PageInput } from '../../utils/messages/protocol.ts';
import type { WorkerTools } from './tools.ts';

export async function keepSupplied(
  { save }: WorkerTools,
  request: PageInput<'saveSupplied'>,
): Promise<{ itemId: string; caseId: string }> {
  const bare = await suppliedDraft(request, save.world);
  const draft = { ...bare, facts: await suppliedFacts(bare, save.locker) };
  const { caseId: id, guessed = false } = request;
  return saveSupplied(draft, id === null ? null : { id, guessed }, save.locker, save.pixels);
}

/** The four answers become a note, the first item of the new case. */
export async function startCase(tools: WorkerTools, intake: Intake): Promise<{ caseId: string }> {
  const { locker, writer, save } = tools;
  const opened = { ...emptyCase(writer.now()), intake };
  await locker.cases.add(opened);
  const request = {
    itemId: newItemId(writer.now()),
    kind: 'note' as const,
    title: intake.where,
    mimes: ['text/plain'],
  };
  const [file] = suppliedFiles(request);
  const text = JSON.stringify(intake, null, 2);
  const blob = new Blob([text], { type: 'text/plain' });
  if (file) await save.locker.stage(request.itemId, new Map([[file.name, blob]]));
  await keepSupplied(tools, { ...request, caseId: opened.id });
  return { caseId: opened.id };
}
