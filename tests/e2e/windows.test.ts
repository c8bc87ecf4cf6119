// Pictures and recordings of a window that the buyer picks, through the built extension's own page and the browser's
// real picker (answered by a switch). Proves: a frame and a recording become items without any permission; the copy with
// an index can be skipped through and the exported bundle verifies; a killed page, a closed window and a full disk keep
// what was recorded until then and say so.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chunkListSchema } from '../../utils/evidence/recording.ts';
import { ExtensionBrowser, until } from './harness.ts';
import { savedItems, storedItems, storedJobs } from './read-locker.ts';
import { filesBelow, run, unpack } from './stock-tools.ts';

const MOVING = `data:text/html,<title>Moving picture</title><h1 id=n>0</h1><script>
  setInterval(() => { n.textContent = Number(n.textContent) + 1; document.body.style.background = 'hsl(' + n.textContent * 7 % 360 + ' 80% 60%)'; }, 60);
</script>`;

let app: ExtensionBrowser;
let source: Page;

beforeEach(async () => {
  app = await ExtensionBrowser.launch({
    args: ['--window-size=1280,900', '--auto-select-tab-capture-source-by-title=Moving picture'],
  });
  source = await app.open(MOVING);
});

afterEach(() => app.close());

const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;

/** Puppeteer's own search for words does not see a text node that changes. */
const hears = (page: Page, words: string) =>
  until(() => page.evaluate((said) => document.body.innerText.includes(said), words), words);

async function openWindow(): Promise<Page> {
  const page = await app.extensionPage('locker.html#/window');
  await page.locator(button('选择窗口')).click();
  await page.waitForFunction(
    () => (document.querySelector<HTMLVideoElement>('video.cp-live')?.videoWidth ?? 0) > 0,
  );
  return page;
}

async function recordFor(clock: string): Promise<Page> {
  const page = await openWindow();
  await page.locator(button('开始录像')).click();
  await hears(page, `已录 ${clock}`);
  return page;
}

const recordings = async () => (await savedItems(app)).filter(({ kind }) => kind === 'recording');

/** Skips through the recording on its page as a buyer would with the slider. */
async function skipThrough(item: { id: string } | undefined): Promise<{ duration: number; at: number[] }> {
  const page = await app.extensionPage(`locker.html#/item/${item?.id}`);
  await page.waitForSelector('video.cp-player');
  await hears(page, '逐段核对：全部一致');
  const played = await page.$eval('video.cp-player', async (video) => {
    const player = video as HTMLVideoElement;
    const event = (name: string) =>
      new Promise((done) => player.addEventListener(name, done, { once: true }));
    if (player.readyState < 1) await event('loadedmetadata');
    const { duration } = player;
    const at: number[] = [];
    for (const part of [0.8, 0.2, 0.6]) {
      player.currentTime = duration * part;
      await event('seeked');
      at.push(player.currentTime / duration);
    }
    await player.play();
    await event('timeupdate');
    return { duration, at };
  });
  await page.close();
  return played;
}

it('a picture of the window is kept with its tile root', async () => {
  const page = await openWindow();
  await page.locator(button('拍下这一张')).click();
  await page.locator(button('拍下这一张')).click();
  await hears(page, '已拍 2 张');
  const [item, second] = await savedItems(app);
  expect(item).toMatchObject({ kind: 'window', method: 'frame', caseId: second?.caseId });
  expect(item?.item).toMatchObject({
    grade: 'window',
    files: [{ name: '1-frame.png', kind: 'frame' }],
    tiles: [{ file: '1-frame.png' }],
  });
});

it('a recording is kept in pieces, as one file and as a copy that can be skipped through, and its bundle verifies', async () => {
  const page = await recordFor('0:06');
  await page.locator(button('停止并保存')).click();
  await hears(page, '录像已保存');
  const [item] = await recordings();
  expect(item?.item).toMatchObject({ grade: 'window', environment: { incidents: [] } });
  expect(item?.item.files.map(({ kind }) => kind)).toEqual(['recording', 'chunks', 'frame', 'seekable']);
  const { duration, at } = await skipThrough(item);
  expect(duration).toBeGreaterThan(4);
  expect(at.map((part) => part.toFixed(1))).toEqual(['0.8', '0.2', '0.6']);

  await page.goto(`chrome-extension://${app.id}/locker.html#/export/${item?.caseId}?audience=self`);
  await page.locator(button('开始打包')).click();
  const zip = await until(async () => {
    const name = readdirSync(app.downloads).find((file) => file.endsWith('.zip'));
    return name && join(app.downloads, name);
  }, 'the bundle');
  const folder = unpack(zip);
  const files = filesBelow(folder).filter((path) => path.startsWith('data/items/0001/'));
  expect(files).toContain('data/items/0001/4-seekable.webm');
  const read = (name: string) => readFileSync(join(folder, 'data/items/0001', name));
  const list = chunkListSchema.parse(JSON.parse(read('2-chunks.json').toString()));
  expect(list).toMatchObject({ ended: 'buyer', audio: false, seekable: '4-seekable.webm' });
  expect(list.chunks.length).toBeGreaterThan(3);
  let offset = 0;
  for (const { n, bytes, sha256 } of list.chunks) {
    const cut = `tail -c +${offset + 1} 1-recording.webm | head -c ${bytes} | sha256sum`;
    expect(run('sh', ['-c', cut], join(folder, 'data/items/0001')).output, `piece ${n}`).toContain(sha256);
    offset += bytes;
  }
  expect(offset).toBe(read('1-recording.webm').length);
  const verified = run(process.execPath, ['scripts/verify.ts', zip, '--json'], process.cwd());
  expect(verified.status, verified.output).toBe(0);
  expect(JSON.parse(verified.output)).toMatchObject({
    claims: { container: { state: 'proven' }, content: { state: 'proven' }, signature: { state: 'proven' } },
  });
});

it('a recording whose page is killed is found again and says that it was cut off', async () => {
  const page = await recordFor('0:04');
  await page.close();
  expect(await storedItems(app)).toEqual([]);
  const next = await app.extensionPage('locker.html');
  await hears(next, '1 段中断的录像已保存');
  const [item] = await recordings();
  expect(item?.item.environment.incidents).toEqual(['recording-interrupted']);
  expect((await storedJobs(app)).map(({ state }) => state)).toEqual(['interrupted']);
  const { duration } = await skipThrough(item);
  expect(duration).toBeGreaterThan(1.5);
});

it('a window that closes ends the recording and saves it', async () => {
  const page = await recordFor('0:03');
  await source.close();
  await hears(page, '录像已保存');
  const [item] = await recordings();
  expect(item?.item.environment.incidents).toEqual([]);
  await page.locator('::-p-text(看这段录像)').click();
  await hears(page, '停止共享，或窗口关掉了');
});

it('a pause is told with its time and the recording goes on', async () => {
  const page = await recordFor('0:02');
  await page.locator(button('暂停')).click();
  await hears(page, '录像已暂停');
  await page.locator(button('继续录')).click();
  await hears(page, '正在录像');
  await hears(page, '已录 0:06');
  await page.locator(button('停止并保存')).click();
  await page.locator('::-p-text(看这段录像)').click();
  await hears(page, '逐段核对：全部一致');
  const story = await page.$eval('main', (main) => main.innerText);
  expect(story).toMatch(/0:0\d 开始[\s\S]*0:0\d 暂停[\s\S]*0:0\d 继续[\s\S]*0:0\d 结束/);
});

it('a disk that fills up ends the recording, keeps what came before and says so', async () => {
  const page = await openWindow();
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...args) {
      if (this.name === 'chunks' && (args[0] as { n: number }).n > 2) {
        throw new DOMException('no room left', 'QuotaExceededError');
      }
      return add.apply(this, args);
    };
  });
  await page.locator(button('开始录像')).click();
  await hears(page, '录像已保存');
  await hears(page, '电脑空间不够，录像提前停止');
  const [item] = await recordings();
  expect(item?.item.environment.incidents).toEqual(['recording-space']);
});
