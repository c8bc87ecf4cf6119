// One page for a support clerk: what was bought, what was promised, what failed, when, and what was answered.
import type { Quoted } from '../../evidence/case-story.ts';
import type { TwoWords } from '../honest-words.ts';
import { exhibitLinks, instant, missing, row, section, text, two } from './html.ts';
import type { ReportView } from './report-view.ts';

export function summarySection(view: ReportView): string {
  const { story, zone } = view;
  const blocks = [
    block({ zh: '买了什么', en: 'What was bought' }, bought(view)),
    block({ zh: '哪里不对', en: 'What failed' }, quotes(story.failed, zone)),
    block({ zh: '商家怎么承诺', en: 'What was promised' }, quotes(story.promised, zone)),
    block({ zh: '对方怎么答复', en: 'What was answered' }, quotes(story.answered, zone)),
  ];
  return section(
    { zh: '一页看懂', en: 'The case on one page' },
    `<div class="summary">${blocks.join('\n')}</div>
<p class="small">${two({
      zh: '引号里是页面上的原话；“证据N”可以点开看原图。没有的就写“未记录”，不推测。',
      en: 'Quotation marks hold the words of the pages; the numbers lead to the exhibits. What no exhibit shows is “not recorded”, never guessed.',
    })}</p>`,
    'page',
  );
}

const block = (title: TwoWords, html: string): string =>
  `<div class="block"><h3>${two(title)}</h3>${html}</div>`;

function bought({ story: { bought: buy }, facts, zone }: ReportView): string {
  const line = (label: TwoWords, value: string | null, max = 160) =>
    value === null ? '' : row(label, text(value, max));
  const amount = buy.amount ? `${buy.amount.value} ${buy.amount.currency}` : facts.amount;
  const when = (at: string | null) => (at === null ? null : instant(at, zone));
  const rows = [
    line({ zh: '商品', en: 'Product' }, buy.product ?? facts.product),
    line({ zh: '数量', en: 'Quantity' }, buy.quantity === null ? null : String(buy.quantity)),
    line({ zh: '金额', en: 'Amount' }, amount, 40),
    line({ zh: '订单号', en: 'Order' }, buy.orderNo ?? facts.order, 80),
    line({ zh: '下单', en: 'Ordered' }, when(buy.orderedAt)),
    line({ zh: '付款', en: 'Paid' }, when(buy.paidAt)),
    line({ zh: '付款方式', en: 'Paid by' }, buy.payChannel, 60),
    line({ zh: '商家', en: 'Merchant' }, buy.merchant ?? facts.merchant, 80),
    line({ zh: '店铺', en: 'Shop' }, buy.shopHost ?? facts.shop, 80),
  ].filter(Boolean);
  const shownOn = buy.exhibit === null ? '' : `<p>${exhibitLinks([buy.exhibit])}</p>`;
  return rows.length > 0 ? `<table>${rows.join('\n')}</table>${shownOn}` : `<p>${missing()}</p>`;
}

function quotes(lines: readonly Quoted[], zone: number): string {
  if (lines.length === 0) return `<p>${missing()}</p>`;
  return lines
    .map(
      ({ text: words, at, exhibit }) =>
        `<blockquote>“${text(words, 200)}”<br><span class="small">${at ? `${text(instant(at, zone))} · ` : ''}${exhibitLinks([exhibit])}</span></blockquote>`,
    )
    .join('\n');
}
