import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  type ComplaintActions,
  ComplaintEditor,
  type ComplaintState,
} from '../../../components/casework/complaint-editor.tsx';
import { show } from './show.tsx';

const state: ComplaintState = {
  paper: 'merchant-request',
  demands: ['reissue', 'refund'],
  offered: [['reissue', 'refund'], ['refund']],
  blocked: null,
  limit: 200,
  text: '订单号2026112221272013741',
  edited: false,
  missing: [],
  warnings: [],
  tone: [],
  result: null,
};

function showEditor(change: Partial<ComplaintState>, fill: (() => void) | null = null): ComplaintActions {
  const actions = {
    pickPaper: vi.fn(),
    pickDemands: vi.fn(),
    write: vi.fn(),
    rewrite: vi.fn(),
    copy: vi.fn(),
    fill,
  };
  show(<ComplaintEditor state={{ ...state, ...change }} actions={actions} />);
  return actions;
}

describe('a complaint', () => {
  it('hands every stroke over, so that a closing popup loses nothing', async () => {
    const { write } = showEditor({});
    await page.getByRole('textbox', { name: '投诉内容' }).fill('我改过的话');
    expect(write).toHaveBeenCalledWith('我改过的话');
  });

  it('is copied with one click and filled only where a page is at hand', async () => {
    const { copy } = showEditor({});
    await page.getByRole('button', { name: '复制全文', exact: true }).click();
    expect(copy).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('button', { name: '填到网页输入框' })).not.toBeInTheDocument();
  });

  it('is filled into the page of the popup', async () => {
    const fill = vi.fn();
    showEditor({}, fill);
    await page.getByRole('button', { name: '填到网页输入框', exact: true }).click();
    expect(fill).toHaveBeenCalledOnce();
  });

  it('says what is missing and how to get it', async () => {
    showEditor({ missing: ['order-no', 'terms'] });
    await expect.element(page.getByRole('list')).toMatchTextContent('打开订单详情页');
    await expect.element(page.getByRole('list')).toMatchTextContent('没有保存的条款不会引用');
  });

  it('warns of words that hurt the buyer and offers others', async () => {
    showEditor({ tone: [{ words: '骗子', advice: '改为陈述事实' }] });
    await expect.element(page.getByText('这些说法建议改掉：')).toBeInTheDocument();
    await expect.element(page.getByRole('list')).toMatchTextContent('改为陈述事实');
  });

  it('is written anew only when the buyer asks', async () => {
    const { rewrite } = showEditor({ edited: true });
    await page.getByRole('button', { name: '按现有证据重写' }).click();
    expect(rewrite).toHaveBeenCalledOnce();
  });

  it('announces what came of copying', async () => {
    showEditor({ result: { tone: 'ok', words: '已复制全文' } });
    await expect.element(page.getByRole('status')).toHaveTextContent('已复制全文');
  });

  it('goes to the platform when the buyer picks it', async () => {
    const { pickPaper } = showEditor({});
    await page.getByText('平台', { exact: true }).click();
    expect(pickPaper).toHaveBeenCalledWith('platform-complaint');
  });
});
