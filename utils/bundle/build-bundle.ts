// From one case to its bundle: one part in memory at a time, each a bag that can be checked on its own.
import { ExpectedError } from '../errors.ts';
import type { CaseStory, Quoted } from '../evidence/case-story.ts';
import type { ItemFile } from '../evidence/item.ts';
import type { Hiding } from './apply-plan.ts';
import { makeBag } from './bag.ts';
import type { BundleInput, BundleItem, BundlePart, BundleTools } from './bundle-input.ts';
import { bundleName, partName } from './bundle-name.ts';
import { caseJson, chainFiles, complaintFiles, indexCsv } from './case-files.ts';
import { hidingOf } from './hiding-of.ts';
import { isFilm, isFullCopy } from './item-files.ts';
import { buildItemFolder, type ItemFolder } from './item-folder.ts';
import { maskStrings } from './mask-secrets.ts';
import { type PlannedItem, planParts } from './plan-parts.ts';
import { makeProofs, type Proofs } from './proofs.ts';
import { readmeText } from './readme.ts';
import { reportHtml } from './report/report.ts';
import { type PartContext, reportView, type ShownItem, thumbnailUri } from './report/report-from-input.ts';
import type { ReportView } from './report/report-view.ts';
import { assertNoSecret, assertReportHasNoSecret } from './secret-gate.ts';
import type { Secret } from './secret-list.ts';
import { type Bytes, type Content, isSettled } from './settled-file.ts';
import { toldInput } from './told-input.ts';
import { zipEntries } from './zip.ts';

/** Everything that stays the same from part to part. */
interface Build {
  input: BundleInput;
  tools: BundleTools;
  /** null for the buyer's own copy. */
  hiding: Hiding | null;
  /** What index and report may tell. */
  told: BundleInput;
  secrets: readonly Secret[];
  proofs: Proofs;
  plan: readonly (readonly PlannedItem[])[];
  partsOf: readonly number[][];
  progress: (bytes: number) => void;
}

/** Room for report, manifests and zip headers. */
const FRAME_BYTES = 200_000;
/** Inline thumbnail in base64, salts, proofs of one item. */
const ITEM_BYTES = 60_000;
/** A repainted PNG may be larger than the one a browser wrote. */
const REPAINT = 1.5;

/**
 * Yields the parts of an export in order. The same input and the same tool results give the same bytes.
 * @throws ExpectedError export-empty without items · secret-not-masked when a secret would leave in a file that
 * cannot be withheld · record-invalid when no checkpoint covers the records; the signal's reason when aborted
 */
export async function* buildBundle(input: BundleInput, tools: BundleTools): AsyncGenerator<BundlePart> {
  if (input.items.length === 0) throw new ExpectedError('export-empty');
  const hiding = await hidingOf(input);
  const proofs = makeProofs(input.log, input.lockerId);
  const plan = planOf(input, chainFiles(input, proofs), hiding?.secrets ?? []);
  const partsOf = input.items.map((_, index) =>
    plan.flatMap((part, i) => (part.some((planned) => planned.index === index) ? [i + 1] : [])),
  );
  const build: Build = {
    input,
    tools,
    hiding,
    told: toldInput(input, hiding),
    secrets: hiding?.secrets ?? [],
    proofs,
    plan,
    partsOf,
    progress: progressOf(input, tools),
  };
  for (let part = 1; part <= plan.length; part++) yield await buildPart(build, part);
}

function planOf(
  input: BundleInput,
  chain: ReadonlyMap<string, Bytes>,
  secrets: readonly Secret[],
): PlannedItem[][] {
  const { audience } = input;
  const staysHere = (file: ItemFile) =>
    (audience !== 'self' && isFullCopy(file, audience)) || (secrets.length > 0 && isFilm(file));
  const fixed = [...chain.values()].reduce((sum, bytes) => sum + bytes.length, FRAME_BYTES);
  const texts = input.complaints.reduce((sum, { text }) => sum + 6 * text.length, 0);
  const items = input.items.map(({ item, itemBytes, facts }) => ({
    overhead: ITEM_BYTES + itemBytes.length + 4 * JSON.stringify(facts).length,
    files: item.files.map((file) => ({
      name: file.name,
      bytes: staysHere(file)
        ? 0
        : Math.ceil(file.bytes * (facts?.secrets.length && file.mime.startsWith('image/') ? REPAINT : 1)),
    })),
  }));
  return planParts(items, fixed + texts, input.partLimit);
}

/** Every byte counts twice: once when it is read, once when it is zipped. */
function progressOf(input: BundleInput, { onProgress }: BundleTools): (bytes: number) => void {
  const total = 2 * input.items.reduce((sum, { item }) => sum + bytesOf(item.files), 0);
  let done = 0;
  return (bytes) => {
    done = Math.min(total, done + bytes);
    onProgress?.(Math.round(done), total);
  };
}

const bytesOf = (files: readonly { bytes: number }[]): number =>
  files.reduce((sum, file) => sum + file.bytes, 0);

async function buildPart(build: Build, part: number): Promise<BundlePart> {
  const { input, tools, plan } = build;
  const created = new Date(input.created);
  const bag = bundleName(created, input.case.id);
  const context: PartContext = { bag, part, of: plan.length, partsOf: build.partsOf };
  const name = partName(bag, part, plan.length);
  const entries = await sealedEntries(build, context);
  const read = plan[part - 1]?.flatMap((planned) => originalsOf(input, planned)) ?? [];
  let zipped = 0;
  const blob = await zipEntries(new Map([...entries].map(([path, bytes]) => [`${name}/${path}`, bytes])), {
    date: created,
    signal: tools.signal,
    onProgress: (fraction) => {
      build.progress((fraction - zipped) * bytesOf(read));
      zipped = fraction;
    },
  });
  return { name: `${name}.zip`, blob, bytes: blob.size };
}

function originalsOf(input: BundleInput, { index, files }: PlannedItem) {
  return input.items[index]?.item.files.filter((file) => files.includes(file.name)) ?? [];
}

async function sealedEntries(build: Build, context: PartContext): Promise<Map<string, Content>> {
  const { input, told, tools, secrets, proofs } = build;
  const shown = await buildItems(build, context);
  const complaints = complaintFiles(input, secrets);
  const payload = new Map<string, Content>([
    ['data/case.json', caseJson(input, context, secrets)],
    ['data/index.csv', indexCsv(told, context, secrets)],
    ...complaints,
    ...chainFiles(input, proofs),
    ...[...shown.values()].flatMap(({ folder }) => [...folder.entries]),
  ]);
  assertNoSecret(payload, secrets);
  const view = reportView(told, context, shown, [...complaints.keys()]);
  const { key, software, case: subject } = input;
  const info = { caseId: subject.id, thumbprint: key.thumbprint, software, created: new Date(input.created) };
  return makeBag(
    {
      payload,
      info: { ...info, group: context.bag, part: context.part, of: context.of },
      spki: key.spki,
      readme: readmeText({ ...context, thumbprint: key.thumbprint }),
      report: maskedReport(view, secrets),
    },
    tools,
  );
}

/** Items built side by side: their reading, digests and repainting wait for the browser, not for each other. */
const SIDE_BY_SIDE = 6;

async function buildItems(build: Build, { part }: PartContext): Promise<Map<number, ShownItem>> {
  const planned = build.plan[part - 1] ?? [];
  const built = new Map<number, ShownItem>();
  const work = planned.values();
  const buildRest = async (): Promise<void> => {
    for (const item of work) {
      const shown = await buildItem(build, part, item);
      if (shown) built.set(item.index, shown);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, buildRest));
  return new Map([...built].sort(([a], [b]) => a - b));
}

async function buildItem(
  { input, tools, hiding, plan, progress }: Build,
  part: number,
  { index, files }: PlannedItem,
): Promise<ShownItem | null> {
  const entry = input.items[index];
  if (!entry) return null;
  const elsewhere = plan.flatMap((other, i) =>
    i === part - 1
      ? []
      : other.flatMap((planned) =>
          planned.index === index ? planned.files.map((file) => ({ file, part: i + 1 })) : [],
        ),
  );
  const folder = await buildItemFolder(
    { position: index + 1, entry, files: new Set(files), elsewhere },
    hiding,
    tools,
    (file) => progress(file.bytes),
  );
  return { folder, thumbnail: await thumbnailOf(entry, folder, tools) };
}

/** A picture that cannot be decoded has no thumbnail; the export goes on. */
async function thumbnailOf(
  { thumbnail }: BundleItem,
  { picture, entries }: ItemFolder,
  tools: BundleTools,
): Promise<string | null> {
  const content = picture ? entries.get(picture) : undefined;
  if (!content) return null;
  // A masked copy has another name: it never gets the thumbnail of its original.
  if (thumbnail && picture?.endsWith(`/${thumbnail.file}`)) return thumbnailUri(thumbnail);
  try {
    const bytes = isSettled(content) ? new Uint8Array(await content.blob.arrayBuffer()) : content;
    return thumbnailUri(await tools.thumbnail(bytes));
  } catch {
    return null;
  }
}

/** Thumbnails were made from masked pictures; all else is masked here. */
function maskedReport(view: ReportView, secrets: readonly Secret[]): string {
  const bare = { ...view, exhibits: view.exhibits.map((exhibit) => ({ ...exhibit, thumbnail: null })) };
  const masked = maskStrings<ReportView>(bare, secrets);
  const exhibits = masked.exhibits.map((exhibit, i) => ({
    ...exhibit,
    thumbnail: view.exhibits[i]?.thumbnail ?? null,
  }));
  const report = reportHtml({ ...masked, exhibits });
  assertReportHasNoSecret(report, reportHtml(withoutWords(masked)), secrets);
  return report;
}

/** The report's own frame: codes and names of ours, no word of a page or of the buyer. */
function withoutWords(view: ReportView): ReportView {
  return {
    ...view,
    facts: { shop: null, order: null, product: null, merchant: null, amount: null },
    intake: null,
    devices: [],
    story: wordless(view.story),
    timeline: view.timeline.map((moment) => ({ ...moment, text: null })),
    exhibits: view.exhibits.map((exhibit) => ({ ...exhibit, title: null, url: null })),
    complaints: view.complaints.map((complaint) => ({ ...complaint, text: '' })),
  };
}

function wordless({ bought, promised, failed, answered, parties }: CaseStory): CaseStory {
  const mute = (lines: readonly Quoted[]) => lines.map((line) => ({ ...line, text: '' }));
  const nothing = { product: null, amount: null, orderNo: null, merchant: null, shopHost: null };
  return {
    bought: { ...bought, ...nothing, payChannel: null },
    promised: mute(promised),
    failed: mute(failed),
    answered: mute(answered),
    parties: parties.map((row) => ({
      ...row,
      name: null,
      shown: row.shown.map((one) => ({ ...one, text: null })),
    })),
  };
}
