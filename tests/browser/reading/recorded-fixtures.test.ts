// The unit tests trust snapshots recorded in Chromium; this reads every fixture again with today's reader.
import { expect, it } from 'vitest';
import type { PageReading, PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';

const pages = import.meta.glob<string>('../../fixtures/platforms/*/*/page.html', {
  query: '?raw',
  import: 'default',
});
const recorded = import.meta.glob<string>('../../fixtures/platforms/*/*/snapshot.json', {
  query: '?raw',
  import: 'default',
});

/** What was seen, without boxes: fonts differ between machines. */
function seen(snapshot: PageSnapshot): object {
  return {
    title: snapshot.title,
    runs: snapshot.runs.map((run) => `${run.visible ? '' : '(unseen) '}${run.text}`),
    fields: snapshot.fields.map(({ type, value, placeholder }) => ({ type, value, placeholder })),
    tags: snapshot.elements.map((element) => `${element.tag} ${element.cls}`.trim()),
    truncated: snapshot.truncated,
  };
}

/** Runs the reader inside a frame's own realm: it reads the document it is loaded into. */
async function readInFrame(html: string): Promise<PageReading> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1366px;height:900px;border:0';
  const closed = `<script>{const attach=Element.prototype.attachShadow;window.roots=new Map();Element.prototype.attachShadow=function(o){const r=attach.call(this,o);roots.set(this,r);return r}}</script>`;
  frame.srcdoc = html.replace(/^(?:\s*<!doctype[^>]*>)?/i, (doctype) => `${doctype}${closed}`);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const reader = new URL('../../../utils/reading/read-page.ts', import.meta.url).href;
  const options =
    '{budgetMs:10000,maxElements:60000,maxText:6000000,openClosedShadowRoot:(e)=>window.roots.get(e)??null}';
  const read = `import(${JSON.stringify(reader)}).then((m)=>JSON.stringify(m.readPage(${options})))`;
  const script = frame.contentWindow as unknown as { eval: (code: string) => Promise<string> } | null;
  if (!script) throw new Error('the frame has no window');
  const reading: PageReading = JSON.parse(await script.eval(read));
  frame.remove();
  return reading;
}

it.each(Object.keys(pages))('%s reads as recorded', async (path) => {
  const html = await pages[path]?.();
  const snapshot = await recorded[path.replace('page.html', 'snapshot.json')]?.();
  if (html === undefined || snapshot === undefined)
    throw new Error('record it first: node scripts/record-snapshots.ts');
  const { snapshot: now } = await readInFrame(html);
  const own = seen({
    ...now,
    elements: now.elements.filter((element) => element.attrs['src'] !== '/@vite/client'),
  });
  expect(own).toEqual(seen(JSON.parse(snapshot)));
});
