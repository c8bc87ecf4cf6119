// Who stands where, by what the exhibits show: a table of facts in which 不清楚 is a value, no finding of fault.
import type { PartyRow, Shown } from '../../evidence/case-story.ts';
import { coded, exhibitLinks, section, text, two } from './html.ts';
import { PARTIES, SHOWN, UNKNOWN } from './party-words.ts';
import type { ReportView } from './report-view.ts';

export function partiesSection({ story }: ReportView): string {
  return section(
    { zh: '责任对照表', en: 'Who stands where' },
    `<p class="small">${two({
      zh: '只列证据里写着的事，不作责任认定；证据里没有的写“不清楚”。',
      en: 'Only what the exhibits show; no finding of fault. What no exhibit shows is unknown.',
    })}</p>
<table class="lines"><thead><tr><th scope="col">${two({ zh: '谁', en: 'Party' })}</th><th scope="col">${two({ zh: '证据显示', en: 'What the exhibits show' })}</th><th scope="col">${two({ zh: '不清楚', en: 'Unknown' })}</th></tr></thead>
<tbody>${story.parties.map(partyRow).join('\n')}</tbody></table>`,
  );
}

const NOTHING = { zh: '不清楚', en: 'unknown' };

function partyRow({ party, name, shown, unknown }: PartyRow): string {
  const open = unknown.map((code) => `<li>${coded(UNKNOWN, code)}</li>`).join('');
  return `<tr><th scope="row">${coded(PARTIES, party)}${name ? `<br>${text(name, 80)}` : ''}</th><td>${
    shown.length > 0 ? `<ul>${shown.map(shownLine).join('')}</ul>` : two(NOTHING)
  }</td><td>${open ? `<ul>${open}</ul>` : '–'}</td></tr>`;
}

function shownLine({ code, text: words, exhibits }: Shown): string {
  return `<li>${coded(SHOWN, code)}${words ? `：“${text(words, 160)}”` : ''} ${exhibitLinks(exhibits)}</li>`;
}
