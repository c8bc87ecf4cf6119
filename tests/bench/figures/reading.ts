// The shipped reader and recogniser on a long order page, against one walk over the same page's text.
import { html, trusted } from '../../shop/html.ts';
import { htmlReply } from '../../shop/reply.ts';
import { openSite } from '../../shop/site.ts';
import type { BenchStage } from '../bench-stage.ts';
import type { ReadingTimes } from '../bench-worker.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 9;
/** Ten elements each, and a few hundred around them. */
const ORDERS = 500;

export async function readingFigures(stage: BenchStage): Promise<Figure[]> {
  const path = '/orders';
  const site = await openSite([{ method: 'GET', path, answer: () => htmlReply(ordersPage()) }], 0);
  try {
    await stage.show(`http://127.0.0.1:${site.port}${path}`);
    const rounds: ReadingTimes[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // A new document each time: a save meets a page only once.
      await stage.page.reload();
      await stage.page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 200))),
      );
      const first: 'read' | 'walk' = round % 2 === 0 ? 'read' : 'walk';
      const worker = await stage.worker();
      rounds.push(
        await worker.evaluate((id, order) => globalThis.benchWorker.reading(id, order), stage.tabId, first),
      );
    }
    return [figureOf(rounds)];
  } finally {
    await site.close();
  }
}

function figureOf(rounds: readonly ReadingTimes[]): Figure {
  const [sample] = rounds;
  const read = median(rounds.map((round) => round.read));
  const recognise = median(rounds.map((round) => round.recognise));
  return {
    name: `recognise, ${sample?.elements ?? 0} elements`,
    value: median(rounds.map((round) => round.read + round.recognise)),
    unit: 'ms',
    floor: { name: 'one text walk with boxes and styles', value: median(rounds.map((round) => round.walk)) },
    budget: 3,
    note: `reader ${read.toFixed(1)} ms, recogniser ${recognise.toFixed(1)} ms, ${sample?.texts ?? 0} texts`,
  };
}

function ordersPage(): string {
  const rows = Array.from({ length: ORDERS }, (_, i) => {
    const day = `2026-11-${String((i % 28) + 1).padStart(2, '0')}`;
    const time = `${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:12`;
    return html`<tr><td><a href="/order/${i}">${20_261_122_000_000 + i * 37}</a></td><td>${`游戏点卡 ${(i % 9) * 50} 元`}</td><td><b>${`¥${i % 90}.50`}</b></td>
<td>${`${day} ${time}`}</td><td><span class="state">${i % 5 === 0 ? '已取消' : '已完成'}</span></td><td>${(i % 3) + 1}</td></tr>`;
  });
  const style = trusted(
    '<style>td{padding:4px 8px;border-bottom:1px solid #ddd}.state{color:#116b3c}</style>',
  );
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我的订单</title>${style}</head>
<body><nav><a href="/">首页</a><a href="/orders">我的订单</a></nav><h1>我的订单</h1>
<table><thead><tr><th>订单号</th><th>商品</th><th>金额</th><th>下单时间</th><th>状态</th><th>数量</th></tr></thead><tbody>${rows}</tbody></table>
</body></html>`.markup;
}
