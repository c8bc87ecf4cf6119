import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SupplyBox } from '../../../components/supply/supply-box.tsx';
import { show } from './show.tsx';

const QUIET = { busy: null, saved: 0, failures: [], suggestions: [] };
const NOTHING = {
  onFiles: vi.fn(),
  onFolders: vi.fn(),
  onMove: vi.fn(),
  onNote: vi.fn(),
  onChat: vi.fn(),
  readChat: () => null,
};
const PICTURE = new File(['x'], 'image.png', { type: 'image/png' });

function carrying(file: File): DataTransfer {
  const data = new DataTransfer();
  data.items.add(file);
  return data;
}

async function showBox() {
  const given = {
    onFiles: vi.fn(),
    onFolders: vi.fn(),
    onMove: vi.fn(),
    onNote: vi.fn(),
    onChat: vi.fn(),
    readChat: (text: string) => (text.includes('20:15') ? { messages: 2, names: ['阿泽', '小美'] } : null),
  };
  show(<SupplyBox state={QUIET} {...given} />);
  await expect.element(page.getByRole('region', { name: '添加截图或文件' })).toBeInTheDocument();
  return given;
}

describe('the buyer brings evidence', () => {
  it('by pasting a screenshot anywhere on the page', async () => {
    const { onFiles } = await showBox();
    const paste = new ClipboardEvent('paste', { clipboardData: carrying(PICTURE), bubbles: true });
    document.body.dispatchEvent(paste);
    await expect.poll(() => onFiles.mock.calls.length).toBe(1);
    expect(onFiles).toHaveBeenCalledWith([expect.objectContaining({ name: 'image.png' })], false);
  });

  it('by dropping a file, which does not leave the page', async () => {
    const { onFiles } = await showBox();
    const drop = new DragEvent('drop', { dataTransfer: carrying(PICTURE), bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.poll(() => onFiles.mock.calls.length).toBe(1);
  });

  it('by telling it in words', async () => {
    const { onNote } = await showBox();
    await page.getByRole('textbox', { name: '写一段说明' }).fill('付款后被拉黑');
    await page.getByRole('button', { name: '保存说明' }).click();
    expect(onNote).toHaveBeenCalledWith('付款后被拉黑');
  });

  it('by pasting a copied chat, and says which name is theirs', async () => {
    const { onChat, onNote } = await showBox();
    const words = '阿泽 20:15\n在吗\n小美 20:15\n在';
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    await expect.element(page.getByText('这像一段聊天记录，共 2 条')).toBeInTheDocument();
    const keep = page.getByRole('button', { name: '存成聊天记录' });
    await expect.element(keep).toBeDisabled();
    await page.getByRole('radio', { name: '阿泽' }).click();
    await keep.click();
    expect(onChat).toHaveBeenCalledWith(words, '阿泽');
    expect(onNote).not.toHaveBeenCalled();
  });

  it('by dropping pictures of a chat', async () => {
    const { onFiles } = await showBox();
    const ofChat = page.getByText('图片是聊天截图', { exact: true });
    await expect.element(ofChat).toBeInTheDocument();
    // The kit lays the switch itself over its words.
    (ofChat.element() as HTMLElement).click();
    const drop = new DragEvent('drop', { dataTransfer: carrying(PICTURE), bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    await expect.poll(() => onFiles.mock.calls.length).toBe(1);
    expect(onFiles).toHaveBeenCalledWith([expect.anything()], true);
  });

  it('and hears which file failed and why', async () => {
    const failures = [{ name: '录像.mp4', error: 'file-too-large' as const }];
    show(<SupplyBox state={{ ...QUIET, failures }} {...NOTHING} />);
    await expect.element(page.getByRole('status')).toMatchTextContent('录像.mp4：文件超过 500 MB');
  });
});
