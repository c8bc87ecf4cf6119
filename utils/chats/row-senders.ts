// Which side says each row of a list. A word for the role beats a class, a class beats the place on the page.
import type { Sender } from '../evidence/facts.ts';
import type { Page } from '../page/page-model.ts';
import { CHANNELS, type Marks, tokensOf } from './class-sides.ts';
import { isShopOwner, isSteward, senderByName } from './name-words.ts';
import type { RowReading } from './row-reading.ts';
import { isSystemLine } from './system-lines.ts';

/** What tells the sides of a list apart, the surest first. */
export type Evidence = 'class' | 'name' | 'place' | 'none';

export interface Sides {
  senders: Sender[];
  evidence: Evidence;
}

type Guess = Sender | null;

export function sidesOf(page: Page, readings: readonly RowReading[]): Sides {
  const named = readings.map(namedSender);
  const classed = classSides(page, readings);
  const placed = placeSides(readings);
  const [byClass, byPlace] = [classed, placed].map((guesses) => guesses && agreeWithNames(guesses, named));
  const known = namesKnown(readings, named, byClass ?? byPlace);
  const senders = readings.map((reading, i): Sender => {
    if (reading.kind !== 'message') return 'system';
    const guess = named[i] ?? byClass?.[i] ?? null;
    if (guess) return guess;
    if (isSystem(reading, byPlace !== null)) return 'system';
    return byPlace?.[i] ?? known.get(nameKey(reading)) ?? 'unknown';
  });
  const evidence = byClass
    ? 'class'
    : named.some((guess) => guess !== null)
      ? 'name'
      : byPlace
        ? 'place'
        : 'none';
  return { senders: withStewards(readings, senders), evidence };
}

function nameKey(reading: RowReading): string {
  return reading.parts.name?.folded ?? '';
}

function namedSender({ parts, kind, text, images }: RowReading): Guess {
  if (kind !== 'message' || (text === '' && images.length === 0)) return null;
  return senderByName(parts.badge?.folded) ?? senderByName(parts.name?.folded);
}

function isSystem({ marks, place, parts, text, avatar }: RowReading, hasPlaces: boolean): boolean {
  if (marks.system) return true;
  if (parts.name !== null || avatar !== null) return false;
  return (
    isSystemLine(parts.body.map(({ folded }) => folded).join(' ')) ||
    (hasPlaces && place === 'center' && text.length <= 60)
  );
}

/** The first channel of classes in which both sides differ. */
function classSides(page: Page, readings: readonly RowReading[]): Guess[] | null {
  for (const pick of [(reading: RowReading) => reading.marks, (reading: RowReading) => reading.aside]) {
    for (const channel of CHANNELS) {
      const guesses = readings.map((reading) =>
        reading.kind === 'message' ? sideIn(pick(reading), channel) : null,
      );
      const completed = complete(page, readings, guesses, channel === 'role' || channel === 'own');
      if (completed) return completed;
    }
  }
  return null;
}

function sideIn(marks: Marks, channel: (typeof CHANNELS)[number]): Guess {
  return marks[channel] ?? null;
}

/** Lists that mark only one side: a row that looks the same otherwise is the other side's. */
function complete(
  page: Page,
  readings: readonly RowReading[],
  guesses: Guess[],
  isSure: boolean,
): Guess[] | null {
  const has = (side: Sender) => guesses.includes(side);
  const others = has('merchant') || has('platform');
  if (has('buyer') && others) return guesses;
  if (!has('buyer') && !(isSure && others)) return null;
  const marked = readings.filter((_, i) => guesses[i] !== null).map(({ row }) => classesOf(page, row.unit));
  let filled = false;
  const completed = guesses.map((guess, i): Guess => {
    const reading = readings[i];
    if (guess || !reading || reading.kind !== 'message' || reading.marks.system) return guess;
    const own = classesOf(page, reading.row.unit);
    const alike = marked.some(
      (classes) => classes.tag === own.tag && own.names.every((name) => classes.names.includes(name)),
    );
    if (!alike || (reading.parts.name === null && isSystemLine(reading.text))) return null;
    filled = true;
    return has('buyer') ? 'merchant' : 'buyer';
  });
  return filled ? completed : null;
}

function classesOf(page: Page, element: number): { tag: string; names: string[] } {
  const node = page.elements[element];
  return {
    tag: node?.tag ?? '',
    names: (node?.cls ?? '').split(/\s+/u).filter((name) => tokensOf(name).length > 0),
  };
}

/** Right is one's own side, unless the names say otherwise. */
function placeSides(readings: readonly RowReading[]): Guess[] | null {
  for (const pick of [(reading: RowReading) => reading.place, (reading: RowReading) => reading.avatar]) {
    const places = readings.map((reading) => (reading.kind === 'message' ? pick(reading) : null));
    if (!places.includes('left') || !places.includes('right')) continue;
    return places.map((place) => (place === 'right' ? 'buyer' : place === 'left' ? 'merchant' : null));
  }
  return null;
}

/** Where names that say their role contradict the guesses throughout, the sides are swapped. */
function agreeWithNames(guesses: readonly Guess[], named: readonly Guess[]): Guess[] {
  let right = 0;
  let wrong = 0;
  guesses.forEach((guess, i) => {
    const name = named[i];
    if (!name || name === 'system' || !guess || guess === 'system') return;
    if ((guess === 'buyer') === (name === 'buyer')) right++;
    else wrong++;
  });
  if (wrong <= right) return [...guesses];
  return guesses.map((guess) => (guess === 'buyer' ? 'merchant' : guess === 'merchant' ? 'buyer' : guess));
}

/** Names whose side is known from other rows; the one name left over in a talk of two is the other side. */
function namesKnown(
  readings: readonly RowReading[],
  named: readonly Guess[],
  guesses: readonly Guess[] | null | undefined,
): Map<string, Sender> {
  const known = new Map<string, Sender>();
  const open = new Set<string>();
  readings.forEach((reading, i) => {
    const name = nameKey(reading);
    if (name === '' || reading.kind !== 'message') return;
    const side = named[i] ?? guesses?.[i];
    if (side) known.set(name, side);
    else open.add(name);
  });
  const left = [...open].filter((name) => !known.has(name));
  const sides = new Set(known.values());
  const [only] = left;
  if (left.length !== 1 || only === undefined) return known;
  const hasMerchant = sides.has('merchant') || sides.has('platform');
  if (hasMerchant && !sides.has('buyer')) known.set(only, 'buyer');
  if (sides.has('buyer') && !hasMerchant) known.set(only, 'merchant');
  return known;
}

/** 管理员 is the platform where a merchant speaks as well, else the merchant himself. */
function withStewards(readings: readonly RowReading[], senders: readonly Sender[]): Sender[] {
  const hasOwner = readings.some(
    ({ parts }) => isShopOwner(parts.name?.folded ?? null) || isShopOwner(parts.badge?.folded ?? null),
  );
  return senders.map((sender, i) => {
    const parts = readings[i]?.parts;
    const isOne = isSteward(parts?.name?.folded ?? null) || isSteward(parts?.badge?.folded ?? null);
    return sender === 'platform' && isOne && !hasOwner ? 'merchant' : sender;
  });
}
