// Each exhibit: what it is, where it comes from, when, which files, what is covered and why.
import { escapeHtml } from '../names.ts';
import { coded, instant, optionalRow, row, section, text, two } from './html.ts';
import type { ReportExhibit, ReportFile, ReportView } from './report-view.ts';
import { FILE_KINDS, GRADES, HIDDEN, INCIDENTS, KINDS, METHODS } from './report-words.ts';
import { boundLines } from './timeline-section.ts';

export function exhibitsSection(view: ReportView): string {
  return section(
    { zh: '证据', en: 'Exhibits' },
    view.exhibits.map((exhibit) => exhibitCard(exhibit, view)).join('\n'),
    'page',
  );
}

const KNOWN_GRADES: readonly string[] = ['page', 'window', 'supplied', 'other'];

function exhibitCard(exhibit: ReportExhibit, view: ReportView): string {
  const picture = exhibit.thumbnail ? `<img alt="证据${exhibit.no}" src="${exhibit.thumbnail}">` : '';
  const grade = KNOWN_GRADES.includes(exhibit.grade) ? exhibit.grade : 'other';
  return `<article id="exhibit-${exhibit.no}"><h3>证据${exhibit.no} <span class="en" lang="en">Exhibit ${exhibit.no}</span> · ${coded(KINDS, exhibit.kind)}</h3>
<p class="grade ${grade}">${coded(GRADES, exhibit.grade)}</p>
<div class="exhibit"><table>
${row({ zh: '方法', en: 'Method' }, coded(METHODS, exhibit.method))}
${row({ zh: '采集时间', en: 'Captured' }, `${text(instant(exhibit.capturedAt, exhibit.zone))}${boundLines(exhibit, exhibit.zone)}`)}
${optionalRow({ zh: '标题', en: 'Title' }, exhibit.title, 200)}
${optionalRow({ zh: '网址', en: 'Address' }, exhibit.url)}${hostRow(exhibit.url)}
${row({ zh: '文件', en: 'Files' }, fileList(exhibit))}${hiddenRow(exhibit)}${incidentRow(exhibit)}${partRow(exhibit, view)}</table>${picture}</div></article>`;
}

/** The host as the browser resolves it, where the address spells it otherwise: look-alike letters show as xn--. */
function hostRow(url: string | null): string {
  const host = url && URL.canParse(url) ? new URL(url).host : '';
  return host && !url?.includes(`//${host}/`) ? row({ zh: '主机', en: 'Host' }, text(host)) : '';
}

function fileList({ folder, files }: ReportExhibit): string {
  if (files.length === 0) return two({ zh: '这一包里没有', en: 'none in this part' });
  return `<span class="path">${text(folder)}</span><ul class="files">${files.map(fileLine).join('')}</ul>`;
}

function fileLine({ name, path, kind, bytes, note }: ReportFile): string {
  return `<li><a href="${escapeHtml(encodeURI(path))}">${text(name)}</a> ${coded(FILE_KINDS, kind)} · ${text(bytes)}${note ? ` · ${coded(HIDDEN, note)}` : ''}</li>`;
}

function hiddenRow({ hidden }: ReportExhibit): string {
  if (hidden.length === 0) return '';
  const lines = hidden.map(({ file, code }) => `<li>${text(file)}: ${coded(HIDDEN, code)}</li>`);
  return row({ zh: '没有附上', en: 'Not enclosed' }, `<ul class="files hidden">${lines.join('')}</ul>`);
}

function incidentRow({ incidents }: ReportExhibit): string {
  if (incidents.length === 0) return '';
  const lines = incidents.map((code) => `<li>${coded(INCIDENTS, code)}</li>`);
  return row({ zh: '采集时的情况', en: 'While capturing' }, `<ul class="files">${lines.join('')}</ul>`);
}

function partRow({ parts }: ReportExhibit, { of }: ReportView): string {
  return of > 1 ? row({ zh: '所在分包', en: 'In part' }, parts.join(', ')) : '';
}
