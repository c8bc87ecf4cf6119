import { afterEach, describe, expect, test } from 'vitest';
import { reportHtml } from '../../../utils/bundle/report/report.ts';
import { sampleExhibit, sampleMoment, sampleReport, sampleStory } from '../../unit/bundle/sample-report.ts';

const HOSTILE = `"><img src=x onerror="parent.postMessage('ran','*')"><script>parent.postMessage('ran','*')</script>\u202e`;
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const view = sampleReport({
  facts: { shop: HOSTILE, order: '1'.repeat(300), product: HOSTILE.repeat(50), merchant: null, amount: null },
  intake: { where: HOSTILE, when: HOSTILE, amount: HOSTILE, shopReachable: HOSTILE },
  timeline: [sampleMoment({ at: HOSTILE, zone: null, what: 'message', text: HOSTILE })],
  story: sampleStory({ failed: [{ text: HOSTILE.repeat(20), at: HOSTILE, exhibit: 1 }] }),
  exhibits: [
    sampleExhibit({
      kind: HOSTILE,
      method: 'rendered',
      title: HOSTILE,
      url: `https://shop.example/${'a'.repeat(3000)}`,
      hidden: [{ file: HOSTILE, code: HOSTILE }],
      thumbnail: PIXEL,
    }),
  ],
  complaints: [
    { channel: HOSTILE, path: 'data/complaints/1-merchant.txt', text: `${HOSTILE}\n${'字'.repeat(3000)}` },
  ],
});

async function open(width: number): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  frame.srcdoc = reportHtml(view);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

afterEach(() => document.body.replaceChildren());

describe('the report in a browser', () => {
  test('runs nothing that a page wrote and makes no element of it', async () => {
    const messages: unknown[] = [];
    window.addEventListener('message', ({ data }) => data === 'ran' && messages.push(data));
    const { contentDocument } = await open(900);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(messages).toEqual([]);
    expect(contentDocument?.querySelectorAll('script')).toHaveLength(0);
    expect(contentDocument?.querySelectorAll('img')).toHaveLength(1);
  });

  test('shows the inline picture under its own policy', async () => {
    const picture = (await open(900)).contentDocument?.querySelector('img');
    expect(picture?.naturalWidth).toBe(1);
  });

  test.each([360, 900])('fits a window of %i px whatever the page wrote', async (width) => {
    const root = (await open(width)).contentDocument?.documentElement;
    expect(root?.scrollWidth).toBeLessThanOrEqual(width);
  });
});
