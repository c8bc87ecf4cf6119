import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../utils/evidence/bytes.ts';
import { leafHash } from '../../../utils/log/merkle.ts';
import { type LogRecord, logRecordSchema, recordBytes } from '../../../utils/log/record.ts';

const HEX = '0'.repeat(64);
const ITEM = 'it_01KAJ0000000000000000000AB';
const CASE = 'cs_0123456789abcdefghij';
const THUMBPRINT = 'x'.repeat(43);

const header = {
  v: 1,
  locker: 'AbCdEfGhIjKlMnOp',
  seq: 1,
  prevRoot: HEX,
  at: '2026-11-22T10:45:00.000Z',
  mono: 12,
  session: 'abcdefghijkl',
  key: THUMBPRINT,
  salt: 's'.repeat(22),
};

const bodies: Record<LogRecord['type'], object> = {
  genesis: { alg: 'rfc9162-sha256', software: 'CardProof/0.1.0', key_spki_sha256: HEX },
  item: { id: ITEM, item_sha256: HEX },
  assign: { item: ITEM, case: CASE, case_seq: 1 },
  tombstone: { target_seq: 1, target_leaf: HEX, scope: 'files', reason: 'undo', retained: 'leaf' },
  export: { bag: 'ev-20261122t104500z-7f3a', case: CASE, case_items: 1, items: [ITEM] },
  key: { old_spki: 'w', new_spki: 'x', new_key: THUMBPRINT, sig_by_old: 'y' },
  restore: { backup_size: 1, backup_root: HEX, known_size: null, known_root: null },
  merge: { locker: 'abcdefghijklmnop', size: 1, root: HEX },
  anchor: { size: 1, checkpoint_sha256: HEX, tokens: { sectigo: HEX } },
};
const record = (type: LogRecord['type'], change: object = {}) => ({
  ...header,
  type,
  body: bodies[type],
  ...change,
});
const item = record('item');
const fits = (value: unknown): boolean => logRecordSchema.safeParse(value).success;

describe('logRecordSchema', () => {
  test.each(Object.keys(bodies) as LogRecord['type'][])('takes a record of type %s', (type) => {
    expect(fits(record(type))).toBe(true);
  });

  test.each(Object.keys(header))('refuses a record without %s', (field) => {
    const { [field as keyof typeof item]: _, ...rest } = item;
    expect(fits(rest)).toBe(false);
  });

  test.each<[string, object]>([
    ['another version', { v: 2 }],
    ['a negative position', { seq: -1 }],
    ['a broken position', { seq: 1.5 }],
    ['an unknown type', { type: 'other' }],
    ['a body of another type', { type: 'assign' }],
    ['a further field', { extra: 1 }],
    ['a further field in the body', { body: { ...bodies.item, title: 'x' } }],
    ['a prototype', { body: JSON.parse(`{"id":"${ITEM}","item_sha256":"${HEX}","__proto__":{"x":1}}`) }],
    ['an upper-case digest', { prevRoot: 'A'.repeat(64) }],
    ['a short salt', { salt: 's'.repeat(21) }],
    ['a local time', { at: '2026-11-22T10:45:00.000+08:00' }],
    ['a time without milliseconds', { at: '2026-11-22T10:45:00Z' }],
    ['an item id that is none', { body: { id: 'it_x', item_sha256: HEX } }],
  ])('refuses %s', (_, change) => {
    expect(fits({ ...item, ...change })).toBe(false);
  });

  test('counts positions in a case from 1', () => {
    expect(fits(record('assign', { body: { ...bodies.assign, case_seq: 0 } }))).toBe(false);
  });
});

describe('recordBytes', () => {
  test('is one canonical line without line feed', () => {
    const parsed = logRecordSchema.parse(item);
    const line = new TextDecoder().decode(recordBytes(parsed));
    expect(line).toBe(
      `{"at":"2026-11-22T10:45:00.000Z","body":{"id":"${ITEM}","item_sha256":"${HEX}"},"key":"${THUMBPRINT}","locker":"AbCdEfGhIjKlMnOp","mono":12,"prevRoot":"${HEX}","salt":"${'s'.repeat(22)}","seq":1,"session":"abcdefghijkl","type":"item","v":1}`,
    );
    expect(logRecordSchema.parse(JSON.parse(line))).toEqual(parsed);
  });

  test('is what the leaf commits to, with a zero byte before it', () => {
    const bytes = recordBytes(logRecordSchema.parse(item));
    const known = createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest('hex');
    expect(bytesToHex(leafHash(bytes))).toBe(known);
  });
});
