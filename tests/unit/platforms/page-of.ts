import type { PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';
import { buildPage } from '../../../utils/page/build-page.ts';
import type { Page } from '../../../utils/page/page-model.ts';

export interface Block {
  tag?: string;
  cls?: string;
  attrs?: Record<string, string>;
  text?: string;
  size?: [number, number];
  hidden?: true;
}

/** A page of blocks one below the other. */
export function snapshotOf(title: string, blocks: readonly (Block | string)[]): PageSnapshot {
  const parts = blocks.map((block): Block => (typeof block === 'string' ? { text: block } : block));
  const boxOf = ({ size = [1000, 20] }: Block, i: number): [number, number, number, number] => [
    0,
    20 * i,
    ...size,
  ];
  const runs = parts.flatMap((part, i) =>
    part.text === undefined
      ? []
      : [{ element: i + 1, text: part.text, box: boxOf(part, i), visible: !part.hidden }],
  );
  return {
    v: 1,
    url: 'https://shop.example/page',
    canonicalUrl: null,
    referrer: '',
    title,
    lang: 'zh',
    selection: '',
    readAt: '2026-11-22T12:00:00.000Z',
    viewport: { w: 1000, h: 800, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 1000, h: 20 * parts.length },
    frames: [{ url: 'https://shop.example/page', reachable: true, box: null }],
    elements: [
      {
        parent: -1,
        tag: 'body',
        cls: '',
        attrs: {},
        box: [0, 0, 1000, 20 * parts.length],
        visible: true,
        frame: 0,
      },
      ...parts.map((part, i) => ({
        parent: 0,
        tag: part.tag ?? 'p',
        cls: part.cls ?? '',
        attrs: part.attrs ?? {},
        box: boxOf(part, i),
        visible: !part.hidden,
        frame: 0,
      })),
    ],
    runs,
    fields: [],
    text: runs.map(({ text }) => text).join('\n'),
    truncated: [],
  };
}

export function pageOf(title: string, blocks: readonly (Block | string)[]): Page {
  const snapshot = snapshotOf(title, blocks);
  return buildPage(snapshot, snapshot.url);
}
