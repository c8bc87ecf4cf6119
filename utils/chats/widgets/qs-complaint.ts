import { isInside, type Page, segmentsIn } from '../../page/page-model.ts';
import { rowsByClass, type Widget } from '../widget.ts';

const PARTY = /^(?:商户|商家|买家|管理员|平台)$/u;

/** Complaints of 骑士发卡: TDesign comments, newest on top; who speaks is a word in the author line. */
export const qsComplaint: Widget = {
  id: 'qs-complaint',
  name: '骑士投诉沟通',
  marks: [{ in: 'class', pattern: /(?:^|\s)t-comment__author(?:\s|$)/ }],
  rows: (page) => {
    const rows = rowsByClass(page, /(?:^|\s)t-comment(?:\s|$)/, []);
    return rows.every(({ element }) => namesParty(page, element)) ? rows : [];
  },
};

/** Other sites use the same component for reviews. */
function namesParty(page: Page, row: number): boolean {
  return segmentsIn(page, row).some((segment) =>
    segment.spans.some(
      ({ start, end, run }) =>
        isInside(page, run.element, row) && PARTY.test(segment.folded.slice(start, end).trim()),
    ),
  );
}
