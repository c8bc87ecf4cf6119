// index.html: a paper to read, without script. What proves anything is in the files beside it.
import { PROVES, PROVES_NOT, type TwoWords } from '../honest-words.ts';
import { displayText, escapeHtml } from '../names.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { ReportExhibit, ReportMoment, ReportView } from './report-view.ts';
import { ANSWERS, FILE_KINDS, GRADES, HIDDEN, KINDS, METHODS, MOMENTS } from './report-words.ts';

const CSP =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** The whole page. Every value of the view is shown as text, isolated from the direction of its surroundings. */
export function reportHtml(view: ReportView): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>证据报告 Evidence report</title><style>${REPORT_STYLE}</style></head>
<body><main>
${cover(view)}
${caseFacts(view)}
${timeline(view.timeline)}
<section><h2>${two({ zh: '证据', en: 'Exhibits' })}</h2>
${view.exhibits.map((exhibit) => exhibitCard(exhibit, view)).join('\n')}
</section>
${complaints(view)}
${howToVerify(view)}
</main></body></html>
`;
}

/** Chinese, and English beside it. */
function two({ zh, en }: TwoWords): string {
  return `${zh} <span class="en" lang="en">${en}</span>`;
}

/** A code that is not in the table is shown as it is: nothing is hidden because it is unknown. */
function coded(table: Readonly<Record<string, TwoWords>>, code: string): string {
  const words = Object.hasOwn(table, code) ? table[code] : undefined;
  return words ? two(words) : text(code);
}

function text(value: string, max = 500): string {
  return `<bdi>${escapeHtml(displayText(value, max))}</bdi>`;
}

function row(label: TwoWords, html: string): string {
  return `<tr><th>${two(label)}</th><td>${html}</td></tr>`;
}

function optionalRow(label: TwoWords, value: string | null): string {
  const missing = two({ zh: '未记录', en: 'not recorded' });
  return row(label, value === null ? `<span class="missing">${missing}</span>` : text(value));
}

function cover(view: ReportView): string {
  const part = view.of > 1 ? row({ zh: '分包', en: 'Part' }, `${view.part} / ${view.of}`) : '';
  const audience =
    view.audience === 'self'
      ? { zh: '仅自己（含完整原件）', en: 'for myself (complete originals)' }
      : { zh: '对外（卡密已遮盖）', en: 'for others (secrets masked)' };
  return `<header><h1>${two({ zh: '证据报告', en: 'Evidence report' })}</h1>
<table>${row({ zh: '证据包', en: 'Bundle' }, text(view.bag))}${part}
${row({ zh: '生成时间', en: 'Made' }, text(instant(view.created, view.zone)))}
${row({ zh: '用途', en: 'For' }, two(audience))}
${row({ zh: '软件', en: 'Software' }, text(view.software))}
${row({ zh: '密钥指纹', en: 'Key thumbprint' }, `<code>${text(view.thumbprint)}</code>`)}
${row({ zh: '证据库', en: 'Locker' }, `<code>${text(view.locker)}</code>`)}</table>
<p class="lead">${two({
    zh: '本页只供阅读，本身不证明任何事；核验方法见文末和 README-FIRST.txt。',
    en: 'This page is for reading and proves nothing by itself. How to check is at the end and in README-FIRST.txt.',
  })}</p>
<div class="worth">${worth({ zh: '能证明', en: 'What this proves' }, PROVES)}${worth(
    { zh: '不能证明', en: 'What this does not prove' },
    PROVES_NOT,
  )}</div></header>`;
}

function worth(title: TwoWords, lines: readonly TwoWords[]): string {
  return `<div><h3>${two(title)}</h3><ul>${lines.map((line) => `<li>${two(line)}</li>`).join('')}</ul></div>`;
}

function caseFacts({ facts, intake }: ReportView): string {
  const told = intake
    ? `<h3>${two({ zh: '采集人自述', en: 'In the words of the person who captured it' })}</h3><table>
${optionalRow({ zh: '在哪里买', en: 'Where' }, intake.where)}${optionalRow({ zh: '什么时候', en: 'When' }, intake.when)}
${optionalRow({ zh: '多少钱', en: 'How much' }, intake.amount)}
${row({ zh: '店还在吗', en: 'Shop reachable' }, coded(ANSWERS, intake.shopReachable))}</table>`
    : '';
  return `<section><h2>${two({ zh: '案件', en: 'Case' })}</h2><table>
${optionalRow({ zh: '店铺', en: 'Shop' }, facts.shop)}${optionalRow({ zh: '订单号', en: 'Order number' }, facts.order)}
${optionalRow({ zh: '商品', en: 'Product' }, facts.product)}${optionalRow({ zh: '商家', en: 'Merchant' }, facts.merchant)}
${optionalRow({ zh: '金额', en: 'Amount' }, facts.amount)}</table>${told}</section>`;
}

function timeline(moments: readonly ReportMoment[]): string {
  const lines = moments.map(
    ({ at, zone, what, text: words, exhibit }) =>
      `<tr><td class="at">${text(instant(at, zone))}</td><td>${coded(MOMENTS, what)}${words ? `<br>${text(words, 300)}` : ''}</td><td><a href="#exhibit-${exhibit}">证据${exhibit}</a></td></tr>`,
  );
  return `<section><h2>${two({ zh: '时间线', en: 'Timeline' })}</h2><table>${lines.join('\n')}</table></section>`;
}

function exhibitCard(exhibit: ReportExhibit, view: ReportView): string {
  const picture = exhibit.thumbnail ? `<img alt="证据${exhibit.no}" src="${exhibit.thumbnail}">` : '';
  const parts = view.of > 1 ? row({ zh: '所在分包', en: 'In part' }, exhibit.parts.join(', ')) : '';
  return `<article id="exhibit-${exhibit.no}"><h3>证据${exhibit.no} <span class="en" lang="en">Exhibit ${exhibit.no}</span> · ${coded(KINDS, exhibit.kind)}</h3>
<div class="exhibit"><table>
${row({ zh: '方法', en: 'Method' }, coded(METHODS, exhibit.method))}
${row({ zh: '来源', en: 'Source' }, coded(GRADES, exhibit.grade))}
${row({ zh: '采集时间', en: 'Captured' }, text(instant(exhibit.capturedAt, exhibit.zone)))}
${optionalRow({ zh: '标题', en: 'Title' }, exhibit.title)}
${optionalRow({ zh: '网址', en: 'Address' }, exhibit.url)}${hostRow(exhibit.url)}${parts}
${row({ zh: '文件', en: 'Files' }, fileList(exhibit))}</table>${picture}</div></article>`;
}

/** The host as the browser resolves it: look-alike letters show as xn--. */
function hostRow(url: string | null): string {
  const host = url && URL.canParse(url) ? new URL(url).host : '';
  return host ? row({ zh: '主机', en: 'Host' }, text(host)) : '';
}

function fileList({ files, hidden }: ReportExhibit): string {
  const here = files.map(
    ({ name, path, kind, bytes, note }) =>
      `<li><a href="${escapeHtml(encodeURI(path))}">${text(name)}</a> ${coded(FILE_KINDS, kind)} · ${text(bytes)}${note ? ` · ${coded(HIDDEN, note)}` : ''}</li>`,
  );
  const notes = hidden.map(
    ({ file, code }) => `<li class="hidden">${text(file)}: ${coded(HIDDEN, code)}</li>`,
  );
  return `<ul class="files">${[...here, ...notes].join('')}</ul>`;
}

function complaints({ complaints: texts }: ReportView): string {
  if (texts.length === 0) return '';
  const blocks = texts.map(
    ({ channel, path, text: words }) =>
      `<h3><a href="${escapeHtml(encodeURI(path))}">${text(channel)}</a></h3><pre dir="auto">${escapeHtml(displayText(words, 20_000))}</pre>`,
  );
  return `<section><h2>${two({ zh: '投诉文本', en: 'Complaints' })}</h2>${blocks.join('\n')}</section>`;
}

function howToVerify({ thumbprint }: ReportView): string {
  return `<section><h2>${two({ zh: '怎样核验', en: 'How to check' })}</h2>
<p>${two({
    zh: '解压后在含 bagit.txt 的目录里运行（Windows 与 macOS 的写法见 README-FIRST.txt）：',
    en: 'Unzip, then run in the folder that holds bagit.txt (README-FIRST.txt has the commands for Windows and macOS):',
  })}</p>
<pre>sha256sum --strict -c tagmanifest-sha256.txt manifest-sha256.txt
openssl dgst -sha256 -verify public-key.pem \\
  -signature seal/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt</pre>
<p>${two({
    zh: '再把密钥指纹与采集人事先告知的比对；没有比对过指纹，签名只说明内容没有变，不说明是谁。',
    en: 'Then compare the key thumbprint with the one the sender told you before; without that, the signature says that nothing changed, not who made it.',
  })} <code>${text(thumbprint)}</code></p></section>`;
}

/** `2026-11-22 18:45:00 UTC+08:00`; a text that is no instant is shown as it is. */
function instant(iso: string, zone: number | null): string {
  const printed = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d:\d\d)$/.exec(iso);
  if (printed) return `${printed[1]} ${printed[2]} UTC${printed[3]}`;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const offset = zone ?? 0;
  const local = new Date(time + offset * 60_000).toISOString();
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} UTC${sign}${hours}:${minutes}`;
}
