// The report on paper: printed by real Chromium, read back by poppler.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { reportHtml } from '../../utils/bundle/report/report.ts';
import type { ReportView } from '../../utils/bundle/report/report-view.ts';
import { sampleExhibit, sampleMoment, sampleReport, sampleStory } from '../unit/bundle/sample-report.ts';
import { run } from './stock-tools.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const HOSTILE = `<script>parent.x=1</script>"><img src=https://evil.example/x onerror=alert(1)>\u202egnp.exe`;

let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cardproof-print-'));
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Paper {
  pages: string[];
  size: string;
  /** Addresses that the page asked for beside itself. */
  asked: string[];
}

async function print(view: ReportView): Promise<Paper> {
  const html = join(folder, 'index.html');
  writeFileSync(html, reportHtml(view));
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(html).href);
  const pdf = join(folder, 'report.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await page.close();
  const info = run('pdfinfo', [pdf], folder).output;
  const text = run('pdftotext', ['-layout', pdf, '-'], folder).output;
  return {
    pages: text.split('\f').slice(0, -1),
    size: /^Page size: +(.*)$/m.exec(info)?.[1] ?? '',
    asked: asked.filter((url) => !url.startsWith('data:')).slice(1),
  };
}

const flat = (text: string): string => text.replace(/\s+/g, '');

/** A hundred exhibits whose titles have 200 characters; megabytes where a page may write at will. */
function large(): ReportView {
  const title = (no: number) => `第${no}份 ${'很长的标题'.repeat(40)}`.slice(0, 200);
  const exhibits = Array.from({ length: 100 }, (_, i) =>
    sampleExhibit({
      no: i + 1,
      folder: `data/items/${String(i + 1).padStart(4, '0')}`,
      title: i === 50 ? HOSTILE : title(i + 1),
      url: `https://shop.example/${'a'.repeat(300)}`,
      thumbnail: PIXEL,
      grade: ['page', 'window', 'supplied', 'other'][i % 4] ?? '',
      after: '2026-11-22T10:40:00.000Z',
      before: '2026-11-22T10:50:00.000Z',
      files: [
        {
          name: '1-screenshot.png',
          path: 'data/items/0001/1-screenshot.png',
          kind: 'screenshot',
          bytes: '1.0 MB',
          note: 'masked',
        },
      ],
      hidden: [{ file: '4-snapshot.json', code: 'full-copy' }],
    }),
  );
  return sampleReport({
    facts: {
      shop: HOSTILE,
      order: '2'.repeat(200),
      product: HOSTILE.repeat(3),
      merchant: null,
      amount: null,
    },
    story: sampleStory({ failed: [{ text: 'x'.repeat(5_000_000), at: null, exhibit: 1 }] }),
    timeline: exhibits.map(({ no, title: text }) =>
      sampleMoment({ text, exhibits: [no], bounds: { after: '2026-11-22T10:40:00.000Z', before: null } }),
    ),
    exhibits,
    complaints: [
      { channel: 'platform', path: 'data/complaints/1-platform.txt', text: '投诉正文一行。\n'.repeat(400) },
    ],
  });
}

describe('a small report', () => {
  it('is a few sheets of A4 with cover, one-page summary, parties, and page numbers', async () => {
    const { pages, size, asked } = await print(
      sampleReport({
        exhibits: [sampleExhibit()],
        timeline: [sampleMoment()],
        story: sampleStory({ failed: [{ text: '1003 卡密已被使用', at: null, exhibit: 1 }] }),
      }),
    );
    expect(size).toMatch(/\(A4\)$/);
    expect(pages.length).toBeLessThanOrEqual(6);
    const [first = '', second = ''] = pages;
    for (const words of ['1003 卡密已被使用', '不能证明（六条）', '密钥指纹', '重绘图就是屏幕的样子'])
      expect(flat(first)).toContain(flat(words));
    for (const words of ['一页看懂', '买了什么', '哪里不对', '商家怎么承诺', '对方怎么答复'])
      expect(flat(second)).toContain(words);
    for (const [i, page] of pages.entries()) expect(flat(page)).toContain(`${i + 1}/${pages.length}`);
    expect(asked).toEqual([]);
  });
});

describe('a report of a hundred exhibits with hostile and endless words', () => {
  it('prints whole, repeats the head of its tables, and loads nothing', async () => {
    const { pages, size, asked } = await print(large());
    expect(size).toMatch(/\(A4\)$/);
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.length).toBeLessThan(130);
    expect(asked).toEqual([]);
    const all = flat(pages.join(''));
    for (let no = 1; no <= 100; no++) {
      expect(all).toContain(`证据${no}Exhibit${no}`);
      if (no !== 51) expect(all).toContain(`第${no}份很长的标题`);
    }
    expect(all).toContain('<script>parent.x=1</script>');
    expect(all).toContain('⟦U+202E⟧gnp.exe');
    expect(all).toContain('data/complaints/1-platform.txt');
    const timeline = pages
      .map(flat)
      .filter((page) => page.includes('notbefore') && !page.includes('Exhibit'));
    expect(timeline.length).toBeGreaterThan(5);
    for (const page of timeline) expect(page).toContain('发生了什么Whathappened');
  });
});
