// index.html: a paper to read, without script. What proves anything is in the files beside it.
import { displayText, escapeHtml } from '../names.ts';
import { cover } from './cover-section.ts';
import { exhibitsSection } from './exhibits-section.ts';
import { coded, section, text } from './html.ts';
import { partiesSection } from './parties-section.ts';
import { reportStyle } from './report-style.ts';
import type { ReportView } from './report-view.ts';
import { PAPERS } from './report-words.ts';
import { summarySection } from './summary-section.ts';
import { timelineSection } from './timeline-section.ts';
import { verifySection } from './verify-section.ts';

const CSP =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** The whole page. Every value of the view is shown as text. */
export function reportHtml(view: ReportView): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>证据报告 Evidence report ${/^[\w.-]{1,60}$/.test(view.bag) ? view.bag : ''}</title><style>${reportStyle(view)}</style></head>
<body><main>
${cover(view)}
${summarySection(view)}
${partiesSection(view)}
${timelineSection(view)}
${exhibitsSection(view)}
${complaints(view)}
${verifySection(view)}
</main></body></html>
`;
}

function complaints({ complaints: texts }: ReportView): string {
  if (texts.length === 0) return '';
  const blocks = texts.map(
    ({ channel, path, text: words }) =>
      `<h3><a href="${escapeHtml(encodeURI(path))}">${coded(PAPERS, channel)}</a> <span class="path">${text(path)}</span></h3><pre dir="auto">${escapeHtml(displayText(words, 20_000))}</pre>`,
  );
  return section({ zh: '投诉文本', en: 'Complaints' }, blocks.join('\n'));
}
