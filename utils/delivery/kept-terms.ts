// All rules that are kept for a case: terms pages, rules in dialogs and under headings of other pages, and what could not be read.
import { pageSnapshotSchema } from '../evidence/page-snapshot.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import type { Clause } from '../terms/clause.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import { termsInPage } from '../terms/terms-in-page.ts';
import { termsName, termsVersion } from '../terms/terms-name.ts';
import type { CaseItem, CaseView } from './case-view.ts';

export interface KeptTerms {
  item: CaseItem;
  /** Stable while the item is kept. */
  id: string;
  kind: 'page' | 'dialog' | 'notes';
  name: string;
  version: string | null;
  /** Verbatim part of the kept text. */
  text: string;
  clauses: Clause[];
  /** Earlier captures of the same place, newest first. */
  earlier: CaseItem[];
}

/** Rules that are kept as a picture or a file alone: nothing of them can be quoted. */
export interface UnreadTerms {
  item: CaseItem;
  reason: 'picture' | 'pdf';
}

const WITH_RULES = new Set(['product', 'checkout', 'payment', 'order', 'page']);
const TERMS_TITLE =
  /协议|条款|须知|规则|声明|政策|公告|说明|免责|协議|條款|須知|規則|公告|說明|terms|policy|agreement|rules/i;
const FEWEST_LETTERS = 30;
const PDF = 'application/pdf';

export async function keptText(locker: Locker, { row }: CaseItem): Promise<string> {
  const file = readItem(row).files.find(({ kind }) => kind === 'text');
  return file ? new TextDecoder().decode(await readFile(locker, row.id, file.name)) : '';
}

/** Newest capture of every page of that kind, newest first, with the older ones of the same address. */
function newestByPlace(items: readonly CaseItem[]): { item: CaseItem; earlier: CaseItem[] }[] {
  const places = new Map<string, CaseItem[]>();
  for (const item of items) {
    const place = item.row.url ?? item.row.id;
    places.set(place, [item, ...(places.get(place) ?? [])]);
  }
  return [...places.values()]
    .flatMap(([item, ...earlier]) => (item ? { item, earlier } : []))
    .sort((a, b) => b.item.exhibit - a.item.exhibit);
}

async function pageTerms(locker: Locker, item: CaseItem, earlier: CaseItem[]): Promise<KeptTerms[]> {
  const text = await keptText(locker, item);
  const parts = await partsOf(locker, item);
  const dialogs = parts.filter(({ kind }) => kind === 'dialog');
  // What stands in a dialog over the terms is a set of rules of its own.
  const own = dialogs.reduce((rest, dialog) => rest.replace(dialog.text, ''), text);
  const { title } = item.row;
  const page = { kind: 'page' as const, name: termsName(title, own), text: own };
  return [
    page,
    ...dialogs.map((part) => ({ ...part, name: part.name || termsName(title, part.text) })),
  ].flatMap((part, i) => {
    const clauses = parseClauses(part.text);
    if (clauses.length === 0) return [];
    return {
      item,
      id: `${item.row.id}${i === 0 ? '' : `.${i}`}`,
      version: termsVersion(part.text),
      clauses,
      earlier,
      ...part,
    };
  });
}

async function partsOf(locker: Locker, { row }: CaseItem): Promise<ReturnType<typeof termsInPage>> {
  const file = readItem(row).files.find(({ kind }) => kind === 'snapshot');
  if (!file) return [];
  try {
    const words = new TextDecoder().decode(await readFile(locker, row.id, file.name));
    const parsed = pageSnapshotSchema.safeParse(JSON.parse(words));
    return parsed.success ? termsInPage(parsed.data) : [];
  } catch {
    return [];
  }
}

async function rulesElsewhere(locker: Locker, item: CaseItem, earlier: CaseItem[]): Promise<KeptTerms[]> {
  return (await partsOf(locker, item)).flatMap((part, i) => {
    const clauses = parseClauses(part.text);
    if (clauses.length === 0) return [];
    const name = part.name || termsName(item.row.title, part.text);
    return { item, id: `${item.row.id}.${i + 1}`, version: null, clauses, earlier, ...part, name };
  });
}

/** Terms pages first, then rules on other pages; of a page kept twice the newest. */
export async function readKeptTerms(locker: Locker, view: CaseView): Promise<KeptTerms[]> {
  const pages = newestByPlace(view.items.filter(({ row }) => row.kind === 'terms'));
  const others = newestByPlace(view.items.filter(({ row }) => WITH_RULES.has(row.kind)));
  const found = await Promise.all([
    ...pages.map(({ item, earlier }) => pageTerms(locker, item, earlier)),
    ...others.map(({ item, earlier }) => rulesElsewhere(locker, item, earlier)),
  ]);
  return withoutTwins(found.flat());
}

/** The same dialog over three pages is one set of rules. */
function withoutTwins(terms: readonly KeptTerms[]): KeptTerms[] {
  const seen = new Set<string>();
  return terms.filter(({ text }) => {
    const plain = text.replace(/\s+/g, '');
    if (seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

/** Pages called like rules with hardly a word of text, and PDF files. */
export async function readUnreadTerms(locker: Locker, view: CaseView): Promise<UnreadTerms[]> {
  const found = await Promise.all(
    view.items.map(async (item): Promise<UnreadTerms[]> => {
      const { kind, title, url } = item.row;
      const files = readItem(item.row).files;
      if (files.some(({ mime }) => mime === PDF)) return [{ item, reason: 'pdf' }];
      if (
        kind !== 'terms' &&
        !(kind === 'page' && (TERMS_TITLE.test(title) || /\.pdf(?:[?#]|$)/i.test(url ?? '')))
      )
        return [];
      const letters = (await keptText(locker, item)).replace(/[\s\p{P}\p{S}]+/gu, '');
      if (letters.length >= FEWEST_LETTERS) return [];
      return [{ item, reason: /\.pdf(?:[?#]|$)/i.test(url ?? '') ? 'pdf' : 'picture' }];
    }),
  );
  return found.flat();
}
