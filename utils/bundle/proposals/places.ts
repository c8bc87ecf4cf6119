// Everywhere that values stand in one item: words of texts, page claims, boxes in pictures.
import type { Rect } from '../../evidence/geometry.ts';
import type { PageSnapshot } from '../../evidence/page-snapshot.ts';
import { pictureRects } from '../../evidence/picture-rects.ts';
import type { RedactionTarget } from '../../evidence/redaction-plan.ts';
import { disclosureText } from '../disclosure-text.ts';
import { findSecrets, type Hit } from '../find-secrets.ts';
import { PAGE_PICTURES } from '../item-files.ts';
import { secretBoxes } from '../secret-boxes.ts';
import type { Secret } from '../secret-list.ts';
import { locateSecrets } from '../snapshot-boxes.ts';
import type { ProposedItem, ReadItem } from './read-item.ts';

export interface Place {
  secret: Secret;
  target: RedactionTarget;
}

export function placesIn(
  { entry, texts }: ReadItem,
  snapshot: PageSnapshot | null,
  secrets: readonly Secret[],
): Place[] {
  if (secrets.length === 0) return [];
  return [
    ...[...texts].flatMap(([file, text]) => textPlaces(file, text, secrets)),
    ...fieldPlaces(entry, secrets),
    ...picturePlaces(entry, snapshot, secrets),
  ];
}

export function textPlaces(file: string, text: string, secrets: readonly Secret[]): Place[] {
  return distinct(findSecrets(text, secrets)).map(({ secret, low, high }) => ({
    secret,
    target: { in: 'text', file, start: low, end: high },
  }));
}

/** A place is found once per layer of escapes: overlapping hits of one secret are one. */
function distinct(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.low - b.low || b.high - a.high);
  const last = new Map<string, Hit>();
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const before = last.get(hit.secret.needle);
    if (before && hit.low < before.high) before.high = Math.max(before.high, hit.high);
    else {
      const copy = { ...hit };
      last.set(hit.secret.needle, copy);
      kept.push(copy);
    }
  }
  return kept;
}

function fieldPlaces({ disclosures }: ProposedItem, secrets: readonly Secret[]): Place[] {
  return Object.entries(disclosures).flatMap(([name, disclosure]) =>
    distinct(findSecrets(disclosureText(disclosure), secrets)).map(
      ({ secret }): Place => ({ secret, target: { in: 'field', name } }),
    ),
  );
}

function picturePlaces(
  entry: ProposedItem,
  snapshot: PageSnapshot | null,
  secrets: readonly Secret[],
): Place[] {
  const located = snapshot ? locateSecrets(snapshot, secrets).places : [];
  const read = secrets.flatMap((secret) => secretBoxes(entry.facts, secret).map((box) => ({ secret, box })));
  return [...read, ...located].flatMap(({ secret, box }) =>
    pictureTargets(entry, [box]).map((target) => ({ secret, target })),
  );
}

/** The same box in every picture of the page that shows it. */
export function pictureTargets({ item }: ProposedItem, boxes: readonly Rect[]): RedactionTarget[] {
  return item.files
    .filter(({ kind }) => PAGE_PICTURES.has(kind))
    .flatMap((file) =>
      (pictureRects(item, file, boxes) ?? []).map(
        ([...rect]): RedactionTarget => ({ in: 'picture', file: file.name, rect }),
      ),
    );
}
