import { describe, expect, it } from 'vitest';
import { freezeItem } from '../../../utils/capture/freeze-item.ts';
import {
  saveSupplied,
  suppliedDraft,
  suppliedFacts,
  suppliedFiles,
} from '../../../utils/capture/save-supplied.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { disclosedValue } from '../../../utils/evidence/disclosed-value.ts';
import type { Message } from '../../../utils/evidence/facts.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import { transcriptJson } from '../../../utils/evidence/transcript.ts';
import { readFacts } from '../../../utils/locker/facts.ts';
import { readItem } from '../../../utils/locker/items.ts';
import { openSaveLab } from './capture-lab.ts';

const messages: Message[] = [{ sender: 'buyer', name: '阿泽', at: null, text: '在吗', images: [] }];
const json = transcriptJson({ v: 1, end: 'copied', windows: 1, messages, gaps: ['cut'] });

async function keep(contents: readonly Blob[]) {
  const { tools, locker } = await openSaveLab();
  const request = {
    itemId: newItemId(0),
    kind: 'chat' as const,
    title: '复制的聊天',
    mimes: contents.map(({ type }) => type),
  };
  const files = suppliedFiles(request).map(({ name }, i) => [name, contents[i] ?? new Blob()] as const);
  await tools.locker.stage(request.itemId, new Map(files));
  const bare = await suppliedDraft(request, tools.world);
  const draft = { ...bare, facts: await suppliedFacts(bare, tools.locker) };
  await saveSupplied(draft, null, tools.locker, tools.pixels);
  const row = await locker.items.get(request.itemId);
  return { row, item: row && readItem(row), facts: await readFacts(locker, request.itemId) };
}

describe('what a file says about itself', () => {
  const request = {
    itemId: newItemId(0),
    kind: 'chat' as const,
    title: '聊天截图',
    mimes: ['image/jpeg', 'image/png'],
    names: ['微信图片_张三.jpg', 'b.png'],
    modified: [Date.parse('2026-11-20T13:03:11Z'), null],
  };

  it('is kept behind digests, never in clear and never as a name', async () => {
    const { tools } = await openSaveLab();
    const draft = await suppliedDraft(request, tools.world);
    expect(draft.claims).toMatchObject({
      file_names: request.names,
      file_modified: ['2026-11-20T13:03:11.000Z', null],
    });
    expect(draft.files.map(({ name }) => name)).toEqual(['1-file.jpg', '2-file.png']);
    const frozen = await freezeItem(draft, async () => utf8('x'), {
      decode: async () => ({ data: new Uint8ClampedArray(16), width: 2, height: 2 }),
    });
    expect(JSON.stringify(frozen.item)).not.toMatch(/张三|2026-11-20T13/);
    expect(Object.keys(frozen.disclosures)).toEqual(expect.arrayContaining(['file_names', 'file_modified']));
    expect(disclosedValue(frozen.disclosures['file_names'])).toEqual(request.names);
  });

  it('is nothing where its clock never was', async () => {
    const { tools } = await openSaveLab();
    const draft = await suppliedDraft({ ...request, modified: [Number.NaN, 9e15] }, tools.world);
    expect(draft.claims.file_modified).toEqual([null, null]);
  });
});

describe('a chat that the buyer brings', () => {
  it('as copied words keeps them and, as data, who said what', async () => {
    const { row, item, facts } = await keep([
      new Blob(['阿泽 20:15\n在吗'], { type: 'text/plain' }),
      new Blob([json], { type: 'application/json' }),
    ]);
    expect(row).toMatchObject({ state: 'saved', kind: 'chat', method: 'import' });
    expect(item).toMatchObject({ grade: 'supplied' });
    expect(item?.files.map(({ name }) => name)).toEqual(['1-note.txt', '2-transcript.json']);
    expect(facts).toMatchObject({ pageKind: 'chat', transcript: messages, transcriptGaps: ['cut'] });
  });

  it('as pictures keeps them as they are, in their order, and reads nothing into them', async () => {
    const { item, facts } = await keep([
      new Blob(['a'], { type: 'image/jpeg' }),
      new Blob(['b'], { type: 'image/png' }),
    ]);
    expect(item?.files.map(({ name }) => name)).toEqual(['1-file.jpg', '2-file.png']);
    expect(facts).toBeNull();
  });

  it('with malformed data is refused', async () => {
    await expect(keep([new Blob(['{}'], { type: 'application/json' })])).rejects.toThrow();
  });
});
