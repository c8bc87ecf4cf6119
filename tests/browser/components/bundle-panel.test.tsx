import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BundlePanel, type BundleState } from '../../../components/casework/bundle-panel.tsx';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { show } from './show.tsx';

function showPanel(state: BundleState, change: { audience?: Audience; cutOff?: Audience } = {}) {
  const actions = { onAudience: vi.fn(), onStart: vi.fn(), onContinue: vi.fn(), onStop: vi.fn() };
  const { audience = 'platform', cutOff = null } = change;
  show(
    <BundlePanel
      state={state}
      audience={audience}
      bytes={5 * 1024 * 1024}
      large={false}
      cutOff={cutOff}
      {...actions}
    />,
  );
  return actions;
}

describe('packing', () => {
  it('masks card codes unless the buyer chooses otherwise', async () => {
    showPanel({ name: 'choosing' });
    await expect.element(page.getByRole('radio', { name: '发给商家或平台：卡密已遮盖' })).toBeChecked();
    await expect.element(page.getByText('大约 5 MB')).toBeInTheDocument();
    await expect.element(page.getByText('千万不要发给别人', { exact: false })).not.toBeInTheDocument();
  });

  it('warns plainly before full codes are packed', async () => {
    showPanel({ name: 'choosing' }, { audience: 'self' });
    await expect.element(page.getByText('千万不要发给别人', { exact: false })).toBeInTheDocument();
  });

  it('shows how far it is and stops', async () => {
    const { onStop } = showPanel({ name: 'working', done: 3, total: 9 });
    await expect.element(page.getByRole('status')).toMatchTextContent('正在打包 3/9');
    await page.getByRole('button', { name: '停止' }).click();
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('names the files that the browser got', async () => {
    showPanel({ name: 'done', files: ['ev-20261122t132735z-zez1.zip'] });
    await expect.element(page.getByRole('status')).toMatchTextContent('ev-20261122t132735z-zez1.zip');
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
});
