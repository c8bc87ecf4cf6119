// The laws a complaint may name, by the prefix of their articles' ids.
export interface Law {
  /** As published, inner titles in 〈〉. */
  name: string;
  /** YYYY-MM-DD, the day the text kept here took effect. */
  effectiveFrom: string;
  /** YYYY-MM-DD, the first day it no longer holds; absent where no end is known. */
  effectiveTo?: string;
  /** The copy we read had lost its paragraph breaks: nothing finer than the article can be named. */
  articleOnly?: true;
  /** Nobody could confirm that it still holds, so it is never named. */
  isForceUnconfirmed?: true;
}

export const LAWS: Readonly<Record<string, Law>> = {
  xf: { name: '中华人民共和国消费者权益保护法', effectiveFrom: '2014-03-15' },
  tl: { name: '中华人民共和国消费者权益保护法实施条例', effectiveFrom: '2024-07-01' },
  ds: { name: '中华人民共和国电子商务法', effectiveFrom: '2019-01-01' },
  wj: { name: '网络交易监督管理办法', effectiveFrom: '2021-05-01', articleOnly: true },
  pg: { name: '网络交易平台规则监督管理办法', effectiveFrom: '2026-02-01' },
  ts: { name: '市场监督管理投诉举报处理办法', effectiveFrom: '2026-04-15', articleOnly: true },
  fb: { name: '中华人民共和国反不正当竞争法', effectiveFrom: '2025-10-15' },
  mfz: { name: '中华人民共和国民法典', effectiveFrom: '2021-01-01' },
  mfh: { name: '中华人民共和国民法典', effectiveFrom: '2021-01-01' },
  mfr: { name: '中华人民共和国民法典', effectiveFrom: '2021-01-01' },
  mfq: { name: '中华人民共和国民法典', effectiveFrom: '2021-01-01' },
  ht: {
    name: '最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释',
    effectiveFrom: '2023-12-05',
  },
  wl: {
    name: '最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）',
    effectiveFrom: '2022-03-15',
  },
  cf: { name: '侵害消费者权益行为处罚办法', effectiveFrom: '2015-03-15', isForceUnconfirmed: true },
  mm: { name: '明码标价和禁止价格欺诈规定', effectiveFrom: '2022-07-01' },
  zj: { name: '最高人民法院关于民事诉讼证据的若干规定', effectiveFrom: '2020-05-01' },
  zx: { name: '人民法院在线诉讼规则', effectiveFrom: '2021-08-01' },
  hl: { name: '最高人民法院关于互联网法院审理案件若干问题的规定', effectiveFrom: '2018-09-07' },
  qm: { name: '中华人民共和国电子签名法', effectiveFrom: '2019-04-23' },
  ms: { name: '中华人民共和国民事诉讼法', effectiveFrom: '2024-01-01' },
  mj: {
    name: '最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释',
    effectiveFrom: '2022-04-10',
  },
  pi: { name: '中华人民共和国个人信息保护法', effectiveFrom: '2021-11-01' },
  zf: { name: '非银行支付机构监督管理条例', effectiveFrom: '2024-05-01' },
  fz: { name: '中华人民共和国反电信网络诈骗法', effectiveFrom: '2022-12-01' },
  xfa: { name: '中华人民共和国刑法', effectiveFrom: '2024-03-01' },
  qz: {
    name: '最高人民法院、最高人民检察院关于办理敲诈勒索刑事案件适用法律若干问题的解释',
    effectiveFrom: '2013-04-27',
  },
  fbj: {
    name: '最高人民法院、最高人民检察院关于办理利用信息网络实施诽谤等刑事案件适用法律若干问题的解释',
    effectiveFrom: '2013-09-10',
  },
  zpj: {
    name: '最高人民法院、最高人民检察院关于办理诈骗刑事案件具体应用法律若干问题的解释',
    effectiveFrom: '2011-04-08',
  },
  za: { name: '中华人民共和国治安管理处罚法', effectiveFrom: '2026-01-01' },
  wa: { name: '中华人民共和国网络安全法', effectiveFrom: '2026-01-01' },
  yf: {
    name: '最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释',
    effectiveFrom: '2025-05-01',
  },
  xx: {
    name: '最高人民法院关于审理利用信息网络侵害人身权益民事纠纷案件适用法律若干问题的规定',
    effectiveFrom: '2021-01-01',
  },
  hg: { name: '最高人民法院关于互联网法院案件管辖的规定', effectiveFrom: '2025-11-01' },
  jg: { name: '最高人民法院关于互联网法院案件管辖的规定', effectiveFrom: '2025-11-01' },
  dyt: { name: '单用途商业预付卡管理办法（试行）', effectiveFrom: '2012-11-01' },
  xzcf: { name: '市场监督管理行政处罚程序规定', effectiveFrom: '9999-12-31', isForceUnconfirmed: true },
};
