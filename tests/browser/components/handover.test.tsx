import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CompanyList } from '../../../components/handover/company-list.tsx';
import { FormFiller } from '../../../components/handover/form-filler.tsx';
import type { FormView } from '../../../components/handover/form-view.ts';
import { PictureSheet } from '../../../components/handover/picture-sheet.tsx';
import { QrPager } from '../../../components/handover/qr-pager.tsx';
import { SectionCopier } from '../../../components/handover/section-copier.tsx';
import { companyOverview } from '../../../utils/handover/company.ts';
import { PICTURE_LIMITS } from '../../../utils/handover/picture-limits.ts';
import { show } from './show.tsx';

const FIELD = {
  id: 'f1',
  frameId: 0,
  kind: 'textarea' as const,
  label: '投诉内容',
  max: 300,
  min: 20,
  enforced: true,
  length: 0,
  focused: true,
  writable: true,
  score: 8,
};
const VIEW: FormView = {
  page: '提交投诉',
  state: 'looked',
  problem: null,
  fields: [FIELD, { ...FIELD, id: 'f2', label: '', max: null, focused: false }],
  chosen: FIELD,
  closedFrames: 0,
  filled: null,
  undone: null,
  canUndo: false,
  types: [],
  files: [],
};

function showForm(change: Partial<FormView>, length = 120) {
  const actions = {
    look: vi.fn(),
    pick: vi.fn(),
    show: vi.fn(),
    fill: vi.fn(),
    fillCut: vi.fn(),
    undo: vi.fn(),
    shorten: vi.fn(),
    open: vi.fn(),
    choose: vi.fn(),
    attach: vi.fn(),
  };
  show(<FormFiller view={{ ...VIEW, ...change }} length={length} actions={actions} />);
  return actions;
}

async function accessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
}

describe('the form of a page', () => {
  it('names the field the buyer was in and its limit, and fills it at one click', async () => {
    const { fill } = showForm({});
    await expect
      .element(page.getByRole('combobox', { name: '填到哪个框' }))
      .toMatchTextContent(/投诉内容（您刚点过，最多 300 字）/);
    await page.getByRole('button', { name: '填到这个框' }).click();
    expect(fill).toHaveBeenCalledOnce();
    await accessible();
  });

  it('that is too short for the text is offered a shorter text before a cut one', async () => {
    const { shorten, fillCut } = showForm({ problem: 'too-long' }, 512);
    await expect.element(page.getByRole('status')).toMatchTextContent(/最多 300 字，现在有 512 字，没有填/);
    await page.getByRole('button', { name: '把投诉缩短到 300 字' }).click();
    expect(shorten).toHaveBeenCalledWith(300);
    await page.getByRole('button', { name: '只填前面的' }).click();
    expect(fillCut).toHaveBeenCalledOnce();
  });

  it('says in one sentence why nothing was filled', async () => {
    showForm({ problem: 'not-granted', fields: [], chosen: null });
    await expect.element(page.getByText(/点一下工具栏上的证据匣图标，再来填/)).toBeInTheDocument();
    await expect.element(page.getByText('没找到能填的框', { exact: false })).not.toBeInTheDocument();
  });

  it('offers to undo what it filled', async () => {
    const { undo } = showForm({ filled: { cut: 0 }, canUndo: true });
    await page.getByRole('button', { name: '撤销填写' }).click();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('proposes the closest of the site’s types and says how close', async () => {
    const list = {
      id: 'l1',
      frameId: 0,
      kind: 'chips' as const,
      label: '投诉类型',
      options: ['无效卡密', '描述不符'],
      chosen: null,
    };
    const { choose } = showForm({ types: [{ list, proposal: { index: 1, fit: 'near' }, done: null }] });
    await expect.element(page.getByText('没有相同的，这个最接近', { exact: false })).toBeInTheDocument();
    await page.getByRole('button', { name: '在网页上选“描述不符”' }).click();
    expect(choose.mock.calls[0]?.[1]).toBe(1);
    await accessible();
  });

  it('tells which pictures went in and which did not', async () => {
    const target = {
      id: 'u1',
      frameId: 0,
      kind: 'input' as const,
      label: '上传凭证',
      accept: '',
      multiple: true,
      maxFiles: 2,
      maxBytes: null,
      writable: true,
    };
    const done = {
      outcome: 'attached' as const,
      names: ['一图说清.jpg'],
      left: ['证据2.jpg'],
      unseen: ['证据3.jpg'],
    };
    showForm({ files: [{ target, takesPictures: true, files: 2, bytes: 2_097_152, done, working: null }] });
    await expect.element(page.getByText('放入的：一图说清.jpg')).toBeInTheDocument();
    await expect.element(page.getByText('没有放：证据2.jpg', { exact: false })).toBeInTheDocument();
    await expect
      .element(page.getByText('没人核对过，没有放：证据3.jpg', { exact: false }))
      .toBeInTheDocument();
    await accessible();
  });
});

describe('a complaint piece by piece', () => {
  it('copies the piece on the screen and goes on to the next', async () => {
    const onCopy = vi.fn(async () => true);
    show(<SectionCopier text={'【订单】订单号1\n【请求】退款'} onCopy={onCopy} />);
    await page.getByRole('button', { name: '复制这一段' }).click();
    expect(onCopy).toHaveBeenCalledWith('【订单】订单号1');
    await page.getByRole('button', { name: '下一段' }).click();
    await expect.element(page.getByText('第 2 段，共 2 段')).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: '下一段' })).toBeDisabled();
    await page.getByRole('button', { name: '放大抄写' }).click();
    await expect.element(page.getByRole('listitem')).toHaveTextContent('【请求】退款');
    await accessible();
  });
});

describe('codes for the phone', () => {
  it('are shown one at a time with their number', async () => {
    show(<QrPager text={'请在24小时内补发或退款。'.repeat(60)} />);
    await expect.element(page.getByRole('img', { name: /^二维码 1\/\d$/ })).toBeInTheDocument();
    await page.getByRole('button', { name: '下一个码' }).click();
    await expect.element(page.getByRole('img', { name: /^二维码 2\/\d$/ })).toBeInTheDocument();
    await accessible();
  });

  it('are not offered for a text that nobody would scan', async () => {
    show(<QrPager text={'字'.repeat(4000)} />);
    await expect.element(page.getByText('文字太长，扫码不方便', { exact: false })).toBeInTheDocument();
  });
});

describe('the company behind a shop', () => {
  it('is listed with its exhibits, differences are told, and pages open only on a tap', async () => {
    const overview = companyOverview([
      { exhibit: 1, kind: 'payment', text: '商户全称：深圳甲有限公司', links: [] },
      { exhibit: 2, kind: 'terms', text: '甲方：深圳乙有限公司', links: [] },
    ]);
    const [onCopy, onUse, onOpen] = [vi.fn(async () => true), vi.fn(), vi.fn()];
    show(<CompanyList overview={overview} onCopy={onCopy} onUse={onUse} onOpen={onOpen} />);
    await expect.element(page.getByText('几处写的名字不一样', { exact: false })).toBeInTheDocument();
    await expect.element(page.getByText('还没存到：营业执照、ICP 备案。')).toBeInTheDocument();
    await page.getByRole('button', { name: '复制名字' }).first().click();
    expect(onCopy).toHaveBeenCalledWith('深圳甲有限公司');
    await expect.element(page.getByText('已复制。')).toBeInTheDocument();
    await page.getByRole('button', { name: '写进投诉' }).first().click();
    expect(onUse.mock.calls[0]?.[0]).toMatchObject({ name: '深圳甲有限公司', exhibit: 1 });
    expect(onOpen).not.toHaveBeenCalled();
    await page.getByRole('button', { name: '国家企业信用信息公示系统' }).click();
    expect(onOpen.mock.calls[0]?.[0]).toContain('gsxt.gov.cn');
    await accessible();
  });
});

describe('pictures to hand over', () => {
  it('are shown with what was done to them, and gaps are told', async () => {
    const blob = new Blob([new Uint8Array(3_000_000)], { type: 'image/jpeg' });
    const picture = { name: '证据1.jpg', blob, exhibit: 1, covered: true, unsearched: true, tooLarge: true };
    const actions = {
      make: vi.fn(),
      stop: vi.fn(),
      saveFolder: vi.fn(),
      saveZip: vi.fn(),
      saveOne: vi.fn(),
      changeLimits: vi.fn(),
    };
    const view = {
      pictures: [picture],
      gaps: [{ exhibit: 2, reason: 'no-picture' as const }],
      left: [],
      working: null,
      error: null,
      saved: null,
      limits: PICTURE_LIMITS.platform,
      folders: true,
    };
    show(<PictureSheet view={view} actions={actions} />);
    await expect.element(page.getByText(/2\.9 MB · 有遮盖 · 没人核对过/)).toBeInTheDocument();
    await expect.element(page.getByText('证据2：没有图')).toBeInTheDocument();
    await page.getByRole('button', { name: '存到文件夹' }).click();
    expect(actions.saveFolder).toHaveBeenCalledOnce();
    await accessible();
  });
});
