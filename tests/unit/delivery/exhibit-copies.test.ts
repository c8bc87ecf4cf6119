import { describe, expect, it } from 'vitest';
import { companyOfCase, linksOf, namedCompanies } from '../../../utils/delivery/company-of-case.ts';
import {
  type ExhibitCopy,
  type ExhibitGap,
  exhibitCopies,
  isCopy,
  openCopies,
} from '../../../utils/delivery/exhibit-copies.ts';
import { onePictureWords, shownExhibits, telling } from '../../../utils/delivery/one-picture-of-case.ts';
import type { Recipient } from '../../../utils/evidence/audience.ts';
import { EMPTY_ORDER, emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';
import { EMPTY_REVIEW } from '../../../utils/evidence/redaction-review.ts';
import { readFile } from '../../../utils/locker/items.ts';
import { keepReviews } from '../../../utils/locker/redactions.ts';
import { blackout, decode, isBlack, makePng, readPng } from '../bundle/fake-pictures.ts';
import { keepText, openLab } from '../locker/locker-lab.ts';
import { keepPicture, PICTURE } from './picture-lab.ts';

const CARD = 'KM7Q-2P9X-44TZ-W8RD';
const MAIL = 'buyer@example.com';
const TEXT = '【请求】退款28.80元。';
const CLOCK = { now: new Date('2026-11-22T12:00:00Z'), tzOffsetMin: 480 };

const order = (boxes: Facts['secrets'][number]['boxes']): Facts => ({
  ...emptyFacts('test/1'),
  platform: 'generic',
  pageKind: 'order',
  orders: [{ ...EMPTY_ORDER, orderNo: 'A20261122001', product: '月卡', contact: MAIL, cardSecrets: [CARD] }],
  secrets: [{ value: CARD, kind: 'card', boxes }],
  places: [{ path: 'orders.0.orderNo', box: [20, 20, 80, 12], raw: '订单号' }],
});

async function openCase(boxes: Facts['secrets'][number]['boxes'] = [[100, 100, 120, 20]]) {
  const lab = await openLab();
  const first = await keepPicture(lab, { kind: 'order', text: `卡密：${CARD}`, facts: order(boxes) });
  return { lab, first, caseId: first.caseId };
}

async function copiesFor(
  { lab, caseId }: Awaited<ReturnType<typeof openCase>>,
  audience: Recipient = 'platform',
): Promise<(ExhibitCopy | ExhibitGap)[]> {
  const source = await openCopies(lab.locker, caseId, audience, TEXT);
  const found: (ExhibitCopy | ExhibitGap)[] = [];
  const { signal } = new AbortController();
  for await (const copy of exhibitCopies(source, { blackout, decode }, signal)) found.push(copy);
  return found;
}

describe('pictures that leave', () => {
  it('are copies with the card covered; the original stays as it is', async () => {
    const opened = await openCase();
    const [copy] = await copiesFor(opened);
    if (!copy || !isCopy(copy)) throw new Error('no copy');
    const png = readPng(new Uint8Array(await copy.picture.arrayBuffer()));
    expect([isBlack(png, 150, 110), isBlack(png, 5, 190)]).toEqual([true, false]);
    expect(copy).toMatchObject({ exhibit: 1, kind: 'order', covered: true, unsearched: false });
    const original = await readFile(opened.lab.locker, opened.first.id, '1-screenshot.png');
    expect(original).toEqual(makePng(PICTURE.width, PICTURE.height));
  });

  it('stay behind where the card is on the page and nobody knows where', async () => {
    expect(await copiesFor(await openCase([]))).toEqual([
      { exhibit: 1, kind: 'order', reason: 'secret-without-box' },
    ]);
  });

  it('that nobody has read are marked until the buyer has been through them', async () => {
    const opened = await openCase();
    const brought = { kind: 'file' as const, text: '', facts: emptyFacts('test/1'), supplied: true };
    const { id } = await keepPicture(opened.lab, brought, opened.caseId);
    const unsearched = async () => (await copiesFor(opened)).map((copy) => isCopy(copy) && copy.unsearched);
    expect(await unsearched()).toEqual([false, true]);
    const seen = new Map([[id, { ...EMPTY_REVIEW, seen: true }]]);
    await keepReviews(opened.lab.locker, opened.caseId, 'platform', new Map(), seen);
    expect(await unsearched()).toEqual([false, false]);
  });

  it('are missing with a reason where an item has none, and stop when told to', async () => {
    const opened = await openCase();
    await keepText(opened.lab, '条款', opened.caseId, { kind: 'terms' });
    expect((await copiesFor(opened))[1]).toEqual({ exhibit: 2, kind: 'terms', reason: 'no-picture' });
    const source = await openCopies(opened.lab.locker, opened.caseId, 'platform', TEXT);
    const copies = exhibitCopies(source, { blackout, decode }, AbortSignal.abort());
    await expect(copies.next()).rejects.toThrow();
  });
});

describe('一图说清 of a case', () => {
  it('says what is kept, for its recipient, and what is not there', async () => {
    const { lab, caseId } = await openCase();
    await keepText(lab, '售后条款\n第八条 卡密无效的，商家应在24小时内补发或退款。', caseId, {
      kind: 'terms',
      title: '售后条款',
    });
    const source = await openCopies(lab.locker, caseId, 'platform', TEXT);
    const view = await onePictureWords(lab.locker, source, TEXT, ['invalid', 'refund'], CLOCK);
    expect(view.order.rows).toContainEqual({ label: '订单号', value: 'A20261122001' });
    expect(view.rules[0]).toMatchObject({ exhibit: 2, source: expect.stringContaining('第八条') });
    expect(view.demand).toBe('退款28.80元。');
    expect(view.missing).toEqual(['卖家的承诺', '出错的页面']);
    expect(view.footer.join()).toContain('2026-11-22 20:00');
    expect(shownExhibits(source, view)).toEqual([1]);
  });

  it('shows no card, whoever wrote it into the demand', async () => {
    const { lab, caseId } = await openCase();
    const text = `【请求】请补发，卡密${CARD}不能用。`;
    const source = await openCopies(lab.locker, caseId, 'community', text);
    const view = await onePictureWords(lab.locker, source, text, ['refund'], CLOCK);
    expect(JSON.stringify(view)).not.toContain('44TZ');
    expect(JSON.stringify(view)).not.toContain(MAIL);
  });

  it('outlines the words that were read, in px of the picture', async () => {
    const opened = await openCase();
    const source = await openCopies(opened.lab.locker, opened.caseId, 'platform', TEXT);
    const [copy] = await copiesFor(opened);
    if (!copy || !isCopy(copy)) throw new Error('no copy');
    expect(telling(source, copy)).toEqual([[14, 14, 92, 24]]);
  });
});

describe('the company of a case', () => {
  it('comes from the words and links of what is kept, and papers get names with their exhibit', async () => {
    const { lab, caseId } = await openCase();
    await keepText(lab, '账单详情\n商户全称\n深圳市某某网络科技有限公司', caseId, { kind: 'payment' });
    await keepText(lab, '版权所有 某某软件有限公司', caseId, { kind: 'product' });
    const overview = await companyOfCase(lab.locker, caseId);
    expect(overview.findings.map(({ source, exhibit }) => [source, exhibit])).toEqual([
      ['payee', 2],
      ['disclosed', 3],
    ]);
    expect(namedCompanies(overview)).toEqual([
      { name: '深圳市某某网络科技有限公司', code: null, address: null, source: 'payee', exhibit: 2 },
    ]);
  });

  it('is linked as the page wrote it', () => {
    expect(
      linksOf(
        `<a class="x" href="/licence.jpg?a=1&amp;b=2"><img alt="营业执照"></a><a href=''>空</a><a>无</a>`,
      ),
    ).toEqual([{ text: '营业执照', url: '/licence.jpg?a=1&b=2' }]);
  });
});
