// A page that changes under the reader: frames that leave or go elsewhere meanwhile, thousands of shadow roots, a toast inside a frame.
// Proves: reading never throws, and what stands beside the moving part is read all the same.
import { afterEach, expect, it } from 'vitest';
import type { PageReading } from '../../../utils/evidence/page-snapshot.ts';
import { pageReadingSchema } from '../../../utils/evidence/page-snapshot.ts';
import { type ReadOptions, readPage } from '../../../utils/reading/read-page.ts';

const OPTIONS: ReadOptions = {
  budgetMs: 60_000,
  maxElements: 50_000,
  maxText: 5_000_000,
  openClosedShadowRoot: () => null,
};

afterEach(() => document.body.replaceChildren());

const words = ({ snapshot }: PageReading): string => snapshot.runs.map(({ text }) => text).join('\n');

function frameWith(content: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = content;
  const loaded = new Promise<HTMLIFrameElement>((resolve) =>
    frame.addEventListener('load', () => resolve(frame), { once: true }),
  );
  document.body.append(frame);
  return loaded;
}

function paragraph(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  document.body.append(line);
}

/** Acts in the middle of reading: when the reader comes to the first element of this name. */
function whenAt(name: string, act: () => void): Partial<ReadOptions> {
  let done = false;
  return {
    openClosedShadowRoot: (element) => {
      if (!done && element.localName === name) {
        done = true;
        act();
      }
      return null;
    },
  };
}

it.each([
  ['is taken away', (frame: HTMLIFrameElement) => frame.remove()],
  [
    'goes elsewhere',
    (frame: HTMLIFrameElement) => {
      frame.srcdoc = '<p>别的页面</p>';
    },
  ],
  [
    'is written anew',
    (frame: HTMLIFrameElement) => {
      frame.contentDocument?.open();
      frame.contentDocument?.write('<p>改写</p>');
      frame.contentDocument?.close();
    },
  ],
])('reads what stands beside a frame that %s while its words are read', async (_what, move) => {
  paragraph('订单号：A2026112200017');
  const frame = await frameWith('<x-first>框内第一行</x-first><p>框内第二行</p>');
  paragraph('实付：39.90 元');
  const reading = readPage({ ...OPTIONS, ...whenAt('x-first', () => move(frame)) });
  expect(words(reading)).toContain('订单号：A2026112200017');
  expect(words(reading)).toContain('实付：39.90 元');
  expect(pageReadingSchema.safeParse(reading).success).toBe(true);
});

it('reads ten thousand shadow roots, each once and in order', { timeout: 60_000 }, () => {
  for (let i = 0; i < 10_000; i++) {
    const host = document.createElement('x-row');
    host.attachShadow({ mode: 'open' }).textContent = `第${i}行`;
    document.body.append(host);
  }
  const { snapshot } = readPage(OPTIONS);
  const rows = snapshot.runs.map(({ text }) => text).filter((text) => /^第\d+行$/u.test(text));
  expect(snapshot.truncated).toEqual([]);
  expect(rows.length).toBe(10_000);
  expect(rows.at(-1)).toBe('第9999行');
  expect(new Set(rows).size).toBe(10_000);
});

it('sees a toast inside a frame and that it lies over the page', async () => {
  await frameWith(
    '<input value="AB12-CD34"><div class="q7" style="position:fixed;top:20px;left:20px;z-index:99;background:#333;color:#fff">该卡密已被使用</div>',
  );
  const { snapshot } = readPage(OPTIONS);
  const run = snapshot.runs.find(({ text }) => text === '该卡密已被使用');
  expect(run?.visible).toBe(true);
  expect(snapshot.elements[run?.element ?? -1]?.layer).toBe(true);
});
