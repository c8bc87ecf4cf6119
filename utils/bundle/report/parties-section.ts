// Who stands where, by what the exhibits show: a table of facts in which 不清楚 is a value, no finding of fault.
import type { PartyRow, Shown } from '../../evidence/case-story.ts';
import { coded, exhibitLinks, lines, section, text, two } from './html.ts';
import { PARTIES, SHOWN, UNKNOWN } from './party-words.ts';
import type { ReportView } from './report-view.ts';

const HEAD = [
  { zh: '谁', en: 'Party' },
  { zh: '证据显示', en: 'What the exhibits show' },
  { zh: '不清楚', en: 'Unknown' },
];
const NOTHING = { zh: '不清楚', en: 'unknown' };

export function partiesSection({ story }: ReportView): string {
  return section(
    { zh: '责任对照表', en: 'Who stands where' },
    `<p class="small">${two({
      zh: '只列证据里写着的事，不作责任认定；证据里没有的写“不清楚”。',
      en: 'Only what the exhibits show; no finding of fault. What no exhibit shows is unknown.',
    })}</p>
${lines(HEAD, [16, 50, 34], story.parties.map(partyRow))}`,
    'page',
  );
}

function partyRow({ party, name, shown, unknown }: PartyRow): string {
  const open = unknown.map((code) => `<li>${coded(UNKNOWN, code)}</li>`).join('');
  const codes = [...new Set(shown.map(({ code }) => code))];
  const facts = codes.map((code) => shownLine(shown.filter((one) => one.code === code))).join('');
  const named = name ? `<br>${text(name, 80)}` : '';
  return `<tr><th scope="row">${coded(PARTIES, party)}${named}</th><td>${
    facts ? `<ul>${facts}</ul>` : two(NOTHING)
  }</td><td>${open ? `<ul>${open}</ul>` : '–'}</td></tr>`;
}

/** @param all of one code */
function shownLine(all: readonly Shown[]): string {
  const quotes = all.map(({ text: words, exhibits }) =>
    [words ? `“${text(words, 160)}”` : '', exhibitLinks(exhibits)].filter(Boolean).join(' '),
  );
  const several = quotes.length > 1 ? `<br>${quotes.join('<br>')}` : ` ${quotes.join('')}`;
  return `<li>${coded(SHOWN, all[0]?.code ?? '')}${several}</li>`;
}
