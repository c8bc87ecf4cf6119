import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SaveStatus } from '../../../components/save/save-status.tsx';
import type { SaveActions, SaveView } from '../../../components/save/save-view.ts';
import { zh } from '../../../utils/browser/text/zh-cn.ts';
import { ERROR_CODES } from '../../../utils/errors.ts';
import type { SavedCard } from '../../../utils/locker/queries.ts';
import { show } from './show.tsx';

const card: SavedCard = {
  locked: false,
  id: 'it_01M81Q17ZRMX2ZHKDP8MJ5558C',
  state: 'saved',
  caseId: 'cs_zez13sty44ui3mtq8pqv',
  caseSeq: 4,
  assignedBy: 'auto',
  kind: 'redeem',
  method: 'pixel',
  capturedAt: new Date().toISOString(),
  title: '激活失败',
  url: 'https://shop.example/redeem',
  host: 'shop.example',
  seq: 7,
  thumbnail: null,
  nth: 3,
  incidents: [],
  hasMore: false,
  chat: null,
};

function actions(): SaveActions {
  return {
    save: vi.fn(),
    saveFull: vi.fn(),
    saveAgain: vi.fn(),
    confirm: vi.fn(),
    stop: vi.fn(),
    undo: vi.fn(),
    restore: vi.fn(),
    open: vi.fn(),
  };
}

async function showView(view: SaveView): Promise<SaveActions> {
  const given = actions();
  show(<SaveStatus view={view} actions={given} />);
  await expect.element(page.getByRole('status')).toBeInTheDocument();
  return given;
}

const failed = (error: (typeof ERROR_CODES)[number] | 'bug'): SaveView => ({
  state: 'failed',
  error,
  freeBytes: 180 * 1024 * 1024,
});

const EVERY_VIEW: SaveView[] = [
  { state: 'idle' },
  { state: 'not-trade' },
  { state: 'working', step: 'stitching', done: 2, total: 8, jobId: 'jb_000000000000' },
  { state: 'saved', card },
  { state: 'unchanged', card },
  { state: 'undone', itemId: card.id },
  { state: 'needs-confirmation', reason: 'sensitive-page' },
  { state: 'needs-confirmation', reason: 'private-window' },
  { state: 'interrupted', card },
  { state: 'interrupted', card: null },
  failed('locker-full'),
];

describe('a saved page', () => {
  it('says which piece it is and undoes it with one click', async () => {
    const { undo } = await showView({ state: 'saved', card });
    await expect.element(page.getByRole('status')).toMatchTextContent('已保存 · 第3份');
    await page.getByRole('button', { name: '撤销保存', exact: true }).click();
    expect(undo).toHaveBeenCalledWith(card.id);
  });

  it('names what could not be kept in words and not in codes', async () => {
    await showView({
      state: 'saved',
      card: { ...card, incidents: ['fullpage-stopped', 'reading-cut-text'] },
    });
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent('长图没有拍完');
    await expect.element(status).not.toMatchTextContent('fullpage');
  });

  it('keeps a dead shop as evidence', async () => {
    await showView({ state: 'saved', card: { ...card, incidents: ['page-did-not-load'] } });
    await expect.element(page.getByRole('status')).toMatchTextContent('店铺打不开');
  });

  it('shows the words of a page as text that reorders nothing', async () => {
    await showView({ state: 'saved', card: { ...card, title: '<img src=x>\u202Egnp.exe' } });
    await expect.element(page.getByText('<img src=x> gnp.exe')).toBeInTheDocument();
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });
});

describe('an ordinary page', () => {
  it('is saved with Enter because the button has the focus', async () => {
    const { save } = await showView({ state: 'not-trade' });
    await expect.element(page.getByRole('button', { name: '保存证据', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(save).toHaveBeenCalledOnce();
  });
});

describe('a running save', () => {
  it('counts frames and stops its own job', async () => {
    const { stop } = await showView({
      state: 'working',
      step: 'stitching',
      done: 2,
      total: 8,
      jobId: 'jb_000000000000',
    });
    await expect.element(page.getByText('正在拍长图 3/8')).toBeInTheDocument();
    await page.getByRole('button', { name: '停止' }).click();
    expect(stop).toHaveBeenCalledWith('jb_000000000000');
  });
});

describe('a failure', () => {
  it.each([...ERROR_CODES, 'bug' as const])('%s says what happened and what to do', async (error) => {
    await showView(failed(error));
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent(zh.errors[error].what);
    await expect.element(status).toMatchTextContent(zh.errors[error].next);
  });

  it('shows how much space is left and offers to save again once there is more', async () => {
    const { saveAgain } = await showView(failed('locker-full'));
    await expect.element(page.getByRole('status')).toMatchTextContent('180 MB');
    await page.getByRole('button', { name: '重新保存' }).click();
    expect(saveAgain).toHaveBeenCalledOnce();
  });
});

describe('every state', () => {
  it.each(EVERY_VIEW)('$state has no serious barrier and no small target', async (view) => {
    await showView(view);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const heights = [...document.querySelectorAll('button')].map((button) => button.offsetHeight);
    expect(Math.min(32, ...heights)).toBe(32);
  });
});
