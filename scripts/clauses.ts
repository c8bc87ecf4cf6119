// npm run clauses -- FILE [--json]: the clauses of captured terms, FILE .txt or .html.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Clause } from '../utils/terms/clause.ts';
import { parseClauses } from '../utils/terms/parse-clauses.ts';
import { findBrowser } from './browsers.mjs';

/** List numbers are on the screen but in no text node: they are written out before the text is taken. */
function writeListNumbers(): void {
  const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  const chinese = (n: number): string =>
    n <= 10
      ? (numerals[n] ?? '')
      : n < 20
        ? `十${numerals[n - 10]}`
        : `${numerals[Math.floor(n / 10)]}十${n % 10 ? numerals[n % 10] : ''}`;
  const spellings: Record<string, (n: number) => string> = {
    decimal: (n) => `${n}. `,
    'decimal-leading-zero': (n) => `${String(n).padStart(2, '0')}. `,
    'lower-alpha': (n) => `${String.fromCharCode(96 + n)}. `,
    'upper-alpha': (n) => `${String.fromCharCode(64 + n)}. `,
    'cjk-ideographic': (n) => `${chinese(n)}、`,
    'simp-chinese-informal': (n) => `${chinese(n)}、`,
    'trad-chinese-informal': (n) => `${chinese(n)}、`,
    disc: () => '• ',
    circle: () => '• ',
    square: () => '• ',
  };
  for (const list of document.querySelectorAll('ol, ul, menu')) {
    let next = list instanceof HTMLOListElement ? list.start : 1;
    for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
      if (item.hasAttribute('value')) next = item.value;
      const style = getComputedStyle(item);
      const spelling = style.display === 'list-item' ? spellings[style.listStyleType] : undefined;
      if (spelling && next < 100) {
        let first: Element = item;
        while (first.firstElementChild?.matches('p, div') && !first.firstChild?.textContent?.trim()) {
          first = first.firstElementChild;
        }
        (item.querySelector(':scope > p:first-child, :scope > div:first-child') ?? first).prepend(
          spelling(next),
        );
      }
      next += list instanceof HTMLOListElement && list.reversed ? -1 : 1;
    }
  }
}

async function visibleText(page: Page, html: string): Promise<string> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.isInterceptResolutionHandled()) return;
    void (request.url().startsWith('data:') ? request.continue() : request.abort());
  });
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(writeListNumbers);
  return page.evaluate(() => {
    for (const around of document.querySelectorAll('nav, button, select, [role=navigation]')) around.remove();
    return document.body?.innerText ?? '';
  });
}

async function readHtml(html: string): Promise<string> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge found: install one to read HTML files.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    return await visibleText(await browser.newPage(), html);
  } finally {
    await browser.close();
  }
}

function describe(clause: Clause): string {
  const place = [...clause.path, clause.number ?? '（无编号）'].join(' › ');
  const deadlines = clause.deadlines.map(({ text, from }) => (from ? `${from} → ${text}` : text));
  return [
    `${place}${clause.heading ? `  ${clause.heading}` : ''}`,
    `  ${clause.text.replaceAll('\n', '\n  ')}`,
    ...(deadlines.length > 0 ? [`  时限：${deadlines.join('；')}`] : []),
    ...(clause.flags.length > 0 ? [`  注意：${clause.flags.join('、')}`] : []),
  ].join('\n');
}

/** Bytes of a page: UTF-8 unless the file says otherwise. */
function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const named = /charset\s*=\s*["']?\s*(gb[\w-]+|big5)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('Usage: npm run clauses -- FILE.txt|FILE.html [--json]');
  process.exitCode = 2;
} else {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    console.error(`clauses: ${file} cannot be read (${bytes.code}). Give the path of a .txt or .html file.`);
    process.exitCode = 2;
  } else {
    await printClauses(file, decode(bytes));
  }
}

async function printClauses(name: string, content: string): Promise<void> {
  const isHtml = /^\.x?html?$/i.test(extname(name));
  const clauses = parseClauses(isHtml ? await readHtml(content) : content);
  const asJson = process.argv.includes('--json');
  console.log(asJson ? JSON.stringify(clauses, null, 2) : clauses.map(describe).join('\n\n'));
}
