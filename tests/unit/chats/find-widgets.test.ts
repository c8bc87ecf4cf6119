import { describe, expect, it } from 'vitest';
import { findWidgets } from '../../../utils/chats/find-widgets.ts';
import { WIDGETS } from '../../../utils/chats/registry.ts';
import type { PageSnapshot, SnapshotElement } from '../../../utils/evidence/page-snapshot.ts';
import { buildPage } from '../../../utils/page/build-page.ts';

function element(tag: string, attrs: Record<string, string>, cls = ''): SnapshotElement {
  return { parent: 0, tag, cls, attrs, box: [0, 0, 100, 20], visible: true, frame: 0 };
}

function widgetsOf(elements: SnapshotElement[], frames: PageSnapshot['frames'] = []) {
  const root: SnapshotElement = { ...element('html', {}), parent: -1 };
  const top = { url: 'https://shop.example.test/', reachable: true, box: null };
  const snapshot: PageSnapshot = {
    v: 1,
    url: top.url,
    canonicalUrl: null,
    referrer: '',
    title: '',
    lang: 'zh-CN',
    selection: '',
    readAt: '2026-11-22T12:00:00.000Z',
    viewport: { w: 1366, h: 900, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 1366, h: 900 },
    frames: [top, ...frames],
    elements: [root, ...elements],
    runs: [],
    fields: [],
    text: '',
    truncated: [],
  };
  return findWidgets(buildPage(snapshot, snapshot.url)).map(({ facts }) => facts);
}

describe('a widget that can only be named', () => {
  it.each([
    ['meiqia', element('script', { src: 'https://static.meiqia.com/dist/meiqia.js' })],
    ['qiyu', element('div', { id: 'YSF-BTN-HOLDER' })],
    ['53kf', element('script', { src: 'https://tb.53kf.com/code/code/1' })],
    ['tawk', element('script', { src: 'https://embed.tawk.to/1/default' })],
    ['crisp', element('div', {}, 'crisp-client')],
    ['qq', element('a', { href: 'http://wpa.qq.com/msgrd?v=3&uin=10001' })],
    ['wechat', element('a', { href: 'https://work.weixin.qq.com/kfid/kfc1' })],
    ['telegram', element('a', { href: 'https://t.me/somebody' })],
  ])('%s is known by its own mark', (id, mark) => {
    expect(widgetsOf([mark])).toMatchObject([{ id, url: null, readable: false }]);
  });

  it('is named with the address of its frame, and not readable while the frame cannot be reached', () => {
    const url = 'https://chat.meiqia.com/dist/standalone.html?eid=1';
    const frame = { url, reachable: false, box: null };
    expect(widgetsOf([], [frame])).toEqual([{ id: 'meiqia', name: '美洽', url, readable: false }]);
    expect(widgetsOf([], [{ ...frame, reachable: true }])).toMatchObject([{ readable: true }]);
  });

  it('is not seen in the words or links of a page that only speaks about it', () => {
    expect(
      widgetsOf([element('a', { href: 'https://qq.com/news' }), element('p', { title: 'meiqia' })]),
    ).toEqual([]);
  });
});

it('has an id of its own for every widget', () => {
  expect(new Set(WIDGETS.map(({ id }) => id)).size).toBe(WIDGETS.length);
});
