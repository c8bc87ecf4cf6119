// Who the complaint is about. Every name comes with where it stands; where they differ, all are told.
import type { Sentence } from './complaint.ts';
import type { ComplaintInput } from './complaint-input.ts';
import type { Draft } from './draft.ts';
import { plausibleNumber } from './format-facts.ts';
import { shopWords } from './order-sentences.ts';
import { respondentWords, sellerBeside } from './respondent.ts';

type Company = ComplaintInput['companies'][number];

const SOURCES: Readonly<Record<Company['source'], string>> = {
  licence: '营业执照公示',
  icp: '网站备案',
  payee: '付款记录的收款方',
  terms: '协议落款',
  platform: '平台公示',
  buyer: '本人查询',
};
const NAME_MAX = 40;

function companyWords(draft: Draft, company: Company): string {
  const code = plausibleNumber(company.code);
  const address = draft.line(company.address, 50);
  const details = [code && `统一社会信用代码${code}`, address && `地址${address}`].filter((part) => part);
  return [draft.line(company.name, NAME_MAX), ...details].join('，');
}

/** `lead` names the part: 被投诉人, 被举报人, 被告. */
export function companySentences(draft: Draft, lead: string): Sentence[] {
  const known = draft.input.companies
    .filter(({ name }) => draft.line(name, NAME_MAX) !== '')
    .slice(0, draft.detail.companies);
  const shop = shopWords(draft);
  if (known.length === 0) {
    draft.lacks('company');
    return [
      draft.fact(
        [draft.input.order.exhibit],
        (see) =>
          `${lead}：${respondentWords(draft)}（${see}），本人尚未查到其主体名称${sellerBeside(draft)}。`,
      ),
    ];
  }
  return known.map((company, i) =>
    draft.fact([company.exhibit], (see) => {
      const site = i === 0 && shop !== '' && draft.detail.extras ? `，${shop}的经营者` : '';
      const words = `${companyWords(draft, company)}${site}（${SOURCES[company.source]}，${see}）`;
      return i === 0 ? `${lead}：${words}。` : `另有主体：${words}。`;
    }),
  );
}
