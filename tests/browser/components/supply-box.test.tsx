import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SupplyBox } from '../../../components/supply/supply-box.tsx';
import { show } from './show.tsx';

const QUIET = { busy: null, saved: 0, failures: [] };
const PICTURE = new File(['x'], 'image.png', { type: 'image/png' });

function carrying(file: File): DataTransfer {
  const data = new DataTransfer();
  data.items.add(file);
  return data;
}

async function showBox() {
  const given = { onFiles: vi.fn(), onNote: vi.fn() };
  show(<SupplyBox state={QUIET} {...given} />);
  await expect.element(page.getByRole('region', { name: '添加截图或文件' })).toBeInTheDocument();
  return given;
}

describe('the buyer brings evidence', () => {
  it('by pasting a screenshot anywhere on the page', async () => {
    const { onFiles } = await showBox();
    const paste = new ClipboardEvent('paste', { clipboardData: carrying(PICTURE), bubbles: true });
    document.body.dispatchEvent(paste);
    expect(onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: 'image.png' })]);
  });

  it('by dropping a file, which does not leave the page', async () => {
    const { onFiles } = await showBox();
    const drop = new DragEvent('drop', { dataTransfer: carrying(PICTURE), bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(onFiles).toHaveBeenCalledOnce();
  });

  it('by telling it in words', async () => {
    const { onNote } = await showBox();
    await page.getByRole('textbox', { name: '写一段说明' }).fill('付款后被拉黑');
    await page.getByRole('button', { name: '保存说明' }).click();
    expect(onNote).toHaveBeenCalledWith('付款后被拉黑');
  });

  it('and hears which file failed and why', async () => {
    const failures = [{ name: '录像.mp4', error: 'file-too-large' as const }];
    show(<SupplyBox state={{ ...QUIET, failures }} onFiles={vi.fn()} onNote={vi.fn()} />);
    await expect.element(page.getByRole('status')).toMatchTextContent('录像.mp4：文件超过 500 MB');
  });
});
