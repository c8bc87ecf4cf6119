// What happened when. Times of captures are the device's; where authorities stamped the log, their bounds stand below.
import { coded, exhibitLinks, instant, lines, section, text, two } from './html.ts';
import type { ReportBounds, ReportMoment, ReportView } from './report-view.ts';
import { MOMENTS } from './report-words.ts';

const HEAD = [
  { zh: '时间', en: 'Time' },
  { zh: '发生了什么', en: 'What happened' },
  { zh: '见', en: 'See' },
];

export function timelineSection({ timeline, leftOut, zone }: ReportView): string {
  const rows = timeline.map((moment) => momentRow(moment, zone));
  const more =
    leftOut.messages === 0
      ? ''
      : `<p>${two({
          zh: `另有 ${leftOut.messages} 条聊天消息没有列在这里，全文在：`,
          en: `${leftOut.messages} more messages are not listed here; they are in:`,
        })} ${exhibitLinks(leftOut.exhibits)}</p>`;
  return section({ zh: '时间线', en: 'Timeline' }, `${lines(HEAD, [44, 42, 14], rows)}${more}`);
}

function momentRow({ at, zone, what, text: words, exhibits, bounds }: ReportMoment, shownIn: number): string {
  const style = what === 'failure' ? ' class="failed"' : '';
  return `<tr${style}><td class="at">${text(instant(at, zone), 60)}${boundLines(bounds, shownIn)}</td><td>${coded(MOMENTS, what)}${words ? `<br>${text(words, 300)}` : ''}</td><td class="see">${exhibitLinks(exhibits)}</td></tr>`;
}

/** Empty where nobody but the device vouches for the time. */
export function boundLines(bounds: ReportBounds | null, zone: number): string {
  const line = (zh: string, en: string, at: string | null | undefined) =>
    at ? `<br><span class="small">${two({ zh, en })} ${text(instant(at, zone))}</span>` : '';
  return (
    line('第三方：不早于', 'not before', bounds?.after) + line('第三方：不晚于', 'not after', bounds?.before)
  );
}
