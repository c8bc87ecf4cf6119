// Whether kept rules are those of the case's shop: rules of another shop bind nobody here.
import type { CaseView } from './case-view.ts';
import type { KeptTerms } from './kept-terms.ts';

/** com.cn, co.uk: names below them belong to different people. */
const SHARED_ENDING = /\.(?:com|net|org|gov|edu|co|ac)\.[a-z]{2}$/;
const NUMERIC = /^[\d.]+$|:/;
const SHORTEST_NAME = 2;

/** `pay.shop.com.cn` → `shop.com.cn`; addresses in digits stay whole. */
function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (NUMERIC.test(name)) return name;
  return name
    .split('.')
    .slice(SHARED_ENDING.test(name) ? -3 : -2)
    .join('.');
}

/** Of the same site, or naming the shop; where either site is unknown nothing speaks against it. */
export function isOfShop(view: CaseView, { item, text }: Pick<KeptTerms, 'item' | 'text'>): boolean {
  const { shopHost, merchant } = view.case;
  if (shopHost === null || item.row.host === null) return true;
  const site = siteOf(shopHost);
  if (siteOf(item.row.host) === site) return true;
  const shop = view.items.filter(({ row }) => row.host !== null && siteOf(row.host) === site);
  const names = shop.flatMap(({ facts }) => [facts?.shopName, facts?.operator]);
  return [site, merchant, ...names].some(
    (name) => name && name.length >= SHORTEST_NAME && text.includes(name),
  );
}
