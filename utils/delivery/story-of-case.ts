// What a case comes to, for the report of its bundle: drawn from the very items that are exported.
import { caseStory } from '../casework/case-story.ts';
import type { StoryMaterial } from '../casework/story-material.ts';
import { rankPromises, tellingChat } from '../complaint/relevance.ts';
import type { CaseStory } from '../evidence/case-story.ts';
import { readItem } from '../locker/items.ts';
import { chatOf, deliveredOn, failureOf, orderOf, promisesOf } from './case-facts.ts';
import type { CaseView } from './case-view.ts';

export async function storyOfView(view: CaseView): Promise<CaseStory> {
  return caseStory(await storyMaterial(view));
}

export async function storyMaterial(view: CaseView): Promise<StoryMaterial> {
  const known = view.case;
  const { product, quantity, amount, orderNo, merchant, shopHost, payChannel, createdAt, paidAt, exhibit } =
    orderOf(view);
  const times = { orderedAt: createdAt, paidAt };
  return {
    bought: { product, quantity, amount, orderNo, merchant, shopHost, payChannel, ...times, exhibit },
    items: view.items.map(({ row, facts, exhibit: no }) => ({
      exhibit: no,
      kind: row.kind,
      host: row.host,
      capturedAt: row.capturedAt,
      incidents: readItem(row).environment.incidents,
      facts,
    })),
    promises: rankPromises(promisesOf(view), failureOf(view)?.kind ?? null).flatMap(
      ({ text, exhibit: no }) => (no === null ? [] : [{ text, at: null, exhibit: no }]),
    ),
    answers: tellingChat(chatOf(view)).flatMap(({ exhibit: no, ...said }) =>
      no === null ? [] : [{ ...said, exhibit: no }],
    ),
    deliveredOn: await deliveredOn(view),
    told: known.intake ? [known.intake.where, known.intake.when].filter(Boolean).join('，') || null : null,
  };
}
