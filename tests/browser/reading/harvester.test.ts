import { afterEach, describe, expect, it } from 'vitest';
import { findChat } from '../../../utils/reading/chat-place.ts';
import { createHarvester } from '../../../utils/reading/harvester.ts';
import type { HarvesterApi, Towards } from '../../../utils/reading/harvester-api.ts';
import { isLoadControl } from '../../../utils/reading/load-earlier.ts';

const noRoots = () => null;
const ROW = 40;

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const words = (n: number) => `第${n}条消息说的话`;
const markup = (n: number) => `<p class="row" style="height:${ROW}px;margin:0">${words(n)}</p>`;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function box(inside: string, style = ''): HTMLElement {
  document.body.innerHTML = `<h1>客服</h1><div id="box" style="height:200px;overflow-y:auto;${style}">${inside}</div><p>页脚</p>`;
  const found = document.querySelector<HTMLElement>('#box');
  if (!found) throw new Error('no box');
  return found;
}

/** Older rows are put above, `size` at a time, whenever the top is reached. */
function lazyList(total: number, size: number, wait = 60): HTMLElement {
  let first = total - size;
  const list = box(range(first, total).map(markup).join(''));
  let busy = false;
  list.addEventListener('scroll', () => {
    if (busy || list.scrollTop > 5 || first === 0) return;
    busy = true;
    setTimeout(() => {
      const from = Math.max(0, first - size);
      const height = list.scrollHeight;
      list.insertAdjacentHTML('afterbegin', range(from, first).map(markup).join(''));
      list.scrollTop += list.scrollHeight - height;
      first = from;
      busy = false;
    }, wait);
  });
  list.scrollTop = list.scrollHeight;
  return list;
}

/** Only the rows in view exist; above and below is empty room. */
function virtualList(total: number): HTMLElement {
  const list = box('<div id="room" style="position:relative"></div>');
  const room = document.querySelector<HTMLElement>('#room');
  if (!room) throw new Error('no room');
  room.style.height = `${total * ROW}px`;
  const draw = () => {
    const from = Math.max(0, Math.floor(list.scrollTop / ROW));
    room.innerHTML = `<div style="position:absolute;top:${from * ROW}px">${range(
      from,
      Math.min(total, from + 6),
    )
      .map(markup)
      .join('')}</div>`;
  };
  list.addEventListener('scroll', draw);
  list.scrollTop = list.scrollHeight;
  draw();
  return list;
}

const shown = (root: ParentNode = document): string[] =>
  [...root.querySelectorAll('.row')].map((row) => row.textContent ?? '');

/** Steps until an end of the chat, as a capture does. @returns every message that was ever in the page */
async function walk(harvester: HarvesterApi, towards: Towards, limit = 200, root: ParentNode = document) {
  const seen = new Set(shown(root));
  for (let i = 0; i < limit; i++) {
    const step = await harvester.step(towards, shown(root).slice(-20));
    for (const text of shown(root)) seen.add(text);
    if (step.state !== 'moved') return { seen, end: step.state };
  }
  return { seen, end: 'limit' };
}

function begin(open: (element: Element) => ShadowRoot | null = noRoots, texts = shown()): HarvesterApi {
  const harvester = createHarvester(open, () => false);
  expect(harvester.begin(texts.slice(-20))?.held).toBeGreaterThan(0);
  return harvester;
}

describe('the harvester', () => {
  it('loads a lazy history to its beginning and puts the scroll position back', async () => {
    const list = lazyList(90, 15);
    const harvester = begin();
    const { seen, end } = await walk(harvester, 'older');
    expect(end).toBe('still');
    expect(seen.size).toBe(90);
    harvester.end();
    expect(list.scrollHeight - list.clientHeight - list.scrollTop).toBeLessThan(2);
    expect(list.hasAttribute('style') && list.style.scrollBehavior).toBe('');
  });

  it('brings the row back that the buyer saw first', async () => {
    const list = lazyList(60, 15);
    list.scrollTop = 200;
    const seen = () => shown(list)[Math.floor(list.scrollTop / ROW)];
    const before = seen();
    const harvester = begin();
    await walk(harvester, 'older');
    harvester.end();
    expect(seen()).toBe(before);
  });

  it('leaves out no row of a virtual list', async () => {
    const list = virtualList(120);
    const top = list.scrollTop;
    const harvester = begin();
    const { seen, end } = await walk(harvester, 'older');
    expect(end).toBe('still');
    expect(seen.size).toBe(120);
    harvester.end();
    expect(list.scrollTop).toBe(top);
  });

  it('goes down where the newest stands first', async () => {
    const list = box(range(0, 10).map(markup).join(''));
    list.addEventListener('scroll', () => {
      const count = list.children.length;
      if (count < 40 && list.scrollTop + list.clientHeight > list.scrollHeight - 5) {
        list.insertAdjacentHTML(
          'beforeend',
          range(count, count + 10)
            .map(markup)
            .join(''),
        );
      }
    });
    const harvester = begin();
    expect((await walk(harvester, 'newer')).seen.size).toBe(40);
    harvester.end();
    expect(list.scrollTop).toBe(0);
  });

  it('presses the control for older messages and no other', async () => {
    const pressed: string[] = [];
    const list = box(
      `<button id="more" type="button">加载更早的沟通记录</button><a id="away" href="/gone">查看更多消息</a><form><button id="submit">加载更多</button></form>${range(10, 15).map(markup).join('')}`,
    );
    document.addEventListener('click', (event) => pressed.push((event.target as Element).id), {
      once: false,
    });
    let first = 10;
    document.querySelector('#more')?.addEventListener('click', ({ currentTarget }) => {
      first -= 5;
      (currentTarget as Element).insertAdjacentHTML(
        'afterend',
        range(first, first + 5)
          .map(markup)
          .join(''),
      );
      if (first === 0) (currentTarget as Element).remove();
    });
    list.scrollTop = list.scrollHeight;
    const harvester = begin();
    const { seen } = await walk(harvester, 'older');
    harvester.end();
    expect(seen.size).toBe(15);
    expect(new Set(pressed)).toEqual(new Set(['more']));
    expect(location.pathname).not.toBe('/gone');
  });

  it('finds chats in frames of the same origin and in closed shadow roots', async () => {
    document.body.innerHTML = '<div id="host"></div><iframe style="height:200px"></iframe>';
    const host = document.querySelector('#host');
    const root = host?.attachShadow({ mode: 'closed' });
    if (!host || !root) throw new Error('no root');
    root.innerHTML = `<div style="height:100px;overflow:auto">${range(0, 9).map(markup).join('')}</div>`;
    const inner = document.querySelector('iframe')?.contentDocument;
    const scroller = inner?.scrollingElement;
    if (!inner || !scroller) throw new Error('no frame');
    inner.body.innerHTML = range(20, 60).map(markup).join('');
    const open = (element: Element) => (element === host ? root : null);
    expect(findChat(range(0, 9).map(words), open)?.scroller).toBe(root.firstElementChild);
    expect(findChat(range(50, 60).map(words), open)?.scroller).toBe(scroller);
    scroller.scrollTop = 900;
    const harvester = begin(open, range(50, 60).map(words));
    expect((await harvester.step('older', range(50, 60).map(words))).state).toBe('moved');
    expect(scroller.scrollTop).toBe(0);
    harvester.end();
    expect(scroller.scrollTop).toBe(900);
  });

  it('says when the list is gone and throws nothing', async () => {
    lazyList(60, 15);
    const harvester = begin();
    document.body.innerHTML = '<p>别的页面</p>';
    expect(await harvester.step('older', range(50, 60).map(words))).toMatchObject({ state: 'gone' });
    harvester.end();
    expect(await harvester.step('older', [])).toMatchObject({ state: 'gone' });
  });

  it('finds a list again that the page draws anew', async () => {
    lazyList(60, 15);
    const harvester = begin();
    box(range(0, 60).map(markup).join(''));
    expect((await harvester.step('older', range(50, 60).map(words))).state).not.toBe('gone');
    harvester.end();
  });

  it('finds no chat where none of its words stands', () => {
    document.body.innerHTML = '<p>商品列表</p>';
    expect(createHarvester(noRoots, () => false).begin(['您好'])).toBeNull();
  });
});

describe('the control for older messages', () => {
  it.each([
    ['<button type="button">加载更多</button>', true],
    ['<button>查看更多消息</button>', true],
    ['<a href="javascript:;">Load more messages</a>', true],
    ['<a href="#">↑ 点击查看更多历史消息…</a>', true],
    ['<a>Load earlier messages</a>', true],
    ['<span role="button">查看历史记录</span>', true],
    ['<a href="/history">查看更多消息</a>', false],
    ['<a href="">查看更多消息</a>', false],
    ['<form><button>加载更多</button></form>', false],
    ['<button disabled type="button">加载更多</button>', false],
    ['<button type="button">发送</button>', false],
    ['<button type="button">加载更多商品</button>', false],
    ['<button type="button" hidden>加载更多</button>', false],
    ['<button type="button">申请退款</button>', false],
    ['<span>加载更多</span>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    const control = document.querySelector('button,a,span');
    expect(control && isLoadControl(control)).toBe(expected);
  });
});
