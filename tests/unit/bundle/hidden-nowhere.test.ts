import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeRedactions } from '../../../utils/bundle/proposals/propose-redactions.ts';
import { checkContent } from '../../../utils/bundle/verify/content.ts';
import type { Recipient } from '../../../utils/evidence/audience.ts';
import { EMPTY_ORDER } from '../../../utils/evidence/facts.ts';
import { emptyCase, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';
import { isBlack, readPng } from './fake-pictures.ts';
import { digestsOf, tracesOf } from './hidden-search.ts';
import { lineBox, richLocker, snapshotOf, VALUES } from './rich-case.ts';
import { buildOne, readJson, words } from './unzipped.ts';

type Name = keyof typeof VALUES;

const CODES: Name[] = [
  'card',
  'shortCode',
  'query',
  'complaint',
  'ip',
  'token',
  'formToken',
  'third',
  'otherOrder',
  'otherProduct',
];
const PERSON: Name[] = ['ownPhone', 'idNumber', 'bankCard', 'email', 'address', 'realName', 'balance'];
const HIDDEN: Record<Recipient, Name[]> = {
  merchant: [...CODES, ...PERSON, 'tradeNo'],
  platform: [...CODES, ...PERSON],
  payment: [...CODES, ...PERSON],
  authority: CODES,
  community: [...CODES, ...PERSON, 'orderNo', 'tradeNo', 'contact', 'merchantQq'],
};
/** Evidence that must still be there. */
const KEPT: Record<Recipient, Name[]> = {
  merchant: ['orderNo', 'contact', 'merchantQq'],
  platform: ['orderNo', 'tradeNo', 'contact', 'merchantQq'],
  payment: ['orderNo', 'tradeNo', 'contact', 'merchantQq'],
  authority: ['orderNo', 'tradeNo', 'contact', 'merchantQq', ...PERSON],
  community: [],
};

/** The token of the form stands in the DOM alone. */
const everything = Object.values(VALUES)
  .filter((value) => value !== VALUES.formToken)
  .join(' / ');

async function built(audience: Recipient) {
  const locker = await richLocker();
  const input = locker.input({
    audience,
    case: emptyCase({
      orderNo: VALUES.orderNo,
      product: `游戏点卡 100 元 ${VALUES.ownPhone}`,
      intake: { where: everything, when: '昨天', amount: '10', shopReachable: 'no' },
    }),
    complaints: [{ channel: 'platform', text: everything }],
  });
  return (await buildOne(input, locker.tools())).files;
}

describe.each(Object.keys(HIDDEN) as Recipient[])('a bundle for %s', (audience) => {
  const files = built(audience);

  test('holds nothing that is hidden, in no byte, spelling, encoding or digest', async () => {
    for (const name of HIDDEN[audience]) {
      const value = name === 'balance' ? '128.50' : VALUES[name];
      expect([name, tracesOf(await files, value), digestsOf(await files, value)]).toEqual([name, [], []]);
    }
  });

  test('holds what is evidence', async () => {
    for (const name of KEPT[audience]) {
      const shown = [...(await files)].some(
        ([path, bytes]) => /2-text/.test(path) && words(bytes).includes(VALUES[name]),
      );
      expect([name, shown]).toEqual([name, true]);
    }
  });

  test('proves what its masked copies show', async () => {
    expect(await checkContent(await files)).toEqual({ state: 'proven', reasons: [] });
  });

  test('has pictures that are black where something is hidden', async () => {
    const png = readPng((await files).get('data/items/0001/1-screenshot.masked.png') ?? new Uint8Array());
    const [x, y, w, h] = lineBox(3);
    for (const [px, py] of [
      [x, y],
      [x + w, y + h],
      [x + w / 2, y + h / 2],
    ] as const) {
      expect(isBlack(png, px, py)).toBe(true);
    }
  });
});

describe('the search itself', () => {
  test('finds what is left in the open, in base64, in hex, in UTF-16 and as a digest', async () => {
    const locker = await richLocker();
    const { files } = await buildOne(locker.input({ audience: 'self' }), locker.tools());
    for (const name of ['card', 'shortCode', 'third'] as const)
      expect(tracesOf(files, VALUES[name])).not.toEqual([]);
    const hide = (bytes: Buffer) => new Map([['x', new Uint8Array(bytes)]]);
    const value = '884213';
    expect(tracesOf(hide(Buffer.from(Buffer.from(`12${value}3`).toString('base64'))), value)).toEqual(['x']);
    expect(tracesOf(hide(Buffer.from(value, 'utf16le')), value)).toEqual(['x']);
    expect(tracesOf(hide(Buffer.from(Buffer.from(value).toString('hex'))), value)).toEqual(['x']);
    const { createHash } = await import('node:crypto');
    for (const hash of ['md5', 'sha1', 'sha256']) {
      expect(digestsOf(hide(Buffer.from(createHash(hash).update(value).digest('hex'))), value)).toHaveLength(
        1,
      );
    }
    const salt = 'ab'.repeat(32);
    const salted = createHash('sha256').update(Buffer.from(salt, 'hex')).update(value).digest('hex');
    expect(digestsOf(hide(Buffer.from(`${salt} ${salted}`)), value)).toHaveLength(1);
  });
});

describe('any value', () => {
  const code = fc.oneof(
    fc.stringMatching(/^\d{6}$/),
    fc.stringMatching(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2,3}$/),
    fc.stringMatching(/^[甲乙丙丁戊己庚辛]{4}\d{4}$/),
  );
  const spelled = fc.constantFrom<(value: string) => string>(
    (value) => value,
    (value) => [...value].join(' '),
    (value) => value.toLowerCase(),
    (value) => `<b>${value.slice(0, 2)}</b>${value.slice(2)}`,
  );

  test('that a reader names is in no byte of what the community gets', async () => {
    await fc.assert(
      fc.asyncProperty(code, spelled, async (value, spell) => {
        const locker = await FakeLocker.open();
        const lines = ['订单', `卡密：${spell(value)}`, '已发货'];
        const facts = noFacts({ secrets: [{ value, kind: 'card', boxes: [] }] });
        await locker.save({
          files: [screenshot(340, 140, 3), text(lines.join('\n')), snapshotOf(lines)],
          facts,
        });
        const { files } = await buildOne(
          locker.input({
            audience: 'community',
            complaints: [{ channel: 'platform', text: `码 ${spell(value)}` }],
          }),
          locker.tools(),
        );
        expect([value, tracesOf(files, value), digestsOf(files, value)]).toEqual([value, [], []]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('an unusual value', () => {
  const secretFacts = (value: string) => noFacts({ secrets: [{ value, kind: 'card', boxes: [] }] });

  test.each([
    ['of 64 hex digits', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['like a thumbprint', 'Zx81kd92mQ0sZx81kd92mQ0sZx81kd92mQ0sZx81kd9'],
    ['like a bundle', 'ev-20261122t104500z-abcd'],
    ['short with a sign in it', '884,213'],
  ])('%s is told nowhere', async (_, value) => {
    const locker = await FakeLocker.open();
    await locker.save({ files: [text(`卡密\n${value}`)], facts: secretFacts(value), title: value });
    const input = locker.input({
      audience: 'community',
      case: emptyCase({ product: value }),
      complaints: [{ channel: 'platform', text: value }],
    });
    const { files } = await buildOne(input, locker.tools());
    expect([...files].filter(([, bytes]) => words(bytes).includes(value)).map(([path]) => path)).toEqual([]);
  });

  test('of six digits is told by no reader and in no complaint, not even its ends', async () => {
    const locker = await FakeLocker.open();
    await locker.save({ files: [text('密码：884213')], facts: secretFacts('884213') });
    const complaints = [{ channel: 'platform', text: '密码 884213 无效' }];
    const { files } = await buildOne(locker.input({ complaints }), locker.tools());
    expect(readJson(files, 'data/items/0001/facts.json').secrets[0].value).toBe('********');
    expect(words(files.get('data/complaints/1-platform.txt'))).toBe('密码 ******** 无效\n');
  });

  test('that only the buyer wrote is hidden, an order contact and a shop contact stay', async () => {
    const locker = await FakeLocker.open();
    const facts = noFacts({ orders: [{ ...EMPTY_ORDER, contact: VALUES.contact }] });
    await locker.save({ files: [text(`联系方式：${VALUES.contact}`)], facts });
    const complaints = [
      {
        channel: 'platform',
        text: `电话 ${VALUES.ownPhone}，下单 ${VALUES.contact}，客服QQ：${VALUES.merchantQq}`,
      },
    ];
    const intake = { where: `微信：zhang_san88`, when: '昨天', amount: '10', shopReachable: 'no' as const };
    const input = locker.input({ audience: 'platform', case: emptyCase({ intake }), complaints });
    const { files } = await buildOne(input, locker.tools());
    expect(tracesOf(files, VALUES.ownPhone)).toEqual([]);
    expect(tracesOf(files, 'zhang_san88')).toEqual([]);
    expect(words(files.get('data/complaints/1-platform.txt'))).toContain(VALUES.contact);
    expect(words(files.get('data/complaints/1-platform.txt'))).toContain(VALUES.merchantQq);
  });
});

describe('a decision of the buyer', () => {
  const decide = async (
    change: (plan: Awaited<ReturnType<typeof proposeRedactions>>) => void,
    audience: Recipient = 'platform',
  ) => {
    const locker = await richLocker();
    const input = locker.input({ audience });
    const plan = await proposeRedactions(input, audience);
    change(plan);
    return (await buildOne({ ...input, plan }, locker.tools())).files;
  };

  test('lets a value go only where every place of it is dismissed', async () => {
    const dismiss = (all: boolean) =>
      decide((plan) => {
        const places = plan.items
          .flatMap(({ proposals }) => proposals)
          .filter((p) => p.words === VALUES.card);
        for (const place of all ? places : places.slice(1)) place.decision = 'dismissed';
      });
    expect(tracesOf(await dismiss(false), VALUES.card)).toEqual([]);
    expect(words((await dismiss(true)).get('data/items/0001/2-text.masked.txt'))).toContain(VALUES.card);
  });

  test('hides what the table keeps, everywhere', async () => {
    const files = await decide((plan) => {
      const [first] = plan.items
        .flatMap(({ proposals }) => proposals)
        .filter((p) => p.words === VALUES.merchantQq);
      if (first) first.decision = 'confirmed';
    });
    expect(tracesOf(files, VALUES.merchantQq)).toEqual([]);
  });

  test('blackens a box that was drawn and words that were marked, and their words elsewhere', async () => {
    const files = await decide((plan) => {
      const base = {
        kind: 'by-hand',
        owner: 'unknown',
        source: 'manual',
        suggested: 'hide',
        decision: 'confirmed',
      } as const;
      const start = words(new Uint8Array()).length;
      plan.items[2]?.proposals.push(
        {
          ...base,
          id: 'm1',
          group: 'm1',
          words: null,
          target: { in: 'picture', file: '1-screenshot.png', rect: [200, 500, 20, 20] },
        },
        {
          ...base,
          id: 'm2',
          group: 'm2',
          words: '卡密用不了',
          target: { in: 'text', file: '2-text.txt', start, end: start + 4 },
        },
      );
    });
    const png = readPng(files.get('data/items/0003/1-screenshot.masked.png') ?? new Uint8Array());
    expect(isBlack(png, 210, 510)).toBe(true);
    expect(tracesOf(files, '卡密用不了')).toEqual([]);
    expect(words(files.get('data/items/0003/2-text.masked.txt'))).not.toContain('买家小王');
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
  });

  test('leaves a chat that is still data', async () => {
    const files = await decide(() => {});
    const { messages } = readJson(files, 'data/items/0003/4-transcript.masked.json');
    expect(messages).toHaveLength(3);
    expect(messages[2].name).toBe('⟦已遮盖⟧');
  });

  test('of another audience is refused', async () => {
    const locker = await richLocker();
    const input = locker.input({ audience: 'merchant' });
    const plan = await proposeRedactions(input, 'community');
    await expect(buildOne({ ...input, plan }, locker.tools())).rejects.toThrow('plan for community');
  });

  test('about fewer items leaves the others to the table', async () => {
    const files = await decide((plan) => void plan.items.splice(1));
    expect(tracesOf(files, VALUES.third)).toEqual([]);
  });
});
