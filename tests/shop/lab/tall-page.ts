import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

const HEADER_PX = 60;
const ROW_PX = 100;

const STYLE = trusted(`<style>
body { margin: 0; font: 16px/1 sans-serif; }
.head { position: sticky; top: 0; z-index: 2; height: ${HEADER_PX}px; padding: 20px; color: #fff; background: #1d3557; box-sizing: border-box; }
.stripe { padding: 8px 16px; overflow: hidden; box-sizing: border-box; }
.foot { position: fixed; right: 0; bottom: 0; left: 0; z-index: 3; height: 50px; padding: 16px; background: #ffd166; box-sizing: border-box; }
.talk { position: fixed; right: 20px; bottom: 70px; z-index: 4; width: 60px; height: 60px; line-height: 60px; text-align: center; color: #fff; background: #e63946; border-radius: 50%; }
</style>`);

/**
 * Exactly `height` CSS px: a 60 px sticky header, then stripes of 100 px (the last one takes what is left), each with its number
 * and a colour of its own; a fixed bar and a fixed chat bubble float above.
 */
export function tallPage(height: number): string {
  const below = height - HEADER_PX;
  const stripes = Array.from({ length: Math.ceil(below / ROW_PX) }, (_, index) => {
    const size = Math.min(ROW_PX, below - index * ROW_PX);
    return html`<div class="stripe" style="height:${size}px;background:${stripeColour(index)}">第 ${index + 1} 行</div>`;
  });
  const body = html`<div class="head">吸顶导航</div>${stripes}<div class="foot">底部固定栏</div><div class="talk">客服</div>`;
  return barePage(`长页面 ${height}px`, body, STYLE);
}

/** Different for every stripe (37 is coprime to 256), and far from its neighbours. */
export function stripeColour(index: number): string {
  return `rgb(${(index * 37) % 256} ${(150 + Math.floor(index / 256) * 10) % 256} 220)`;
}
