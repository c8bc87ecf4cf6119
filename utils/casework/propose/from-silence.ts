// Sellers who say nothing: unanswered messages, shops that do not open, refund requests put off.
import { isShopPage, type SeenPage } from '../seen-page.ts';
import { type ProblemProposal, proposal } from './proposal.ts';
import type { Said } from './said.ts';

const DAY_MS = 86_400_000;
const ASKS_REFUND = /(?:申请|要求|我要|给我|还是|就)?退(?:款|钱|货|我)|退(?:一下)?吧|refund/iu;

/** Only what the buyer said last and nobody answered for a day. */
export function fromSilence(said: readonly Said[], now: number): ProblemProposal[] {
  const answered = said.findLastIndex(({ sender }) => sender === 'merchant' || sender === 'platform');
  const open = said.slice(answered + 1).filter(({ sender }) => sender === 'buyer');
  const [first] = open;
  const since = now - Date.parse(first?.at ?? '');
  if (!first || !(since > DAY_MS)) return [];
  return [proposal('P14', open.length > 1 ? 5 : 4, 'no-answer', first.exhibit, first.text)];
}

/** A page of the shop that did not load, where the shop had been open before. */
export function fromDeadPages(pages: readonly SeenPage[]): ProblemProposal[] {
  const shops = new Set(pages.filter(isShopPage).flatMap(({ host }) => (host ? [host] : [])));
  const dead = pages.find(
    ({ host, incidents }) => incidents.includes('page-did-not-load') && host && shops.has(host),
  );
  return dead ? [proposal('P14', 7.5, 'shop-gone', dead.exhibit, dead.host)] : [];
}

/** Twice asked for the money and not given a date: 故意拖延 needs two requests at least. */
export function fromRefundRequests(said: readonly Said[]): ProblemProposal[] {
  const asked = said.filter(
    ({ sender, text }) => sender === 'buyer' && ASKS_REFUND.test(text) && !/[吗么][？?。]?$/u.test(text),
  );
  const [, second] = asked;
  return second ? [proposal('P19', 5, 'refund-asked-again', second.exhibit, second.text)] : [];
}
