// Lets toasts come and go in a real page.
// Proves: short refusals are noticed with their moments and box, in shadow roots too; a page that never rests costs a bounded number of looks.
import { afterEach, expect, it } from 'vitest';
import { type NoticeWatch, watchNotices } from '../../../utils/noticing/notice-watch.ts';

let watch: NoticeWatch | null = null;

afterEach(() => {
  watch?.stop();
  document.body.replaceChildren();
});

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

function begin(): { watch: NoticeWatch; offers: () => number } {
  let offers = 0;
  watch = watchNotices(
    (element) => element.shadowRoot,
    () => offers++,
  );
  return { watch, offers: () => offers };
}

function show(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box;
}

const found = async (count: number): Promise<NoticeWatch['found']> => {
  for (let i = 0; i < 100 && (watch?.found.length ?? 0) < count; i++) await pause(50);
  return watch?.found ?? [];
};

it.each([
  ['a toast', '<div class="el-message el-message--error"><p>该卡密已被使用</p></div>', '该卡密已被使用'],
  [
    'a dialog',
    '<div class="swal2-popup"><h2>兑换失败</h2><div>激活码不存在</div><button>确定</button></div>',
    '兑换失败 激活码不存在 确定',
  ],
  ['a line under a field', '<input value="A1"><p>兑换码格式不正确</p>', '兑换码格式不正确'],
])('notices %s', async (_name, html, text) => {
  const { offers } = begin();
  show(html);
  const [notice] = await found(1);
  expect(notice).toMatchObject({ via: 'page', text, goneAt: null });
  expect(notice?.box?.[2]).toBeGreaterThan(0);
  expect(offers()).toBe(1);
});

it('notices words that replace others, and a box that is only made visible', async () => {
  const line = show('<p>请输入兑换码</p>');
  const hidden = show('<div class="layer" style="display:none">激活失败，授权码已绑定其他设备</div>');
  begin();
  const text = line.querySelector('p')?.firstChild;
  if (text) text.nodeValue = '兑换码已过期';
  hidden.querySelector('div')?.style.setProperty('display', 'block');
  expect((await found(2)).map((notice) => notice.text).sort()).toEqual([
    '兑换码已过期',
    '激活失败，授权码已绑定其他设备',
  ]);
});

it('says when the words were gone', async () => {
  begin();
  const toast = show('<div class="toast">卡密已过期</div>');
  const [notice] = await found(1);
  toast.remove();
  for (let i = 0; i < 40 && notice?.goneAt === null; i++) await pause(50);
  expect(notice?.goneAt).toBeGreaterThanOrEqual(notice?.appearedAt ?? Infinity);
});

it('looks into shadow roots', async () => {
  begin();
  const host = document.createElement('x-toast');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await pause(300);
  root.innerHTML = '<div>激活码已被其他账号使用</div>';
  expect((await found(1))[0]?.text).toBe('激活码已被其他账号使用');
});

it.each([
  '<p>兑换成功</p>',
  '<p>每个兑换码只能使用一次</p>',
  '<div style="display:none">卡密已被使用</div>',
  '<script type="text/plain">卡密已被使用</script>',
])('is silent about %s', async (html) => {
  begin();
  show(html);
  await pause(400);
  expect(watch?.found).toEqual([]);
});

it('finds what the server wrote before it came', async () => {
  show('<div role="alert">该卡密已被使用</div>');
  begin();
  expect((await found(1))[0]?.text).toBe('该卡密已被使用');
});

it('does bounded work on a page that never rests and still hears a toast', async () => {
  const { watch: noisy } = begin();
  const list = show('');
  const flood = setInterval(() => {
    for (let i = 0; i < 500; i++) {
      const row = document.createElement('div');
      row.textContent = `行情 ${i} ${Math.random()}`;
      list.append(row);
    }
    while (list.childElementCount > 2000) list.firstChild?.remove();
  }, 10);
  await pause(1500);
  show('<div class="toast-error">兑换码无效</div>');
  const [notice] = await found(1);
  await pause(500);
  clearInterval(flood);
  expect(notice?.text).toBe('兑换码无效');
  // Every look takes at most 120 nodes, and looks grow rare.
  expect(noisy.work.nodes).toBeLessThanOrEqual(noisy.work.looks * 120 + 60);
  expect(noisy.work.looks).toBeLessThan(12);
});

it('loses nothing that is queued beside a shadow root', async () => {
  watch = watchNotices(
    (element) => {
      // As chrome.dom does it.
      if (!(element instanceof HTMLElement)) throw new TypeError('not an element');
      return element.shadowRoot;
    },
    () => {},
  );
  const host = document.createElement('x-chip');
  host.attachShadow({ mode: 'open' }).textContent = '保存证据';
  document.body.append(host);
  // The root of the host is looked at together with what comes while the host is looked at.
  for (let i = 0; i < 6; i++) {
    await pause(60);
    show(`<div class="el-message">该卡密已被其他账号使用 ${i}</div>`);
  }
  expect((await found(6)).map(({ text }) => text)).toHaveLength(6);
});
