import '@mantine/core/styles/Radio.css';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BundlePanel, type BundleState } from '../../../components/casework/bundle-panel.tsx';
import type { PictureToSee } from '../../../components/casework/unsearched-pictures.tsx';
import { AUDIENCES, type Audience, DEFAULT_AUDIENCE } from '../../../utils/evidence/audience.ts';
import { show } from './show.tsx';

interface Change {
  audience?: Audience;
  cutOff?: Audience;
  reviewed?: boolean;
  unsearched?: PictureToSee[];
}

function showPanel(state: BundleState, { audience, cutOff, reviewed = false, unsearched = [] }: Change = {}) {
  const actions = {
    onAudience: vi.fn(),
    onReview: vi.fn(),
    onStart: vi.fn(),
    onContinue: vi.fn(),
    onStop: vi.fn(),
    onSealed: vi.fn(),
    onCopy: vi.fn(),
  };
  show(
    <BundlePanel
      state={state}
      audience={audience ?? DEFAULT_AUDIENCE}
      reviewed={reviewed}
      unsearched={unsearched}
      bytes={5 * 1024 * 1024}
      large={false}
      cutOff={cutOff ?? null}
      sealed={false}
      copied={false}
      {...actions}
    />,
  );
  return actions;
}

describe('packing', () => {
  it('is for the platform unless the buyer chooses somebody else, with card codes masked', async () => {
    showPanel({ name: 'choosing' });
    const platform = page.getByRole('radio', { name: '平台' });
    await expect.element(platform).toBeChecked();
    await expect.element(platform).toHaveAccessibleDescription(/卡密只留头尾/);
    await expect.element(page.getByText('大约 5 MB')).toBeInTheDocument();
    await expect.element(page.getByText('千万不要发给别人', { exact: false })).not.toBeInTheDocument();
  });

  it('offers every recipient', async () => {
    const { onAudience } = showPanel({ name: 'choosing' });
    await expect.poll(() => page.getByRole('radio').elements().length).toBe(AUDIENCES.length);
    await page.getByRole('radio', { name: '社群公开' }).click();
    expect(onAudience).toHaveBeenCalledWith('community');
  });

  it('warns plainly before full codes are packed', async () => {
    showPanel({ name: 'choosing' }, { audience: 'self' });
    await expect.element(page.getByText('千万不要发给别人', { exact: false })).toBeInTheDocument();
    await expect.element(page.getByText('逐一核对', { exact: false })).not.toBeInTheDocument();
  });

  it('leads to where every place is looked at, and says that nobody has', async () => {
    const { onReview } = showPanel({ name: 'choosing' }, { audience: 'community' });
    await expect.element(page.getByText('遮盖还没有逐一核对', { exact: false })).toBeInTheDocument();
    await page.getByRole('button', { name: '逐一核对遮盖' }).click();
    expect(onReview).toHaveBeenCalledOnce();
  });

  it('shows the pictures that nobody can read before the button, and where to cover something', async () => {
    const dot = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
      (char) => char.charCodeAt(0),
    );
    const blob = new Blob([dot], { type: 'image/png' });
    const unsearched = [
      { exhibit: 2, file: '1-file.png', blob },
      { exhibit: 5, file: '3-frame.png', blob },
    ];
    const { onReview } = showPanel({ name: 'choosing' }, { unsearched });
    await expect.element(page.getByText('这 2 张图会原样放进去', { exact: false })).toBeInTheDocument();
    const shown = page.getByRole('list', { name: '请您看一眼的图' }).element();
    await expect
      .poll(() => [...shown.querySelectorAll('img')].map((image) => image.naturalWidth))
      .toEqual([1, 1]);
    const start = page.getByRole('button', { name: '开始打包' }).element();
    expect(shown.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    await page.getByRole('button', { name: '看证据5的图', exact: false }).click();
    expect(onReview).toHaveBeenCalledOnce();
  });

  it('knows what was looked at', async () => {
    showPanel({ name: 'choosing' }, { reviewed: true });
    await expect.element(page.getByText('遮盖已逐一核对。', { exact: false })).toBeInTheDocument();
  });

  it('shows how far it is and stops', async () => {
    const { onStop } = showPanel({ name: 'working', done: 3, total: 9 });
    await expect.element(page.getByRole('status')).toMatchTextContent('正在打包 3/9');
    await page.getByRole('button', { name: '停止' }).click();
    expect(onStop).toHaveBeenCalledOnce();
  });

  it.each([
    [false, true],
    [true, false],
    [null, false],
  ])('names the files that the browser got; reviewed %s', async (reviewed, warned) => {
    showPanel({ name: 'done', files: ['ev-20261122t132735z-zez1.zip'], reviewed, password: null });
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent('ev-20261122t132735z-zez1.zip');
    expect(status.element().textContent?.includes('未逐一核对')).toBe(warned);
  });

  it('offers an encrypted zip and shows its password with what to do', async () => {
    const { onSealed } = showPanel({ name: 'choosing' });
    await page.getByRole('switch', { name: '做成加密压缩包' }).click();
    expect(onSealed).toHaveBeenCalledWith(true);
    const password = 'abcd-efgh-jkmn-pqrs-tuvw-xyz2';
    const files = ['ev-20261122t132735z-zez1-encrypted.zip'];
    const { onCopy } = showPanel({ name: 'done', files, reviewed: true, password });
    await page.getByRole('button', { name: '复制密码' }).click();
    expect(onCopy).toHaveBeenCalledWith(password);
    await expect.element(page.getByText('不要和文件放在一起', { exact: false })).toBeInTheDocument();
    await expect.element(page.getByText('unzip', { exact: false })).toBeInTheDocument();
  });

  it('goes on with what was cut off and says for whom that was', async () => {
    const { onContinue } = showPanel({ name: 'choosing' }, { cutOff: 'self' });
    await expect.element(page.getByText('千万不要发给别人', { exact: false })).toBeInTheDocument();
    await page.getByRole('button', { name: '继续打包' }).click();
    expect(onContinue).toHaveBeenCalledOnce();
  });

  it('says why nothing was packed', async () => {
    showPanel({ name: 'failed', error: 'secret-not-masked' });
    await expect.element(page.getByRole('status')).toMatchTextContent('为了安全没有打包');
  });

  it('has no serious barrier', async () => {
    showPanel({ name: 'choosing' });
    await expect.element(page.getByRole('radio', { name: '平台' })).toBeInTheDocument();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  });
});
