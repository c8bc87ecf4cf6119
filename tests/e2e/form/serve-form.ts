// Puts the form under an address of the shop, so that it belongs to the same site as the order.
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';

const FRAME = `<!doctype html><meta charset="utf-8"><label>框里的描述<textarea id="inner"></textarea></label>`;

const html = (
  script: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>提交投诉</title>
<style>.type{display:inline-block;padding:6px;cursor:pointer;border:1px solid #ccc} textarea{width:300px;height:80px}</style>
<h1>提交投诉</h1><form id="form"><div id="react"></div><div id="vue-part"></div>
<div><span>请选择投诉类型</span>${['不会使用', '无效卡密', '描述不符'].map((name) => `<div class="type">${name}</div>`).join('')}</div>
<output id="type-known"></output><div contenteditable="true" aria-label="留言" style="min-height:60px;border:1px solid"></div>
<iframe src="/complaint-frame" width="340" height="140"></iframe><button>提交投诉</button></form><output id="submitted">0</output>
<script>${script.replaceAll('</script', '<\\/script')}</script>`;

async function formScript(): Promise<string> {
  const built = await rolldown({
    input: fileURLToPath(new URL('form-page.ts', import.meta.url)),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await built.generate({ format: 'iife', minify: true });
  await built.close();
  return output[0].code;
}

/** @returns after this, `${origin}/complaint-form` is the form */
export async function serveForm(page: Page, origin: string): Promise<void> {
  const form = html(await formScript());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname, origin: asked } = new URL(request.url());
    const body = pathname === '/complaint-form' ? form : pathname === '/complaint-frame' ? FRAME : null;
    const own = asked === origin && body !== null;
    void (own
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: body ?? '' })
      : request.continue());
  });
}
