// From the items of an export to a plan: what this audience should not see, and every place where it stands.
import type { Audience, Recipient } from '../../evidence/audience.ts';
import type { Case } from '../../evidence/case.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { PageSnapshot } from '../../evidence/page-snapshot.ts';
import type { RedactionPlan, RedactionProposal } from '../../evidence/redaction-plan.ts';
import { suggestedTreatment } from '../audience-table.ts';
import { maskedValue } from '../masks.ts';
import { type Masked, type Secret, secretsOf } from '../secret-list.ts';
import { readSnapshot } from '../snapshot-boxes.ts';
import { type HiddenValue, mergeValues } from './hidden-value.ts';
import { otherRows, rowSpans } from './other-rows.ts';
import { type Place, pictureTargets, placesIn, textPlaces } from './places.ts';
import { qrBoxes } from './qr-boxes.ts';
import { type ProposedItem, type ReadItem, readItem } from './read-item.ts';
import { speakerPlaces } from './speaker-places.ts';
import { hiddenValues, shopNames } from './values-of-items.ts';
import { TOLD, toldTexts, valuesTold } from './values-told.ts';

/** The part of a bundle's input that a plan is made from. */
export interface RedactionSource {
  items: readonly ProposedItem[];
  case: Case;
  otherFacts?: readonly Facts[];
  /** With them the plan speaks of what the buyer wrote as well. */
  complaints?: readonly { channel: string; text: string }[];
}

type Finding = Omit<RedactionProposal, 'id' | 'suggested' | 'decision'>;

/** Nothing is decided in it: every proposal is as suggested. Empty for `self`. */
export async function proposeRedactions(source: RedactionSource, audience: Audience): Promise<RedactionPlan> {
  if (audience === 'self') {
    return { v: 1, audience, items: source.items.map(({ item }) => ({ itemId: item.id, proposals: [] })) };
  }
  const read = await Promise.all(source.items.map((entry) => readItem(entry, audience)));
  const values = hiddenValues(read, source.case, source.otherFacts ?? []);
  const groups = groupsOf(values);
  const secrets = secretsOf(values.flatMap(searched));
  const readings = read.flatMap(({ entry }) => entry.facts ?? []);
  const ofShop = shopNames(readings, source.case);
  const items: RedactionPlan['items'] = [];
  let count = 0;
  for (const item of read) {
    const findings = await findingsIn(item, { subject: source.case, secrets, groups, ofShop });
    const proposals = findings.map((finding) => ({ id: `p${++count}`, ...decided(finding, audience) }));
    items.push({ itemId: item.entry.item.id, proposals });
  }
  const told = toldFindings(source, readings, groups).map((finding) => decided(finding, audience));
  const hidden = told.filter(({ suggested }) => suggested !== 'keep');
  if (hidden.length > 0) {
    items.push({ itemId: TOLD, proposals: hidden.map((one) => ({ id: `p${++count}`, ...one })) });
  }
  return { v: 1, audience, items };
}

/** Values that no item shows; where one does, that is where it is decided on. */
function toldFindings(
  { case: subject, complaints }: RedactionSource,
  readings: readonly Facts[],
  shown: ReadonlyMap<string, Group>,
): Finding[] {
  if (!complaints) return [];
  const values = mergeValues(valuesTold(subject, complaints, readings)).filter(
    (value) => !secretsOf(searched(value)).some(({ needle }) => shown.has(needle)),
  );
  const groups = groupsOf(values, TOLD);
  const secrets = secretsOf(values.flatMap(searched));
  return toldTexts(subject, complaints).flatMap(({ file, text }) =>
    textPlaces(file, text, secrets).flatMap((place) => findingAt(place, groups)),
  );
}

function decided(finding: Finding, audience: Recipient): Omit<RedactionProposal, 'id'> {
  const suggested = suggestedTreatment(finding.kind, finding.owner, audience);
  return { ...finding, suggested, decision: 'proposed' };
}

/** Only where they stand matters here, not what will stand there. */
const searched = ({ kind, value }: HiddenValue): Masked[] => maskedValue(kind, value, 'hide');

interface Group {
  name: string;
  value: HiddenValue;
}

/** Needle of a value or of one of its pieces to the value. */
function groupsOf(values: readonly HiddenValue[], prefix = 'g'): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [i, value] of values.entries()) {
    for (const { needle } of secretsOf(searched(value))) {
      if (!groups.has(needle)) groups.set(needle, { name: `${prefix}${i + 1}`, value });
    }
  }
  return groups;
}

interface Search {
  subject: Case;
  secrets: readonly Secret[];
  groups: ReadonlyMap<string, Group>;
  /** Names of shop and merchant. */
  ofShop: readonly string[];
}

async function findingsIn(read: ReadItem, { subject, secrets, groups, ofShop }: Search): Promise<Finding[]> {
  const snapshot = await readSnapshot(read.entry);
  const places = placesIn(read, snapshot, secrets);
  return distinct([
    ...[...places, ...tokenPlaces(read, secrets, groups)].flatMap((place) => findingAt(place, groups)),
    ...(snapshot ? codeFindings(read.entry, snapshot) : []),
    ...rowFindings(read, subject),
    ...speakerFindings(read, snapshot, ofShop),
  ]);
}

/** Tokens of a DOM have no other place where the buyer could see them. */
function tokenPlaces(
  { structure }: ReadItem,
  secrets: readonly Secret[],
  groups: ReadonlyMap<string, Group>,
): Place[] {
  if (!structure) return [];
  const tokens = secrets.filter(({ needle }) => {
    const kind = groups.get(needle)?.value.kind;
    return kind === 'cookie-token' || kind === 'ip';
  });
  return textPlaces(structure.file, structure.text, tokens);
}

function codeFindings(entry: ProposedItem, snapshot: PageSnapshot): Finding[] {
  return qrBoxes(snapshot).flatMap((box, i) =>
    pictureTargets(entry, [box]).map(
      (target): Finding => ({
        group: `${entry.item.id} code ${i + 1}`,
        kind: 'qr',
        owner: 'unknown',
        source: 'position',
        words: null,
        target,
      }),
    ),
  );
}

/** Names that are nobody's outside this chat: only where they stand. */
function speakerFindings(
  read: ReadItem,
  snapshot: PageSnapshot | null,
  ofShop: readonly string[],
): Finding[] {
  return speakerPlaces(read, snapshot, ofShop).map(({ speaker: { name, kind, owner }, target }) => ({
    group: `${read.entry.item.id} speaker ${name}`,
    kind,
    owner,
    source: 'position',
    words: null,
    target,
  }));
}

function findingAt({ secret, target }: Place, groups: ReadonlyMap<string, Group>): Finding[] {
  const group = groups.get(secret.needle);
  if (!group) return [];
  const { kind, owner, source, value } = group.value;
  return [{ group: group.name, kind, owner, source, words: value, target }];
}

function rowFindings({ entry, texts }: ReadItem, subject: Case): Finding[] {
  const { facts } = entry;
  if (!facts) return [];
  const numbers = facts.orders.flatMap(({ orderNo }) => orderNo ?? []);
  return otherRows(facts, subject).flatMap((row, i) => {
    const boxes = row.box ? pictureTargets(entry, [row.box]) : [];
    const spans = [...texts].flatMap(([file, text]) =>
      rowSpans(text, row, numbers).map(([start, end]) => ({ in: 'text', file, start, end }) as const),
    );
    return [...boxes, ...spans].map(
      (target): Finding => ({
        group: `${entry.item.id} row ${i + 1}`,
        kind: 'other-order',
        owner: 'order',
        source: 'position',
        words: null,
        target,
      }),
    );
  });
}

/** Two pieces of one value often have one box. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ group, target }) => {
    const key = `${group} ${JSON.stringify(target)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
