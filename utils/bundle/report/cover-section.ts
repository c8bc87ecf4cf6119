// First page: which case, who kept it and when, and what this is worth.
import { PROVES, PROVES_NOT, type TwoWords } from '../honest-words.ts';
import { coded, exhibitLinks, instant, missing, optionalRow, row, text, two } from './html.ts';
import type { ReportView } from './report-view.ts';
import { ANSWERS, AUDIENCES } from './report-words.ts';

export function cover(view: ReportView): string {
  return `<header class="cover"><h1>${two({ zh: '证据报告', en: 'Evidence report' })}</h1>
${inOneSentence(view)}
<table>${caseRows(view)}</table>
<h2>${two({ zh: '谁在什么时候采集', en: 'Who captured it, and when' })}</h2>
<table>${captureRows(view)}</table>
<div class="worth">${worth({ zh: '能证明', en: 'What this proves' }, PROVES)}${worth(
    { zh: '不能证明（六条）', en: 'What this does not prove' },
    PROVES_NOT,
  )}</div>
<p class="lead">${two({
    zh: '本页只供阅读，本身不证明任何事；核验方法见文末和 README-FIRST.txt。',
    en: 'This page is for reading and proves nothing by itself. How to check is at the end and in README-FIRST.txt.',
  })}</p></header>`;
}

/** For whoever reads one line only. */
function inOneSentence({ facts, story, zone }: ReportView): string {
  const product = story.bought.product ?? facts.product;
  const [failure] = story.failed;
  const said = failure
    ? `${two({ zh: '出了什么问题', en: 'What failed' })}：<strong>${text(failure.text, 160)}</strong> ${
        failure.at ? text(instant(failure.at, zone)) : ''
      } ${exhibitLinks([failure.exhibit])}`
    : '';
  const bought = product
    ? `${two({ zh: '买了什么', en: 'Bought' })}：<strong>${text(product, 120)}</strong>${facts.amount ? ` ${text(facts.amount)}` : ''}`
    : '';
  const lines = [bought, said].filter(Boolean).map((line) => `<p>${line}</p>`);
  return lines.length > 0 ? `<div class="glance">${lines.join('')}</div>` : '';
}

function caseRows({ facts, intake, story }: ReportView): string {
  const rows = [
    optionalRow({ zh: '订单号', en: 'Order number' }, facts.order, 120),
    optionalRow({ zh: '商品', en: 'Product' }, story.bought.product ?? facts.product, 200),
    optionalRow({ zh: '金额', en: 'Amount' }, facts.amount, 40),
    optionalRow({ zh: '店铺', en: 'Shop' }, facts.shop, 120),
    optionalRow({ zh: '商家', en: 'Merchant' }, facts.merchant, 120),
  ];
  if (!intake) return rows.join('\n');
  const told = two({ zh: '（采集人自述）', en: '(told by the person who captured it)' });
  const telling = (label: TwoWords, value: string) =>
    row(label, `${value ? text(value, 300) : missing()} ${told}`);
  return [
    ...rows,
    telling({ zh: '在哪里买', en: 'Where' }, intake.where),
    telling({ zh: '什么时候', en: 'When' }, intake.when),
    telling({ zh: '多少钱', en: 'How much' }, intake.amount),
    row({ zh: '店还在吗', en: 'Shop reachable' }, `${coded(ANSWERS, intake.shopReachable)} ${told}`),
  ].join('\n');
}

function captureRows(view: ReportView): string {
  const { captured, zone, exhibits } = view;
  const from = text(instant(captured.first, zone));
  const until = captured.last === captured.first ? '' : ` – ${text(instant(captured.last, zone))}`;
  const part = view.of > 1 ? ` · ${two({ zh: '分包', en: 'part' })} ${view.part} / ${view.of}` : '';
  return [
    row(
      { zh: '采集', en: 'Captured' },
      `${exhibits.length} ${two({ zh: '份', en: 'exhibits' })} · ${from}${until}`,
    ),
    row({ zh: '采集人', en: 'By whom' }, two(NOBODY)),
    row({ zh: '密钥指纹', en: 'Key thumbprint' }, `<code>${text(view.thumbprint)}</code>`),
    row(
      { zh: '设备', en: 'Device' },
      view.devices.map((device) => text(device, 120)).join('<br>') || missing(),
    ),
    row({ zh: '第三方时间戳', en: 'Third-party time' }, stamps(view)),
    row({ zh: '用途', en: 'For' }, coded(AUDIENCES, view.audience)),
    ...(view.reviewed === null
      ? []
      : [row({ zh: '遮盖', en: 'Redaction' }, two(view.reviewed ? REVIEWED : NOT_REVIEWED))]),
    row({ zh: '证据包', en: 'Bundle' }, `${text(view.bag)}${part}`),
    row({ zh: '生成', en: 'Made' }, `${text(instant(view.created, zone))} · ${text(view.software, 60)}`),
    row({ zh: '证据库', en: 'Locker' }, `<code>${text(view.locker)}</code>`),
  ].join('\n');
}

const REVIEWED: TwoWords = {
  zh: '按用途遮盖，由采集人逐处核对过',
  en: 'for this use, every place looked at by the person who captured it',
};
const NOT_REVIEWED: TwoWords = {
  zh: '按用途自动遮盖，未经逐处核对',
  en: 'for this use, found by the software and not looked at one by one',
};

const NOBODY: TwoWords = {
  zh: '证据里不写姓名；请用下面的密钥指纹和采集人事先告诉您的比对',
  en: 'no name is written here; compare the key thumbprint below with the one you were told before',
};

function stamps({ authorities }: ReportView): string {
  if (authorities.length === 0)
    return two({
      zh: '日志上没有；时间只是本机时钟',
      en: 'none on the log; times are the device clock’s alone',
    });
  const said = { zh: '（未在本页核验）', en: '(not checked by this page)' };
  return `${authorities.map((name) => text(name, 40)).join('、')} ${two(said)}`;
}

function worth(title: TwoWords, lines: readonly TwoWords[]): string {
  return `<div><h3>${two(title)}</h3><ol>${lines.map((line) => `<li>${two(line)}</li>`).join('')}</ol></div>`;
}
