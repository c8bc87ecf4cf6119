import { html } from '../html.ts';
import { barePage } from './bare-page.ts';

/** Speaks of everything a shop page holds and is part of no trade. */
export function newsPage(): string {
  const body = html`<header><a href="/lab">晨报网</a> &gt; 财经 &gt; 消费</header>
<article><h1>买来的卡密提示“已被使用”，钱该找谁要？</h1>
<p>来源：晨报　2026-11-20 08:30　记者 陈某</p>
<p>近日，市民李女士在某发卡网站花费58.80元购买了一张游戏点卡，兑换时页面提示“卡密已被使用，错误代码1003”。商家称系用户操作不当，拒绝退款。</p>
<p>记者调查发现，此类店铺大多承诺“秒到账”“24小时内可换”，但订单号、卡密往往只在网页上显示一次，买家关闭页面后便难以举证。</p>
<p>律师提醒，《消费者权益保护法》规定，经营者提供商品有欺诈行为的应当承担赔偿责任。消费者应保存订单号、支付时间、聊天记录等证据，并在售后期限内提出申请。</p>
<p>据统计，今年前10个月该市共受理相关投诉1276件，为消费者挽回损失约31.5万元。</p>
<h2>相关阅读</h2>
<ul><li>自动发卡平台乱象调查</li><li>售后服务条款里的“最终解释权”有效吗</li></ul></article>
<footer>晨报网版权所有　举报电话：010-00000000</footer>`;
  return barePage('买来的卡密提示“已被使用”，钱该找谁要？ - 晨报网', body);
}
