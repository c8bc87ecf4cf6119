// Who is behind a shop, as far as kept pages say: four places that name a company, side by side. Nothing is looked up.
export type CompanySource = 'licence' | 'record' | 'payee' | 'signatory' | 'disclosed';

/** What one exhibit says. */
export interface CompanyPage {
  exhibit: number;
  kind: string;
  /** Visible words. */
  text: string;
  links: readonly { text: string; url: string }[];
}

export interface CompanyFinding {
  source: CompanySource;
  exhibit: number;
  name: string | null;
  /** 统一社会信用代码 (18 characters, check digit right) or ICP record number. */
  number: string | null;
  /** Of a licence link, as the page wrote it. */
  url: string | null;
  /** The page's own words around it. */
  words: string;
}

export interface CompanyOverview {
  findings: CompanyFinding[];
  /** Different names, as written; more than one has to be told. */
  names: string[];
  /** Sources that no kept page shows. */
  missing: CompanySource[];
  differ: boolean;
}

const NAME =
  /[\p{Script=Han}A-Za-z0-9·&（）()]{2,40}?(?:股份有限公司|有限责任公司|有限公司|合伙企业(?:（[^）]{2,6}）)?|个人独资企业|工作室|经营部|商行|商贸行|网络科技中心|科技中心|事务所)/u;
const RECORD =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]\s?ICP\s?(?:备|证)\s?(?:B2-)?\d{6,10}\s?号?(?:-\d{1,4})?/i;
/** Of businesses (91, 92, 93): a person's number may look like the others. */
const CODE = /(?<![0-9A-Z])9[123]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/g;
const LICENCE = /营业执照|工商执照|企业信息公示|电子执照|亮照|经营证照/;
const PAYEE =
  /(?:商户全称|收款方全称|收款方(?:名称|姓名)?|收款商户|收款单位|商家全称|付款给)(?:\s*[：:]\s*|\s+|$)/;
const SIGNATORY = [
  /(?:甲方|平台方?|运营方|运营商|经营者|服务提供(?:方|者)|公司名称|主体名称|企业名称|协议由)\s*(?:（[^）]{1,10}）)?\s*(?:是|为|系|指)?\s*[：:]?\s*/,
  /(?:以下(?:简)?称|下称)/,
];
const DISCLOSED =
  /(?:主办单位|经营主体|主体信息|企业名称|公司名称|商家名称|店铺主体|经营者名称|版权所有|Copyright|©)\s*(?:\d{4}(?:\s*-\s*\d{4})?)?\s*[：:]?\s*/i;

export function companyOverview(pages: readonly CompanyPage[]): CompanyOverview {
  const findings = unique(
    pages.flatMap((page) => [
      ...licences(page),
      ...records(page),
      ...payees(page),
      ...signatories(page),
      ...disclosed(page),
    ]),
  );
  const names = [
    ...new Map(findings.flatMap(({ name }) => (name ? [[plain(name), name] as const] : []))).values(),
  ];
  const sources: CompanySource[] = ['licence', 'record', 'payee', 'signatory'];
  const found = new Set(findings.map(({ source }) => source));
  return {
    findings,
    names,
    missing: sources.filter((source) => !found.has(source)),
    differ: names.length > 1,
  };
}

/** A person's name is a payee too, and no company. */
export const isCompanyName = (name: string): boolean => NAME.exec(name)?.[0] === name;

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Of several exhibits that say the same, the first. */
function unique(findings: CompanyFinding[]): CompanyFinding[] {
  const key = ({ source, name, number, url }: CompanyFinding) =>
    [source, plain(name ?? ''), number, url].join('|');
  const first = new Map<string, CompanyFinding>();
  for (const finding of findings) if (!first.has(key(finding))) first.set(key(finding), finding);
  return [...first.values()];
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Pages of one line are megabytes long; a name stands close to its label. */
const NEAR = 120;

function around(line: string, at: number): string {
  const from = Math.max(0, at - NEAR / 2);
  return line.slice(from, from + NEAR).trim();
}

function nameAfter(line: string, label: RegExp): string | null {
  const match = label.exec(line);
  const rest = match ? line.slice(match.index + match[0].length).slice(0, NEAR) : '';
  const name = NAME.exec(rest);
  return name && name.index <= 2 ? name[0] : null;
}

function licences({ exhibit, text, links }: CompanyPage): CompanyFinding[] {
  const linked = links
    .filter((link) => LICENCE.test(link.text) || /gsxt\.gov\.cn|zzlz\.gsxt/.test(link.url))
    .map(({ text: words, url }) => ({
      source: 'licence' as const,
      exhibit,
      name: null,
      number: null,
      url,
      words,
    }));
  const codes = [...text.matchAll(CODE)]
    .filter(([code]) => isCreditCode(code))
    .map(([code]) => {
      const line = linesOf(text).find((known) => known.includes(code)) ?? code;
      const words = around(line, line.indexOf(code));
      return {
        source: 'licence' as const,
        exhibit,
        name: NAME.exec(words)?.[0] ?? null,
        number: code,
        url: null,
        words,
      };
    });
  return [...linked, ...codes];
}

function records({ exhibit, text }: CompanyPage): CompanyFinding[] {
  return linesOf(text).flatMap((line) => {
    const found = RECORD.exec(line);
    if (!found) return [];
    const number = found[0].replace(/\s/g, '');
    const words = around(line, found.index);
    return [{ source: 'record' as const, exhibit, name: null, number, url: null, words }];
  });
}

/** Label and value may stand on two lines. A person's name is a payee too. */
function payees({ exhibit, kind, text }: CompanyPage): CompanyFinding[] {
  if (kind === 'terms') return [];
  const lines = linesOf(text);
  return lines.flatMap((line, i) => {
    const label = PAYEE.exec(line);
    if (!label || label.index > 4) return [];
    const rest = line.slice(label.index + label[0].length) || (lines[i + 1] ?? '');
    const name = rest.split(/\s{2,}|[，,；;|]/)[0]?.trim() ?? '';
    const plausible = /^[\p{Script=Han}A-Za-z0-9·*（）()&\- ]{2,40}$/u.test(name);
    return plausible
      ? [
          {
            source: 'payee' as const,
            exhibit,
            name,
            number: null,
            url: null,
            words: `${label[0]}${name}`.slice(0, 120),
          },
        ]
      : [];
  });
}

function signatories({ exhibit, kind, text }: CompanyPage): CompanyFinding[] {
  if (kind !== 'terms') return [];
  const lines = linesOf(text).filter((line) => line !== '');
  const stated = lines.flatMap((line) => {
    const [labelled, called] = SIGNATORY;
    const short = called?.exec(line);
    const before = short ? line.slice(Math.max(0, short.index - NEAR), short.index) : '';
    const name = (labelled && nameAfter(line, labelled)) ?? NAME.exec(before)?.[0] ?? null;
    return name ? [{ name, words: around(line, line.indexOf(name)) }] : [];
  });
  const signed = lines.slice(-4).flatMap((line) => {
    const name = line.length <= NEAR ? NAME.exec(line)?.[0] : undefined;
    // A signature is a line of its own.
    return name && line.length - name.length <= 4 ? [{ name, words: line }] : [];
  });
  return [...stated, ...signed].map(({ name, words }) => ({
    source: 'signatory' as const,
    exhibit,
    name: stripped(name),
    number: null,
    url: null,
    words,
  }));
}

function disclosed({ exhibit, kind, text }: CompanyPage): CompanyFinding[] {
  if (kind === 'terms') return [];
  return linesOf(text).flatMap((line) => {
    const name = nameAfter(line, DISCLOSED);
    return name
      ? [
          {
            source: 'disclosed' as const,
            exhibit,
            name: stripped(name),
            number: null,
            url: null,
            words: line.slice(0, 120),
          },
        ]
      : [];
  });
}

/** 本协议由某某有限公司 → the company. */
const stripped = (name: string): string =>
  name.replace(/^.*?(?:协议由|是由|系由|由|与|和|为|是|即|指)(?=[\p{Script=Han}]{4})/u, '');

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015, last character checked. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * DIGITS.indexOf(code[i] ?? ''), 0);
  return DIGITS[(31 - (sum % 31)) % 31] === code[17];
}
