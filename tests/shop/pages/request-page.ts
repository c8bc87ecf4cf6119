import { html, type Markup, NOTHING } from '../html.ts';
import type { BuyerRequest, RequestKind } from '../requests.ts';
import { shopTime } from '../shop-time.ts';
import { layout } from './layout.ts';

interface Words {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly label: string;
  readonly limit: number;
}
const WORDS: Record<RequestKind, Words> = {
  'after-sales': {
    title: '申请售后',
    reasons: ['卡密无法兑换', '卡密提示已使用', '未收到卡密', '其他'],
    label: '问题描述',
    limit: 300,
  },
  complaint: {
    title: '投诉订单',
    reasons: ['商品与描述不符', '商家拒绝售后', '卡密重复售卖', '其他'],
    label: '投诉内容',
    limit: 500,
  },
};

/** 申请售后 or 投诉订单: what was handed in, then the form. */
export function requestPage(orderNo: string, kind: RequestKind, handedIn: readonly BuyerRequest[]): string {
  const words = WORDS[kind];
  const body = html`<section class="card narrow"><h1>${words.title}</h1>
<p class="muted">订单号：<a href="/order/${orderNo}">${orderNo}</a></p>
${handedIn.length > 0 ? html`<ul class="handed-in">${handedIn.map(receipt)}</ul>` : NOTHING}
<form method="post" action="/${kind}/${orderNo}">
<label>原因<select name="reason">${words.reasons.map((reason) => html`<option>${reason}</option>`)}</select></label>
<label>${words.label}<textarea name="text" rows="8" maxlength="${words.limit}" required></textarea></label>
<p class="muted">最多${words.limit}字</p>
<p><button class="button" type="submit">提交</button></p>
</form></section>`;
  return layout(words.title, body);
}

function receipt(request: BuyerRequest): Markup {
  return html`<li><span class="badge warn">待商家处理</span> ${request.reason}
<time class="muted">${shopTime(request.at)}</time><p class="quote">${request.text}</p></li>`;
}
