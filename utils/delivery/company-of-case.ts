// Who is behind the shop of a case, from the words and links of everything that is kept of it.
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import {
  type CompanyOverview,
  type CompanyPage,
  companyOverview,
  isCompanyName,
} from '../handover/company.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { type CaseView, readCaseView } from './case-view.ts';

const MAX_CHARS = 2_000_000;
const LINK = /<a\b[^>]{0,2000}?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]{0,2000}>([\s\S]{0,600}?)<\/a>/gi;

/** Links of a kept page's code; addresses as the page wrote them. */
export function linksOf(html: string): CompanyPage['links'][number][] {
  return [...html.slice(0, MAX_CHARS).matchAll(LINK)].flatMap(([, double, single, inside = '']) => {
    const image = [...inside.matchAll(/\b(?:alt|title)\s*=\s*"([^"]*)"/gi)]
      .map((match) => match[1])
      .join(' ');
    const text = `${inside.replace(/<[^>]*>/g, ' ')} ${image}`.replace(/\s+/g, ' ').trim().slice(0, 120);
    const url = (double ?? single ?? '').replaceAll('&amp;', '&').slice(0, 500);
    return url === '' ? [] : [{ text, url }];
  });
}

/** @throws ExpectedError not-found, locker-locked */
export async function companyOfCase(locker: Locker, caseId: string): Promise<CompanyOverview> {
  return companyOfView(locker, await readCaseView(locker, caseId));
}

export async function companyOfView(locker: Locker, { items }: CaseView): Promise<CompanyOverview> {
  const pages = await Promise.all(
    items.map(async ({ row, exhibit }): Promise<CompanyPage> => {
      const read = async (kinds: readonly string[]) => {
        const files = readItem(row).files.filter(
          ({ kind, mime }) => kinds.includes(kind) && /^text\/(?:plain|html)/.test(mime),
        );
        const texts = await Promise.all(files.map((file) => readFile(locker, row.id, file.name)));
        return texts.map((bytes) => new TextDecoder().decode(bytes).slice(0, MAX_CHARS)).join('\n');
      };
      const dom = await read(['dom']);
      return { exhibit, kind: row.kind, text: await read(['text', 'note', 'file']), links: linksOf(dom) };
    }),
  );
  return companyOverview(pages);
}

const SOURCES = { licence: 'licence', payee: 'payee', signatory: 'terms' } as const;

/** Names that a paper may give as those behind a shop: licence, bill and terms; a mere line at a page's foot is not enough. */
export function namedCompanies({ findings }: CompanyOverview): ComplaintInput['companies'] {
  return findings.flatMap(({ source, name, number, exhibit }) =>
    name !== null &&
    (source === 'licence' || source === 'payee' || source === 'signatory') &&
    isCompanyName(name)
      ? [
          {
            name,
            code: source === 'licence' ? number : null,
            address: null,
            source: SOURCES[source],
            exhibit,
          },
        ]
      : [],
  );
}
