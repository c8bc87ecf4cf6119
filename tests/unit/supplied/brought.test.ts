import { describe, expect, it } from 'vitest';
import {
  broughtFiles,
  chatPictures,
  examined,
  fileClaims,
} from '../../../entrypoints/locker/desk/brought.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const AT = Date.parse('2026-11-20T13:03:11Z');

class Broken extends File {
  override slice(): Blob {
    const blob = new Blob(['x']);
    blob.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
    return blob;
  }
}

class Huge extends File {
  override get size(): number {
    return 3 * 1024 ** 3;
  }
}

describe('a file that the buyer brings', () => {
  it('gets the type of its bytes and leaves its name behind', async () => {
    const blob = await examined(new File([PNG], '身份证.exe', { type: 'application/x-msdownload' }));
    expect(blob.type).toBe('image/png');
    expect(blob).not.toBeInstanceOf(File);
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(PNG);
  });

  it.each<[string, File, string]>([
    ['is empty', new File([], 'a.pdf'), 'file-empty'],
    ['has three gigabytes', new Huge(['x'], 'a.mp4'), 'file-too-large'],
    ['cannot be read', new Broken(['x'], 'a.jpg'), 'file-unreadable'],
  ])('is refused when it %s', async (_name, file, code) => {
    await expect(examined(file)).rejects.toMatchObject({ code });
  });

  it('says its name once and when it was changed', () => {
    const [one] = broughtFiles([new File(['x'], '收据.pdf', { lastModified: AT })], '粘贴的截图');
    expect(one).toMatchObject({ kind: 'file', title: '收据.pdf' });
    expect(one && fileClaims(one)).toEqual({ modified: [AT] });
  });

  it('says nothing of its own when it was pasted', () => {
    const [one] = broughtFiles([new File(['x'], 'image.png')], '粘贴的截图');
    expect(one?.title).toBe('粘贴的截图');
    expect(one && fileClaims(one)).toEqual({});
  });

  it('keeps every name where several are one chat', () => {
    const pictures = ['1.jpg', '2.jpg'].map(
      (name) => new File(['x'], name, { type: 'image/jpeg', lastModified: AT }),
    );
    const [chat] = chatPictures(pictures, '聊天截图', '粘贴的截图');
    expect(chat && fileClaims(chat)).toEqual({ names: ['1.jpg', '2.jpg'], modified: [AT, AT] });
  });
});
