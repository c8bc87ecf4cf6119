// The case as somebody reads it who has ten seconds: what was bought, what was promised, what failed, what was answered.
import type { CaseStory, Quoted } from '../evidence/case-story.ts';
import type { OrderFacts } from '../evidence/facts.ts';
import { partyRows } from './responsibility.ts';
import { isOfCase, type StoryItem, type StoryMaterial } from './story-material.ts';

const MOST = 3;

export function caseStory(material: StoryMaterial): CaseStory {
  const { bought, promises, answers } = material;
  return {
    bought,
    promised: promises.slice(0, MOST),
    failed: failuresOf(material).slice(0, MOST),
    answered: answers.slice(0, MOST).map(({ text, at, exhibit }) => ({ text, at, exhibit })),
    parties: partyRows(material),
  };
}

/** A refusal says more than an order that waits; of the same words the newest. */
function failuresOf({ items, bought }: StoryMaterial): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const item of items.toReversed()) {
    const failure = item.facts?.failure;
    if (!failure) continue;
    const text = [failure.code, failure.text].filter(Boolean).join(' ');
    if (!found.has(text)) found.set(text, { text, at: failedAt(item), exhibit: item.exhibit });
  }
  if (found.size > 0) return [...found.values()];
  return items
    .toReversed()
    .flatMap(({ facts, exhibit, capturedAt }) =>
      (facts?.orders ?? [])
        .filter((order) => isOfCase(order, bought.orderNo) && isUndelivered(order))
        .flatMap(({ statusText }) => (statusText ? [{ text: statusText, at: capturedAt, exhibit }] : [])),
    );
}

/** When it appeared where our script saw that, else when the page was kept. */
function failedAt({ facts, capturedAt }: StoryItem): string {
  return facts?.noticed.find(({ text }) => text === facts.failure?.text)?.appearedAt ?? capturedAt;
}

const isUndelivered = ({ status, cardSecrets }: OrderFacts): boolean =>
  cardSecrets.length === 0 && (status === 'paid' || status === 'processing' || status === 'failed');
