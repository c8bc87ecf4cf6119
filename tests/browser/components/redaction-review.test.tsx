import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ItemContent } from '../../../components/redaction/item-review.tsx';
import { RedactionReview } from '../../../components/redaction/redaction-review.tsx';
import { isOpen, meantBy, nextOpen, spotsOf } from '../../../components/redaction/spot.ts';
import type { RedactionPlan, RedactionProposal } from '../../../utils/evidence/redaction-plan.ts';
import {
  type Reviews,
  reviewedPlan,
  withBox,
  withoutBox,
  withRect,
  withSeen,
  withVerdict,
} from '../../../utils/evidence/redaction-review.ts';
import { show } from './show.tsx';

const ITEM = 'it_00000000000000000000000001';
const TEXT = '订单号：2026112221272013741 联系电话：13800138000 卡密：ABCD-EFGH-JKLM';

const proposal = (change: Partial<RedactionProposal>): RedactionProposal => ({
  id: 'p1',
  group: 'g1',
  kind: 'phone',
  owner: 'buyer',
  source: 'pattern',
  words: '13800138000',
  target: { in: 'picture', file: '1-fullpage.png', rect: [100, 200, 160, 32] },
  suggested: 'hide',
  decision: 'proposed',
  ...change,
});

const card = { kind: 'card-secret', group: 'g2', words: 'ABCD-EFGH-JKLM' } as const;
const found: RedactionPlan = {
  v: 1,
  audience: 'community',
  items: [
    {
      itemId: ITEM,
      proposals: [
        proposal({}),
        proposal({
          ...card,
          id: 'p2',
          target: { in: 'picture', file: '1-fullpage.png', rect: [100, 4000, 240, 32] },
        }),
        proposal({
          ...card,
          id: 'p3',
          target: { in: 'picture', file: '1-fullpage.png', rect: [100, 9000, 240, 32] },
        }),
        proposal({
          id: 'p4',
          group: 'g3',
          kind: 'order-number',
          words: '2026112221272013741',
          target: { in: 'text', file: '2-text.txt', start: 4, end: 23 },
          suggested: 'partial',
        }),
        proposal({ id: 'p6', target: { in: 'text', file: '2-text.txt', start: 29, end: 40 } }),
        proposal({ id: 'p5', target: { in: 'field', name: 'title' } }),
      ],
    },
  ],
};

async function tallPicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(1280, 10_000);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, 1280, 10_000);
  drawing.fillStyle = '#123456';
  for (let y = 100; y < 10_000; y += 100) drawing.fillRect(100, y, 400, 24);
  return canvas.convertToBlob({ type: 'image/png' });
}

interface Shown {
  reviews(): Reviews;
  plan(): RedactionPlan;
}

/** Holds what the desk holds, without a database. */
async function showReview(language: 'zh-CN' | 'en' = 'zh-CN', solid = false): Promise<Shown> {
  const content: ItemContent = {
    pictures: [{ file: '1-fullpage.png', label: '整页长图', blob: await tallPicture() }],
    texts: [{ file: '2-text.txt', label: '页面文字', text: TEXT }],
    claims: { title: '订单 13800138000' },
    leftOut: [{ file: '3-dom.html.txt', label: '网页源码' }],
    asTheyAre: [],
  };
  let last: Reviews = new Map();
  function Desk() {
    const [past, setPast] = useState<Reviews[]>([]);
    const [reviews, setReviews] = useState<Reviews>(new Map());
    const [selected, select] = useState<string | null>(null);
    const [isSolid, setSolid] = useState(solid);
    last = reviews;
    const plan = reviewedPlan(found, reviews);
    const spots = spotsOf(plan.items[0]?.proposals ?? []);
    const change = (next: Reviews) => {
      setPast([...past, reviews]);
      setReviews(next);
    };
    return (
      <RedactionReview
        steps={[{ itemId: ITEM, label: '证据1 订单页', open: spots.filter(isOpen).length, seen: false }]}
        current={ITEM}
        content={content}
        spots={spots}
        selected={selected}
        solid={isSolid}
        maskOf={() => '20***************41'}
        blackOn={(_file, hidden) => hidden}
        actions={{
          select,
          decide: (decided, verdict) => {
            const next = withVerdict(
              plan,
              reviews,
              decided.flatMap((spot) => meantBy(spot, verdict)),
              verdict,
            );
            change(next);
            const left = spotsOf(reviewedPlan(found, next).items[0]?.proposals ?? []);
            select(nextOpen(left, decided.at(-1)?.id ?? null) ?? selected);
          },
          change: (spot, rect) => change(withRect(found, reviews, ITEM, spot.id, rect)),
          draw: (file, rect) => {
            const { reviews: next, id } = withBox(reviews, ITEM, file, rect);
            change(next);
            select(id);
          },
          remove: (spot) =>
            change(
              spot.proposals.every(({ source }) => source === 'manual')
                ? withoutBox(reviews, ITEM, spot.id)
                : withVerdict(found, reviews, meantBy(spot, 'dismissed'), 'dismissed'),
            ),
          go: () => {},
          finish: () => change(withSeen(reviews, ITEM)),
          solid: setSolid,
          undo:
            past.length > 0
              ? () => {
                  setReviews(past.at(-1) ?? new Map());
                  setPast(past.slice(0, -1));
                }
              : null,
          redo: null,
        }}
      />
    );
  }
  show(<Desk />, language);
  await expect.element(page.getByRole('application')).toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('.cp-box').length).toBe(3);
  return { reviews: () => last, plan: () => reviewedPlan(found, last) };
}

const proposals = ({ plan }: Shown): RedactionProposal[] => plan().items[0]?.proposals ?? [];
const decisionOf = (shown: Shown, id: string) => proposals(shown).find((one) => one.id === id)?.decision;
const rectOf = (shown: Shown, id: string) => {
  const target = proposals(shown).find((one) => one.id === id)?.target;
  return target?.in === 'picture' ? target.rect : null;
};
const box = (name: RegExp) => page.getByRole('button', { name });

describe('a box', () => {
  it('is found by Tab, named, and hidden with Enter, which goes on to the next', async () => {
    const shown = await showReview();
    const first = box(/^手机号，还没看，第 1 框，共 3 框$/);
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(decisionOf(shown, 'p1')).toBe('confirmed');
    await expect.element(box(/^卡密，还没看，第 2 框/)).toHaveFocus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(['p1', 'p2', 'p3'].map((id) => decisionOf(shown, id))).toEqual(Array(3).fill('confirmed'));
  });

  it('that lies far down a tall picture is brought into sight', async () => {
    await showReview();
    const frame = page.getByRole('application').element();
    (box(/第 2 框/).element() as HTMLElement).focus({ preventScroll: true });
    await userEvent.keyboard('{Enter}');
    await expect.element(box(/第 3 框/)).toHaveFocus();
    const { top, bottom } = frame.getBoundingClientRect();
    const place = box(/第 3 框/)
      .element()
      .getBoundingClientRect();
    expect(place.top >= top && place.bottom <= bottom).toBe(true);
  });

  it('is moved by arrows, resized with Shift, finely with Ctrl', async () => {
    const shown = await showReview();
    (box(/^手机号/).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await expect.poll(() => rectOf(shown, 'p1')).toEqual([108, 208, 160, 32]);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    await expect.poll(() => rectOf(shown, 'p1')).toEqual([108, 208, 168, 40]);
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    await expect.poll(() => rectOf(shown, 'p1')).toEqual([107, 208, 168, 40]);
  });

  it('is shown with Delete at every place of the value, and hidden again with one key', async () => {
    const shown = await showReview();
    (box(/^手机号/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(box(/^手机号，不遮/)).toBeInTheDocument();
    expect(decisionOf(shown, 'p5')).toBe('dismissed');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => decisionOf(shown, 'p5')).toBe('proposed');
  });

  it('is set by N in the middle of what is seen, and deleted without losing the focus', async () => {
    const shown = await showReview();
    const frame = page.getByRole('application').element() as HTMLElement;
    frame.focus();
    await userEvent.keyboard('n');
    const own = box(/^自己框住的，遮住/);
    await expect.element(own).toHaveFocus();
    const drawn = proposals(shown).find(({ source }) => source === 'manual');
    const { top, bottom } = frame.getBoundingClientRect();
    const place = own.element().getBoundingClientRect();
    expect(place.top >= top && place.bottom <= bottom).toBe(true);
    expect(drawn?.target.in).toBe('picture');
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => proposals(shown)).toHaveLength(6);
    expect(document.activeElement).toBe(frame);
  });
});

describe('a pointer', () => {
  const drag = async (
    element: Element,
    from: [number, number],
    to: [number, number],
    pointerType = 'mouse',
  ) => {
    const send = (type: string, [clientX, clientY]: [number, number]) =>
      element.dispatchEvent(
        new PointerEvent(type, { clientX, clientY, pointerId: 1, pointerType, button: 0, bubbles: true }),
      );
    send('pointerdown', from);
    await new Promise((resume) => setTimeout(resume, 30));
    send('pointermove', to);
    await new Promise((resume) => setTimeout(resume, 30));
    send('pointerup', to);
  };
  // A dispatched pointer is none that can be captured.
  const free = () => {
    const capture = Element.prototype.setPointerCapture;
    Element.prototype.setPointerCapture = () => {};
    onTestFinished(() => {
      Element.prototype.setPointerCapture = capture;
    });
  };

  it('draws a box where it was dragged', async () => {
    free();
    const shown = await showReview();
    const surface = document.querySelector('.cp-redact-surface') as HTMLElement;
    const { left, top, width } = surface.getBoundingClientRect();
    const scale = 1280 / width;
    await drag(surface, [left + 20, top + 150], [left + 120, top + 200]);
    await expect.poll(() => proposals(shown)).toHaveLength(7);
    const target = proposals(shown).at(-1)?.target;
    const rect = target?.in === 'picture' ? target.rect : [];
    const wanted = [20 * scale, 150 * scale, 100 * scale, 50 * scale];
    for (const [i, value] of wanted.entries())
      expect(Math.abs((rect[i] ?? 0) - value)).toBeLessThanOrEqual(2);
  });

  it('that is a finger scrolls, unless it was asked to draw', async () => {
    free();
    const shown = await showReview();
    const surface = document.querySelector('.cp-redact-surface') as HTMLElement;
    const { left, top } = surface.getBoundingClientRect();
    await drag(surface, [left + 20, top + 150], [left + 120, top + 200], 'touch');
    expect(proposals(shown)).toHaveLength(6);
    const finger = document.querySelector('.cp-redact-finger') as HTMLElement;
    finger.click();
    await expect.poll(() => finger.ariaPressed).toBe('true');
    await drag(surface, [left + 20, top + 150], [left + 120, top + 200], 'touch');
    await expect.poll(() => proposals(shown)).toHaveLength(7);
  });

  it('moves a box and drags its corner', async () => {
    free();
    const shown = await showReview();
    const button = box(/^手机号/).element();
    const { x, y, width } = button.getBoundingClientRect();
    const scale = 160 / width;
    await drag(button, [x + 5, y + 4], [x + 45, y + 24]);
    await expect.poll(() => rectOf(shown, 'p1')?.[2]).toBe(160);
    await expect
      .poll(() => Math.abs((rectOf(shown, 'p1')?.[0] ?? 0) - (100 + 40 * scale)))
      .toBeLessThanOrEqual(2);
    const corner = document.querySelector('.cp-box-corner[data-corner="se"]') as HTMLElement;
    await drag(corner, [200, 200], [210, 210]);
    await expect
      .poll(() => Math.abs((rectOf(shown, 'p1')?.[2] ?? 0) - (160 + 10 * scale)))
      .toBeLessThanOrEqual(2);
  });
});

describe('the review', () => {
  it('counts what is left and is done item by item', async () => {
    const shown = await showReview();
    await expect.element(page.getByText('还有 6 处没看')).toBeInTheDocument();
    const finish = page.getByRole('button', { name: '看过了，去打包' });
    await expect.element(finish).toBeDisabled();
    const hide = page.getByRole('button', { name: '遮住', exact: true }).last();
    // The claim of the page follows the phone number, the second card wants its own look.
    for (let i = 0; i < 4; i++) await hide.click();
    await expect.element(page.getByText('还有 1 份没看完')).toBeInTheDocument();
    await finish.click();
    expect(shown.reviews().get(ITEM)?.seen).toBe(true);
  });

  it('decides all of a kind in one item at once', async () => {
    const shown = await showReview();
    await box(/第 2 框/).click();
    await page.getByRole('button', { name: '这一份 2 处卡密全部遮住' }).click();
    expect(['p1', 'p2', 'p3'].map((id) => decisionOf(shown, id))).toEqual([
      'proposed',
      'confirmed',
      'confirmed',
    ]);
  });

  it('shows what they will see: solid blocks, masked words, no claim', async () => {
    await showReview('zh-CN', true);
    await expect.poll(() => document.querySelectorAll('.cp-box-solid').length).toBe(3);
    const block = document.querySelector('.cp-box-solid') as HTMLElement;
    expect(getComputedStyle(block).backgroundColor).toBe('rgb(0, 0, 0)');
    expect(document.body.innerText).not.toContain('13800138000');
    await expect.element(page.getByText('页面标题：不写进去')).toBeInTheDocument();
    await expect
      .element(page.getByText('订单号：20***************41 联系电话：20', { exact: false }))
      .toBeInTheDocument();
  });

  it('warns where a usable code stays visible, and where a picture will be left out', async () => {
    await showReview();
    await expect
      .element(page.getByText('文字里有订单号，但在图上找不到', { exact: false }))
      .toBeInTheDocument();
    await box(/第 2 框/).click();
    await page.getByRole('button', { name: '不遮', exact: true }).last().click();
    await expect.element(page.getByText('谁拿到这份证据包，谁就能用', { exact: false })).toBeInTheDocument();
  });

  it('keeps its place while the picture grows', async () => {
    await showReview();
    const frame = page.getByRole('application').element();
    frame.scrollTop = 1000;
    const middle = () => (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight;
    const before = middle();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => frame.scrollWidth).toBeGreaterThan(frame.clientWidth);
    expect(Math.abs(middle() - before)).toBeLessThan(0.01);
  });

  it.each(['zh-CN', 'en'] as const)('has no serious barrier and no small target in %s', async (language) => {
    await showReview(language);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const controls = [...document.querySelectorAll<HTMLElement>('button:not(.cp-box button)')];
    expect(Math.min(32, ...controls.map(({ offsetHeight }) => offsetHeight || 32))).toBe(32);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
