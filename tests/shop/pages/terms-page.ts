import { html, type Markup } from '../html.ts';
import { layout } from './layout.ts';

interface Clause {
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly items?: readonly string[];
}

const CLAUSES: readonly Clause[] = [
  {
    number: '第一条',
    heading: '适用范围',
    text: '本条款适用于买家在本平台购买卡密、激活码、充值卡等数字商品后的售后服务。',
  },
  {
    number: '第二条',
    heading: '商品信息',
    text: '商家应当在商品页面如实说明商品的名称、面值、来源、使用方法和有效期。',
  },
  {
    number: '第三条',
    heading: '发货',
    text: '自动发货商品应在付款成功后10分钟内发货；超过30分钟未发货的，买家可以申请全额退款。',
  },
  {
    number: '第四条',
    heading: '卡密质量',
    text: '商家应当保证所售卡密来源合法、全新未使用，并且每一张卡密只出售一次。',
  },
  { number: '第五条', heading: '保管', text: '买家收到卡密后应妥善保管，不得向他人泄露。' },
  {
    number: '第六条',
    heading: '售后申请',
    text: '买家申请售后时应当提供下列材料：',
    items: ['（一）订单号和付款凭证；', '（二）兑换页面的提示、错误代码和时间；', '（三）与商家的沟通记录。'],
  },
  {
    number: '第七条',
    heading: '商家回复',
    text: '商家应当在收到售后申请后12小时内回复；逾期未回复的，买家可以按照第九条投诉。',
  },
  {
    number: '第八条',
    heading: '卡密异常',
    text: '卡密出现无效、已被使用、已过期情形的，买家应当在下单后24小时内提出售后申请，商家按照下列方式处理：',
    items: [
      '（一）经核实不是买家使用的，商家应在24小时内更换同面值卡密；',
      '（二）不能更换的，商家应在3个工作日内按实付金额原路退款。',
    ],
  },
  {
    number: '第九条',
    heading: '平台处理',
    text: '商家拒绝处理或者逾期未处理的，买家可以在订单页投诉订单。平台应当在5个工作日内根据出库记录、兑换记录和双方材料作出处理决定。',
  },
  { number: '第十条', heading: '其他', text: '本条款自公布之日起施行，最终解释权归本平台所有。' },
];

function clauseMarkup(clause: Clause): Markup {
  const items = (clause.items ?? []).map((item) => html`<p class="item">${item}</p>`);
  return html`<section class="clause"><h2>${clause.number} ${clause.heading}</h2><p>${clause.text}</p>${items}</section>`;
}

export function termsPage(): string {
  const body = html`<article class="card terms"><h1>售后服务条款</h1>
<p class="muted">更新日期：2026年9月1日　生效日期：2026年9月8日</p>
${CLAUSES.map(clauseMarkup)}</article>`;
  return layout('售后服务条款', body);
}
