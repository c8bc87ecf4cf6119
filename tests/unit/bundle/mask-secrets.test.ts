import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../../utils/bundle/find-secrets.ts';
import { maskStrings, maskText } from '../../../utils/bundle/mask-secrets.ts';
import { collectSecrets, maskSecret } from '../../../utils/bundle/secret-list.ts';
import { EMPTY_ORDER, type PageSecret } from '../../../utils/evidence/facts.ts';
import { noFacts } from './fake-locker.ts';
import { GENERAL_SPELLINGS, SPELLINGS, slowlyContains } from './secret-spellings.ts';

const secretsOf = (...values: string[]) =>
  collectSecrets([noFacts({ secrets: values.map((value) => ({ value, kind: 'card', boxes: [] })) })]);

const CARD = 'KM7Q2P9X44TZW8RD';
const around = (inner: string) => `订单号 A20261122001 <p class="x">你好 ${inner} 再见</p> & 100% "ok"`;

describe('maskSecret', () => {
  test.each<[string, PageSecret['kind'], string]>([
    ['abcd-efghijyz', 'card', 'ab********yz'],
    ['884213', 'card-password', '********'],
    ['ABCDEFG', 'card', '********'],
    ['ABCD-EFG-HIJK', 'card', '********'],
    ['abcde', 'card', '********'],
    ['a', 'card', '********'],
    ['卡密内容一二三四', 'card', '********'],
    ['12345678', 'card-password', '********'],
    ['123456789012', 'card-password', '12********12'],
    ['12345678', 'query-password', '********'],
    ['884213', 'complaint-password', '********'],
    ['x'.repeat(100), 'card', 'xx********xx'],
  ])('%s as %s reads %s', (value, kind, mask) => {
    expect(maskSecret(value, kind)).toBe(mask);
  });
});

describe('collectSecrets', () => {
  test('is the union of page secrets and card secrets of orders, longest first', () => {
    const facts = noFacts({
      secrets: [{ value: 'ABCD-1234', kind: 'card', boxes: [] }],
      orders: [{ ...EMPTY_ORDER, cardSecrets: ['abcd1234', 'ZZZZ-9999-YYYY'] }],
    });
    expect(collectSecrets([facts, null]).map((secret) => secret.needle)).toEqual([
      'zzzz9999yyyy',
      '9999yyyy',
      'abcd1234',
      'zzzz9999',
    ]);
  });

  test('takes the pieces of a delimited secret for secrets of their own', () => {
    expect(secretsOf('account2026x----pass9word1').map((secret) => secret.value)).toEqual([
      'account2026x----pass9word1',
      'account2026x',
      'pass9word1',
    ]);
  });

  test('shows less where two readers disagree about the kind', () => {
    const facts = noFacts({
      secrets: [
        { value: '88421399', kind: 'query-password', boxes: [] },
        { value: '88421399', kind: 'card', boxes: [] },
      ],
    });
    expect(collectSecrets([facts])[0]?.mask).toBe('********');
  });

  test('ignores what is too short to be a secret', () => {
    expect(secretsOf('', ' ', '-', '1', 'ab')).toEqual([]);
  });
});

describe('maskText', () => {
  test.each(Object.keys(SPELLINGS))('leaves nothing of a secret written as: %s', (name) => {
    const text = around(SPELLINGS[name]?.(CARD) ?? '');
    const masked = maskText(text, secretsOf(CARD));
    expect(slowlyContains(text, CARD)).toBe(true);
    expect(slowlyContains(masked, CARD)).toBe(false);
    expect(findSecrets(masked, secretsOf(CARD))).toEqual([]);
    expect(masked).toContain('订单号 A20261122001');
    expect(masked).toContain('再见</p> & 100% "ok"');
  });

  test.each([
    ['AB12-CD34-EF56', '卡密：AB12-CD34-EF56 已使用', '卡密：AB********56 已使用'],
    ['884213', '查询密码884213，请保管', '查询密码********，请保管'],
    ['4821', 'PIN4821, code_48213', 'PIN********, code_48213'],
    ['4821', 'x4821y and a1b4821c and id-20264821', 'x********y and a1b4821c and id-20264821'],
    ['482', 'PIN482', 'PIN482'],
    ['13911112222', '打幺三九一一一一二二二二', '打********'],
    ['13911112222', '١٣٩١١١١٢٢٢٢', '********'],
    ['884213', '口令 884.213 和 八八四二 一三', '口令 ******** 和 ********'],
    ['4821', '价格 48.21 元', '价格 48.21 元'],
    ['张三丰', '收货人张三丰13911112222', '收货人********13911112222'],
    ['https://r.example/c/AB12CD34EF?k=1', 'AB12CD34EF', '********'],
    ['AB12-CD34-EF56-GH78', '后两组 EF56-GH78', '后两组 ********'],
    ['884213', '电话 13884213999', '电话 13884213999'],
    ['x9k2', '密码 x9k2!', '密码 ********!'],
    ['x9k2', 'ax9k2b', 'ax9k2b'],
    ['1234', '12:34:56 and 12.34', '12:34:56 and 12.34'],
    ['!!@@##', 'code !!@@## end', 'code ******** end'],
    ['卡密内容一二三四', '你的卡密内容一二三四在此', '你的********在此'],
  ])('%s in %j reads %j', (secret, text, masked) => {
    expect(maskText(text, secretsOf(secret))).toBe(masked);
  });

  test('masks overlapping and repeated secrets as one', () => {
    expect(maskText('aaaaaaaaaa', secretsOf('aaaaaaaa'))).toBe('********');
    expect(maskText('ABCD1234EFGH ABCD1234', secretsOf('ABCD1234', 'ABCD1234EFGH'))).toBe(
      'AB********GH ********',
    );
  });

  test('changes nothing in a text without secrets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(maskText(text, secretsOf('QZ7!never-in-there-9X'))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  const secret = fc.stringMatching(/^[A-Za-z0-9]{8,24}$/);
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('<p title="', '">', '&amp;', '%2', '\\u00', '"{', '卡密：', '=\n', '<!--', "<a b='"),
  );

  test('leaves nothing of any code in any spelling between any text', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...Object.values(SPELLINGS)),
        noise,
        noise,
        (value, spell, before, after) => {
          const masked = maskText(`${before} ${spell(value)} ${after}`, secretsOf(value));
          expect(findSecrets(masked, secretsOf(value))).toEqual([]);
          expect(slowlyContains(masked, value)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('leaves nothing of a code with letters of any script', () => {
    const anyScript = fc.stringMatching(/^[A-Z0-9\u4e00-\u4fff\u0430-\u044f]{8,16}$/);
    fc.assert(
      fc.property(
        anyScript,
        fc.constantFrom(...GENERAL_SPELLINGS.map(([, spell]) => spell)),
        (value, spell) => {
          const masked = maskText(`x ${spell(value)} y`, secretsOf(value));
          expect(findSecrets(masked, secretsOf(value))).toEqual([]);
          expect(slowlyContains(masked, value)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('leaves hostile text without a secret as it is, and ends', () => {
    const hostile = [
      '<'.repeat(200_000),
      '<a "'.repeat(50_000),
      '&#'.repeat(100_000),
      '%25'.repeat(70_000),
      '<script>'.repeat(25_000),
      'A'.repeat(200_000),
      '\\'.repeat(200_000),
      '<!--'.repeat(50_000),
    ];
    for (const text of hostile) {
      expect(maskText(text, secretsOf(CARD, '884213', 'x9k2'))).toBe(text);
    }
  }, 60_000);
});

describe('maskStrings', () => {
  test('masks every string of a value and leaves its shape, numbers and our own identifiers', () => {
    const value = {
      id: 'it_01KAJ0000000000000000000AB',
      n: 884213,
      at: '2026-11-22T10:45:00.000Z',
      list: [`x ${CARD}`, null, true],
    };
    expect(maskStrings(value, secretsOf(CARD, '884213', '20261122'))).toEqual({
      ...value,
      list: ['x KM********RD', null, true],
    });
  });
});
