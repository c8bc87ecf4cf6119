import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafePath } from '../../../utils/bundle/names.ts';
import { checkContent } from '../../../utils/bundle/verify/content.ts';
import { checkHistory } from '../../../utils/bundle/verify/history.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { fromBase64, utf8 } from '../../../utils/evidence/bytes.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import type { Rect } from '../../../utils/evidence/geometry.ts';
import { itemFileSchema } from '../../../utils/evidence/item.ts';
import {
  dom,
  emptyCase,
  type FakeFile,
  type FakeItem,
  FakeLocker,
  noFacts,
  screenshot,
  text,
} from './fake-locker.ts';
import { isBlack, makePng, readPng } from './fake-pictures.ts';
import { GENERAL_SPELLINGS, SPELLINGS, slowlyContains } from './secret-spellings.ts';
import { buildOne, buildParts, readJson, words } from './unzipped.ts';

const CARD = 'KM7Q-2P9X-44TZ-W8RD';
const BOX: Rect = [20, 30, 60, 10];
const cardFacts = (boxes: Rect[] = [BOX], part: Partial<Facts> = {}): Facts =>
  noFacts({ secrets: [{ value: CARD, kind: 'card', boxes }], ...part });

async function build(items: FakeItem[], audience: Audience = 'platform') {
  const locker = await FakeLocker.open();
  for (const item of items) await locker.save(item);
  const { files } = await buildOne(locker.input({ audience }), locker.tools());
  return files;
}

const snapshot: FakeFile = { kind: 'snapshot', mime: 'application/json', bytes: utf8(`{"text":"${CARD}"}`) };
const mhtml: FakeFile = { kind: 'mhtml', mime: 'multipart/related', bytes: utf8(`MIME ${CARD}`) };
const page = (facts: Facts | null = cardFacts()): FakeItem => ({
  files: [screenshot(), text(`卡密：${CARD}\n已使用`), dom(`<p data-c="${CARD}">x</p>`), snapshot, mhtml],
  facts,
});

describe('a thumbnail made at capture', () => {
  const thumbnail = { file: '1-screenshot.png', mime: 'image/jpeg', bytes: utf8('made at capture') };
  const uri = `data:image/jpeg;base64,${btoa('made at capture')}`;

  test.each([
    ['stands in the report where the picture leaves unmasked', noFacts(), true],
    ['never stands for a masked copy', cardFacts(), false],
  ])('%s', async (_what, facts, expected) => {
    const locker = await FakeLocker.open();
    await locker.save({ files: [screenshot()], facts });
    const input = locker.input({});
    const items = input.items.map((item) => ({ ...item, thumbnail }));
    const { files } = await buildOne({ ...input, items }, locker.tools());
    expect(words(files.get('index.html')).includes(uri)).toBe(expected);
  });
});

describe('a whole chat', () => {
  const transcript: FakeFile = {
    kind: 'transcript',
    mime: 'application/json',
    bytes: utf8(JSON.stringify({ v: 1, messages: [{ sender: 'merchant', text: `卡密\n${CARD}` }] })),
  };

  test('leaves as a masked copy that is still data', async () => {
    const files = await build([{ files: [screenshot(), text('聊天'), transcript], facts: cardFacts([]) }]);
    const copy = words(files.get('data/items/0001/3-transcript.masked.json'));
    expect(copy).not.toContain(CARD);
    expect(JSON.parse(copy).messages[0].text).toMatch(/^卡密\nKM\*+RD$/);
  });

  test('leaves untouched without a secret in it', async () => {
    const files = await build([{ files: [screenshot(), text('聊天'), transcript], facts: noFacts() }]);
    expect(files.get('data/items/0001/3-transcript.json')).toEqual(transcript.bytes);
  });
});

describe('a recipient', () => {
  test('gets masked copies by their own names, the untouched originals, and every absence named', async () => {
    const files = await build([page()]);
    expect([...files.keys()].filter((path) => path.startsWith('data/items/')).sort()).toEqual([
      'data/items/0001/1-screenshot.masked.png',
      'data/items/0001/2-text.masked.txt',
      'data/items/0001/disclosures.json',
      'data/items/0001/facts.json',
      'data/items/0001/item.json',
      'data/items/0001/redaction.json',
      'data/items/0001/salts.json',
    ]);
    expect(words(files.get('data/items/0001/2-text.masked.txt'))).toBe('卡密：KM********RD\n已使用');
    expect(readJson(files, 'data/items/0001/redaction.json')).toEqual({
      v: 1,
      withheld: [
        { file: '3-dom.html.txt', reason: 'full-copy' },
        { file: '4-snapshot.json', reason: 'full-copy' },
        { file: '5-mhtml.mhtml', reason: 'full-copy' },
      ],
      replaced: [
        {
          file: '1-screenshot.png',
          by: '1-screenshot.masked.png',
          rects: [[0, 16, 96, 32]],
          proof: expect.objectContaining({ of: 'tiles' }),
        },
        {
          file: '2-text.txt',
          by: '2-text.masked.txt',
          rects: null,
          proof: expect.objectContaining({ of: 'segments' }),
        },
      ],
      fields: [],
      notes: [],
      elsewhere: [],
    });
    expect(readJson(files, 'data/items/0001/salts.json')).toEqual({});
  });

  test('gets the masked structure of a page only where it is an authority', async () => {
    const files = await build([page()], 'authority');
    expect(words(files.get('data/items/0001/3-dom.masked.txt'))).toBe('<p data-c="KM********RD">x</p>');
    expect(files.has('data/items/0001/4-snapshot.json')).toBe(false);
  });

  test('names copies by the rule for paths and the rule for item files', async () => {
    const files = await build([page()]);
    for (const path of files.keys()) expect(isSafePath(path)).toBe(true);
    for (const path of files.keys()) {
      const name = path.split('/').at(-1) ?? '';
      if (name.includes('.masked.')) expect(itemFileSchema.shape.name.safeParse(name).success).toBe(true);
    }
  });

  test('gets pictures that are black at the padded boxes, grown to whole tiles, and untouched elsewhere', async () => {
    const files = await build([page()]);
    const masked = readPng(files.get('data/items/0001/1-screenshot.masked.png') ?? new Uint8Array());
    const original = readPng(makePng(200, 120));
    for (const [x, y] of [
      [0, 16],
      [95, 47],
      [50, 35],
    ] as const)
      expect(isBlack(masked, x, y)).toBe(true);
    for (const [x, y] of [
      [0, 15],
      [96, 47],
      [95, 48],
      [199, 119],
    ] as const) {
      const at = (y * 200 + x) * 4;
      expect(masked.data.subarray(at, at + 4)).toEqual(original.data.subarray(at, at + 4));
    }
  });

  test('gets a box blacked out even where its value is too short to be searched', async () => {
    const facts = noFacts({ secrets: [{ value: '7', kind: 'query-password', boxes: [BOX] }] });
    const files = await build([{ files: [screenshot(), text('7')], facts }]);
    expect(files.has('data/items/0001/1-screenshot.masked.png')).toBe(true);
    expect(files.has('data/items/0001/2-text.txt')).toBe(true);
  });

  test('gets the original of a file that shows no secret, with its salt', async () => {
    const files = await build([page(), { kind: 'terms', files: [screenshot(90, 50, 3), text('第八条')] }]);
    expect(Object.keys(readJson(files, 'data/items/0002/salts.json')).sort()).toEqual([
      '1-screenshot.png',
      '2-text.txt',
    ]);
    expect(files.has('data/items/0002/redaction.json')).toBe(false);
  });

  test('gets a secret masked that only another item of the case gives away', async () => {
    const files = await build([
      page(),
      { files: [text(`客服：请再试 ${CARD.toLowerCase().replaceAll('-', ' ')}`)] },
    ]);
    expect(words(files.get('data/items/0002/1-text.masked.txt'))).toBe('客服：请再试 KM********RD');
  });

  test('gets a secret masked that only an item outside the export gives away', async () => {
    const locker = await FakeLocker.open();
    await locker.save({ files: [text(`卡密 ${CARD}`)] });
    const { files } = await buildOne(locker.input({ otherFacts: [cardFacts()] }), locker.tools());
    expect(words(files.get('data/items/0001/1-text.masked.txt'))).toBe('卡密 KM********RD');
  });

  test.each<[string, FakeItem, string]>([
    [
      'its text shows a secret that has no box',
      { files: [screenshot(), text(CARD)], facts: null },
      'secret-without-box',
    ],
    [
      'the reader found no box',
      { files: [screenshot(), text(CARD)], facts: cardFacts([]) },
      'secret-without-box',
    ],
    [
      'there is no text and the DOM shows it',
      { files: [screenshot(), dom(CARD)], facts: null },
      'secret-without-box',
    ],
    [
      'a reader found a secret nowhere and nothing else was kept',
      { files: [screenshot()], facts: cardFacts([]) },
      'secret-without-box',
    ],
    [
      'the page has no viewport',
      { files: [screenshot(), text('x')], facts: cardFacts(), viewport: null },
      'picture-not-maskable',
    ],
    [
      'a redrawn picture has the shape of nothing',
      {
        files: [{ ...screenshot(50, 170), kind: 'rendered' }, text('x')],
        method: 'rendered',
        facts: cardFacts(),
      },
      'picture-not-maskable',
    ],
  ])('does not get a picture when %s', async (_, item, reason) => {
    const locker = await FakeLocker.open();
    await locker.save(page());
    await locker.save(item.viewport === null ? { ...item } : item);
    if (item.viewport === null) {
      const entry = [...locker.items.values()].at(-1);
      if (entry) entry.item = { ...entry.item, viewport: null };
    }
    const { files } = await buildOne(locker.input(), locker.tools());
    const { withheld } = readJson(files, 'data/items/0002/redaction.json');
    expect(withheld[0].reason).toBe(reason);
    expect([...files.keys()].some((path) => /0002\/1-.*png$/.test(path))).toBe(false);
  });

  test('does not get a picture that cannot be painted over', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page());
    const { files } = await buildOne(
      locker.input(),
      locker.tools({ blackout: () => Promise.reject(new Error('undecodable')) }),
    );
    expect(readJson(files, 'data/items/0001/redaction.json').withheld[0]).toEqual({
      file: '1-screenshot.png',
      reason: 'picture-not-maskable',
    });
  });

  test.each<[string, FakeFile, 'notes' | 'withheld', string]>([
    [
      'a chosen picture comes with a note',
      { kind: 'file', mime: 'image/png', bytes: makePng(8, 8) },
      'notes',
      'unsearched-image',
    ],
    [
      'an unknown format comes with a note',
      { kind: 'file', mime: 'application/pdf', bytes: utf8('%PDF') },
      'notes',
      'unsearched-file',
    ],
    [
      'an unknown format that holds a secret stays',
      { kind: 'file', mime: 'application/pdf', bytes: utf8(`(${CARD})`) },
      'withheld',
      'secret-in-binary',
    ],
    [
      'a secret in UTF-16 stays',
      { kind: 'file', mime: 'application/octet-stream', bytes: new Uint8Array(Buffer.from(CARD, 'utf16le')) },
      'withheld',
      'secret-in-binary',
    ],
    [
      'text that is not UTF-8 stays when it holds one',
      { kind: 'file', mime: 'text/plain', bytes: new Uint8Array([0xbf, 0xa8, ...utf8(CARD)]) },
      'withheld',
      'secret-in-binary',
    ],
    [
      'a mail stays',
      { kind: 'file', mime: 'message/rfc822', bytes: utf8('Subject: x') },
      'withheld',
      'full-copy',
    ],
  ])('%s', async (_, file, list, code) => {
    const files = await build([page(), { kind: 'file', grade: 'supplied', method: 'import', files: [file] }]);
    const redaction = readJson(files, 'data/items/0002/redaction.json');
    expect(
      redaction[list].map((entry: { note?: string; reason?: string }) => entry.note ?? entry.reason),
    ).toEqual([code]);
  });

  test.each<[string, FakeItem]>([
    ['a page kept as pixels only', { files: [screenshot()] }],
    ['a window that the buyer picked', { kind: 'window', grade: 'window', files: [screenshot()] }],
  ])('%s comes with the note that nobody searched it', async (_, item) => {
    const files = await build([page(), item]);
    expect(readJson(files, 'data/items/0002/redaction.json').notes).toEqual([
      { file: '1-screenshot.png', note: 'unsearched-image' },
    ]);
  });

  test('does not get a page claim that holds a secret, and keeps the others provable', async () => {
    const files = await build([{ ...page(), url: `https://shop.example/?k=${CARD}`, title: '订单' }]);
    const open = readJson(files, 'data/items/0001/disclosures.json');
    expect(Object.keys(open)).not.toContain('url');
    expect(words(fromBase64(open.title.replaceAll('-', '+').replaceAll('_', '/')))).toContain('订单');
    expect(readJson(files, 'data/items/0001/redaction.json').fields).toEqual([
      { name: 'url', reason: 'secret' },
    ]);
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
  });

  test('gets masked facts, case, index, complaints and report', async () => {
    const locker = await FakeLocker.open();
    await locker.save({ ...page(), title: `卡密 ${CARD}` });
    const input = locker.input({
      case: emptyCase({
        product: `卡 ${CARD}`,
        intake: { where: CARD, when: '昨天', amount: '10', shopReachable: 'no' },
      }),
      complaints: [
        { channel: 'merchant', text: `卡密 ${CARD}` },
        { channel: '../x', text: 'second' },
      ],
    });
    const { files } = await buildOne(input, locker.tools());
    expect(readJson(files, 'data/items/0001/facts.json').secrets[0].value).toBe('KM********RD');
    expect(readJson(files, 'data/case.json').case.product).toBe('卡 KM********RD');
    expect(words(files.get('data/complaints/1-merchant.txt'))).toBe('卡密 KM********RD\n');
    expect(words(files.get('data/complaints/2-complaint.txt'))).toBe('second\n');
    for (const [path, bytes] of files) {
      if (!path.endsWith('.png')) expect([path, slowlyContains(words(bytes), CARD)]).toEqual([path, false]);
    }
  });

  test('gets nothing when a secret stands in a file that cannot be withheld', async () => {
    const locker = await FakeLocker.open();
    await locker.save({ ...page(), browser: `Chrome ${CARD}` });
    const error = await buildParts(locker.input(), locker.tools()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({ code: 'secret-not-masked' });
  });

  test.each(['screenshot', 'sha256', 'rfc9162', '20261122', '104500', 'platform', '证据报告', '123456'])(
    'gets a bundle even when a reader took %s for a secret',
    async (value) => {
      const facts = noFacts({ secrets: [{ value, kind: 'card', boxes: [] }] });
      const files = await build([{ files: [text('x')], facts }]);
      expect(checkHistory(files)).toEqual({ state: 'proven', reasons: [] });
      expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
    },
  );
});

describe('a picture whose page was kept as structure', () => {
  const run = (element: number, words: string, box: Rect) => ({ element, text: words, box, visible: true });
  const pageOf = (runs: object[], fields: object[] = []): FakeFile => ({
    kind: 'snapshot',
    mime: 'application/json',
    bytes: utf8(
      JSON.stringify({
        v: 1,
        url: 'https://shop.example/',
        canonicalUrl: null,
        referrer: '',
        title: '',
        lang: '',
        selection: '',
        readAt: '2026-11-22T10:45:00.000Z',
        viewport: { w: 200, h: 120, scrollX: 0, scrollY: 0, dprMilli: 1000 },
        page: { w: 200, h: 120 },
        frames: [],
        elements: [
          { parent: -1, tag: 'input', cls: '', attrs: {}, box: [100, 80, 60, 20], visible: true, frame: 0 },
        ],
        runs,
        fields,
        text: '',
        truncated: [],
      }),
    ),
  });
  const rectsOf = async (item: FakeItem) => {
    const files = await build([page(), item]);
    const { replaced } = readJson(files, 'data/items/0002/redaction.json');
    return replaced.find((copy: { file: string }) => copy.file === '1-screenshot.png')?.rects;
  };

  test('is black wherever the page shows the secret, once named by a reader or not', async () => {
    const runs = [
      run(0, `卡密：${CARD}`, [10, 10, 80, 10]),
      run(0, '无关', [10, 90, 30, 10]),
      run(0, `${CARD} 已被使用`, [10, 50, 90, 10]),
    ];
    const kept = pageOf(runs);
    const item: FakeItem = { kind: 'redeem', files: [screenshot(), text(`${CARD}\n${CARD} 已被使用`), kept] };
    expect(await rectsOf(item)).toEqual([
      [0, 0, 96, 32],
      [0, 32, 112, 48],
    ]);
    expect(await rectsOf({ ...item, facts: cardFacts([[12, 12, 40, 6]]) })).toHaveLength(3);
  });

  test('is black over a secret that is typed into a field or cut into several runs', async () => {
    const typed = pageOf(
      [],
      [{ element: 0, type: 'text', value: CARD, placeholder: '', readOnly: false, maxLength: null }],
    );
    expect(await rectsOf({ files: [screenshot(), text(CARD), typed] })).toEqual([[80, 64, 96, 48]]);
    const cut = pageOf([
      run(0, 'KM7Q', [10, 10, 20, 10]),
      run(0, '2P9X', [40, 10, 20, 10]),
      run(0, '44TZ W8RD', [70, 10, 40, 10]),
    ]);
    expect(await rectsOf({ files: [screenshot(), text('KM7Q 2P9X 44TZ W8RD'), cut] })).toHaveLength(3);
  });

  test('stays behind when the text shows a secret that the structure does not', async () => {
    const files = await build([page(), { files: [screenshot(), text(CARD), pageOf([])] }]);
    expect(readJson(files, 'data/items/0002/redaction.json').withheld[0]).toEqual({
      file: '1-screenshot.png',
      reason: 'secret-without-box',
    });
  });

  test('stays behind when the text shows it more often than a reader placed it', async () => {
    const files = await build([{ files: [screenshot(), text(`${CARD} ${CARD}`)], facts: cardFacts() }]);
    expect(readJson(files, 'data/items/0001/redaction.json').withheld[0].reason).toBe('secret-without-box');
  });
});

describe('the buyer alone', () => {
  test('gets everything unchanged, complete copies and full facts', async () => {
    const files = await build([page()], 'self');
    expect(words(files.get('data/items/0001/2-text.txt'))).toContain(CARD);
    expect(words(files.get('data/items/0001/5-mhtml.mhtml'))).toContain(CARD);
    expect(readJson(files, 'data/items/0001/facts.json').secrets[0].value).toBe(CARD);
    expect(files.has('data/items/0001/redaction.json')).toBe(false);
    expect(readPng(files.get('data/items/0001/1-screenshot.png') ?? new Uint8Array()).width).toBe(200);
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
  });
});

describe('any secret in any file', () => {
  const code = fc.stringMatching(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2,3}$/);
  const spelling = fc.constantFrom(...Object.keys(SPELLINGS));

  test('is nowhere in the part', async () => {
    await fc.assert(
      fc.asyncProperty(code, fc.array(spelling, { minLength: 4, maxLength: 4 }), async (secret, names) => {
        const [a = '', b = '', c = '', d = ''] = names.map((name) => SPELLINGS[name]?.(secret) ?? '');
        const locker = await FakeLocker.open();
        const facts = noFacts({
          secrets: [{ value: secret, kind: 'card', boxes: [[1, 1, 9, 9]] }],
          failure: { kind: 'used', code: null, text: `卡密 ${c} 已被使用` },
        });
        await locker.save({
          files: [screenshot(), text(`前 ${a} 后`), dom(`<div>${b}</div>`)],
          facts,
          title: d,
        });
        const complaints = [{ channel: 'platform', text: `您好，${d}，谢谢` }];
        const { files } = await buildOne(locker.input({ complaints }), locker.tools());
        for (const [path, bytes] of files) {
          if (/\.png$|manifest|proofs\.json|anchors|\.pem|\.sig/.test(path)) continue;
          expect([path, slowlyContains(words(bytes), secret)]).toEqual([path, false]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('needs no ASCII', async () => {
    for (const [, spell] of GENERAL_SPELLINGS) {
      const secret = '券码甲乙丙丁2099';
      const facts = noFacts({ secrets: [{ value: secret, kind: 'card', boxes: [] }] });
      const files = await build([{ files: [text(`> ${spell(secret)} <`)], facts }]);
      const masked = words(files.get('data/items/0001/1-text.masked.txt'));
      expect(slowlyContains(masked, secret)).toBe(false);
    }
  });
});
