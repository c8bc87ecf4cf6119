import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { TermsPanel } from '../../../components/terms/terms-panel.tsx';
import { assessClauses } from '../../../utils/terms/assess-clauses.ts';
import { citePlace, paragraphOf } from '../../../utils/terms/cite.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';
import type { RulesView } from '../../../utils/terms/terms-view.ts';
import { show } from './show.tsx';

function rulesOf(text: string): RulesView {
  const clauses = parseClauses(text);
  const places = clauses.map((clause) => citePlace(clause, paragraphOf(clauses, clause)));
  return {
    id: 'a',
    itemId: 'a',
    exhibit: 3,
    kind: 'page',
    name: '售后规则',
    version: 'V2.1',
    capturedAt: '2026-11-22T06:02:00Z',
    clauses: assessClauses(clauses).map((clause, i) => ({
      at: i,
      place: places[i] ?? '',
      clause,
      statutes: clause.flags.length > 0 ? ['《消费者权益保护法》第二十六条'] : [],
      contradicts: clause.contradicts.map(({ clause: other }) => ({
        place: places[other] ?? '',
        text: clauses[other]?.text ?? '',
      })),
    })),
    changes: null,
  };
}

const TEXT = `第一条 虚拟商品一经售出，概不退换。
第二条 卡密无效的，卖家应在24小时内补发或者退款。
第三条 本站提供自动发卡服务。`;

it('shows wording, promise, doubt, time, contradiction and statute of a clause, and folds the rest', async () => {
  show(<TermsPanel view={{ rules: [rulesOf(TEXT)], unread: [] }} exhibitLink={null} />);
  await expect.element(page.getByText('共 3 条：1 条是对您的承诺，1 条可以质疑。')).toBeInTheDocument();
  await expect.element(page.getByText('可以质疑：一律不退不换')).toBeInTheDocument();
  await expect.element(page.getByText('承诺补发、更换或退款')).toBeInTheDocument();
  await expect.element(page.getByText('商家 · 补发或更换 · 24小时内')).toBeInTheDocument();
  await expect.element(page.getByText(/和第二条说的不一样：/)).toBeInTheDocument();
  await expect.element(page.getByText('可以对照：《消费者权益保护法》第二十六条')).toBeInTheDocument();
  await expect.element(page.getByText('本站提供自动发卡服务。')).not.toBeVisible();
  await page.getByText('其余 1 条').click();
  await expect.element(page.getByText('本站提供自动发卡服务。')).toBeVisible();
});

it('says what is new since the capture before', async () => {
  const rules = {
    ...rulesOf(TEXT),
    changes: { since: '2026-11-01T00:00:00Z', changed: [{ before: '卖家应在12小时内补发。', after: null }] },
  };
  show(<TermsPanel view={{ rules: [rules], unread: [] }} exhibitLink={null} />);
  await expect.element(page.getByText(/有 1 处变了/)).toBeInTheDocument();
  expect(document.querySelector('del')?.textContent).toBe('卖家应在12小时内补发。');
});

it('says what to do where nothing is kept and what was not read', async () => {
  const unread = [
    { itemId: 'p', exhibit: 1, title: '购买须知', reason: 'picture' as const },
    { itemId: 'q', exhibit: 2, title: '协议.pdf', reason: 'pdf' as const },
  ];
  show(<TermsPanel view={{ rules: [], unread }} exhibitLink={null} />);
  await expect.element(page.getByText('还没有存到这家店的规则。')).toBeInTheDocument();
  await expect.element(page.getByText(/文字没有读出来；图片已经存下/)).toBeInTheDocument();
  await expect.element(page.getByText('这是 PDF，里面的文字没有读。')).toBeInTheDocument();
});

it('speaks English', async () => {
  show(<TermsPanel view={{ rules: [rulesOf(TEXT)], unread: [] }} exhibitLink={() => '#/item/a'} />, 'en');
  await expect.element(page.getByText('May be questioned: never a refund or exchange')).toBeInTheDocument();
  expect(document.querySelector('a[href="#/item/a"]')).not.toBeNull();
});
