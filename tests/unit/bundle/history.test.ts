import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../utils/bundle/verify/content.ts';
import { checkHistory } from '../../../utils/bundle/verify/history.ts';
import type { Bytes } from '../../../utils/bundle/zip.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import { canonicalJson } from '../../../utils/evidence/commitments.ts';
import { recordBytes } from '../../../utils/log/record.ts';
import { CASE_A, CASE_B, FakeLocker, noFacts, screenshot, text } from './fake-locker.ts';
import { buildOne, readJson, words } from './unzipped.ts';

const page = (words: string) => ({ files: [screenshot(), text(words)] });

/** Saves three, undoes one, saves again, moves one away, another in, and exports. */
async function busyLocker(): Promise<FakeLocker> {
  const locker = await FakeLocker.open();
  await locker.save(page('order'));
  const undone = await locker.save(page('wrong page'));
  const moved = await locker.save(page('other order'));
  await locker.save(page('foreign'), CASE_B);
  locker.undo(undone);
  const arrived = await locker.save(page('redeem'), CASE_B);
  locker.assign(moved, CASE_B);
  locker.assign(arrived, CASE_A);
  locker.checkpoint();
  return locker;
}

async function build(locker: FakeLocker, caseId = CASE_A) {
  return (await buildOne(locker.input({}, caseId), locker.tools())).files;
}

describe('an honest history', () => {
  test('is proven after save, undo, moves between cases and export', async () => {
    const files = await build(await busyLocker());
    expect(checkHistory(files)).toEqual({ state: 'proven', reasons: [] });
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
  });

  test('is proven for the other case, which an item left and another entered', async () => {
    expect(checkHistory(await build(await busyLocker(), CASE_B)).state).toBe('proven');
  });

  test('is proven for a second export of the same case', async () => {
    const locker = await busyLocker();
    await build(locker);
    await locker.save(page('later'));
    expect(checkHistory(await build(locker))).toEqual({ state: 'proven', reasons: [] });
  });

  test('is proven when an undo was taken back', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page('one'));
    const id = await locker.save(page('two'));
    locker.undo(id);
    locker.assign(id, CASE_A);
    locker.checkpoint();
    expect(checkHistory(await build(locker)).state).toBe('proven');
  });

  test('is read with the top directory, too', async () => {
    const files = await build(await busyLocker());
    const nested = new Map([...files].map(([path, bytes]) => [`ev-x/${path}`, bytes]));
    expect(checkHistory(nested).state).toBe('proven');
  });

  test('says nothing about other cases but their opaque id', async () => {
    const files = await build(await busyLocker());
    const lines = words(files.get('data/chain/records.jsonl'));
    expect(lines).toContain(CASE_B);
    expect(lines.match(/"type":"item"/g)).toHaveLength(4);
  });
});

let honest: Map<string, Bytes>;
beforeAll(async () => {
  honest = await build(await busyLocker());
});

const RECORDS = 'data/chain/records.jsonl';
const PROOFS = 'data/chain/proofs.json';

function changed(path: string, change: (text: string) => string): Map<string, Bytes> {
  const before = words(honest.get(path));
  const after = change(before);
  expect(after).not.toBe(before);
  return new Map(honest).set(path, utf8(after));
}

function withoutRecord(find: RegExp, alsoProof = true): Map<string, Bytes> {
  const lines = words(honest.get(RECORDS)).split('\n');
  const line = lines.find((candidate) => find.test(candidate)) ?? '';
  expect(line).not.toBe('');
  const files = changed(RECORDS, (all) => all.replace(`${line}\n`, ''));
  if (!alsoProof) return files;
  const proofs = readJson(honest, PROOFS);
  const { seq } = JSON.parse(line);
  proofs.inclusion = proofs.inclusion.filter((proof: { seq: number }) => proof.seq !== seq);
  return files.set(PROOFS, utf8(`${canonicalJson(proofs)}\n`));
}

const editProofs = (edit: (proofs: ReturnType<typeof readJson>) => void) =>
  changed(PROOFS, (text) => {
    const proofs = JSON.parse(text);
    edit(proofs);
    return `${canonicalJson(proofs)}\n`;
  });

describe('a tampered history', () => {
  const first = (files: Map<string, Bytes>) => checkHistory(files);
  const swap = (a: string, b: string) =>
    new Map(honest).set(a, honest.get(b) ?? new Uint8Array()).set(b, honest.get(a) ?? new Uint8Array());
  const lastCheckpoint = () =>
    [...honest.keys()]
      .filter((path) => path.startsWith('data/chain/anchors/'))
      .sort()
      .at(-1) ?? '';

  test.each<[string, () => Map<string, Bytes>, string]>([
    [
      'a record edited',
      () => changed(RECORDS, (t) => t.replace('"mono":1000', '"mono":1001')),
      'inclusion-fails:0',
    ],
    [
      'records reordered',
      () => changed(RECORDS, (t) => t.replace(/^(.*\n)(.*\n)/, '$2$1')),
      'record-order:0',
    ],
    ['an item record dropped', () => withoutRecord(/"type":"item"/), 'item-record-missing'],
    [
      'an item record dropped, its proof kept',
      () => withoutRecord(/"type":"item"/, false),
      'inclusion-fails:1',
    ],
    ['an assignment dropped', () => withoutRecord(/"case_seq":2,/), 'case-gap:2-2'],
    [
      'the move away dropped',
      () => withoutRecord(new RegExp(`"case":"${CASE_B}","case_seq":3`)),
      'export-count',
    ],
    ['the tombstone dropped', () => withoutRecord(/"type":"tombstone"/), 'export-count'],
    ['the export record dropped', () => withoutRecord(/"type":"export"/), 'export-missing'],
    ['genesis dropped', () => withoutRecord(/"type":"genesis"/), 'genesis-missing'],
    [
      'blanks in a record',
      () => changed(RECORDS, (t) => t.replace('"v":1}', '"v": 1}')),
      'record-malformed:line 1',
    ],
    ['a float', () => changed(RECORDS, (t) => t.replace('"v":1}', '"v":1.0}')), 'record-malformed:line 1'],
    [
      'a doubled key',
      () => changed(RECORDS, (t) => t.replace('"v":1}', '"v":1,"v":1}')),
      'record-malformed:line 1',
    ],
    [
      'a further field',
      () => changed(RECORDS, (t) => t.replace('"v":1}', '"v":1,"w":1}')),
      'record-malformed:line 1',
    ],
    [
      'a very deep record',
      () => changed(RECORDS, (t) => `${'['.repeat(200_000)}\n${t}`),
      'record-malformed:line 1',
    ],
    ['no line feed at the end', () => changed(RECORDS, (t) => t.trimEnd()), 'records-cut'],
    [
      'a proof edited',
      () =>
        editProofs((p) => {
          p.inclusion[0].path[0] = '0'.repeat(64);
        }),
      'inclusion-fails:0',
    ],
    [
      'a proof dropped',
      () =>
        editProofs((p) => {
          p.inclusion.pop();
        }),
      'inclusion-missing',
    ],
    [
      'a proof twice',
      () =>
        editProofs((p) => {
          p.inclusion.push(p.inclusion[0]);
        }),
      'inclusion-fails:0',
    ],
    [
      'a consistency proof dropped',
      () =>
        editProofs((p) => {
          p.consistency.shift();
        }),
      'consistency-missing',
    ],
    [
      'a consistency proof edited',
      () =>
        editProofs((p) => {
          p.consistency.at(-1).path.pop();
        }),
      'consistency-fails',
    ],
    [
      'proofs missing',
      () => {
        const f = new Map(honest);
        f.delete(PROOFS);
        return f;
      },
      'proofs-unreadable',
    ],
    [
      'the newest checkpoint dropped',
      () => {
        const f = new Map(honest);
        f.delete(lastCheckpoint());
        return f;
      },
      'inclusion-fails',
    ],
    [
      'a checkpoint under another name',
      () => {
        const f = new Map(honest);
        return f.set('data/chain/anchors/cp-000999.txt', f.get(lastCheckpoint()) ?? new Uint8Array());
      },
      'checkpoint-malformed:cp-000999.txt',
    ],
    [
      'another item.json',
      () => swap('data/items/0001/item.json', 'data/items/0002/item.json'),
      'item-not-in-case',
    ],
    [
      'an item.json edited',
      () => changed('data/items/0001/item.json', (t) => t.replace('linux', 'macos')),
      'item-differs',
    ],
    [
      'an item folder dropped',
      () => new Map([...honest].filter(([p]) => !p.startsWith('data/items/0002/'))),
      'item-missing',
    ],
    [
      'another case.json',
      () => changed('data/case.json', (t) => t.replaceAll(CASE_A, CASE_B)),
      'export-of-other-case',
    ],
    [
      'a renamed bag',
      () => changed('data/case.json', (t) => t.replace(/"bag":"ev-2/, '"bag":"ev-3')),
      'export-missing',
    ],
    [
      'an item struck from case.json',
      () =>
        changed('data/case.json', (t) => {
          const file = JSON.parse(t);
          file.items.pop();
          return `${canonicalJson(file)}\n`;
        }),
      'items-differ-from-export',
    ],
  ])('is contradicted by %s', (_, tamper, reason) => {
    const { state, reasons } = first(tamper());
    expect(reasons.join(' ')).toContain(reason);
    expect(state).toBe('contradicted');
  });

  test('is not proven without any log', () => {
    const files = new Map([...honest].filter(([path]) => !path.startsWith('data/chain/')));
    expect(checkHistory(files)).toEqual({ state: 'not-proven', reasons: ['log-missing'] });
  });
});

describe('a clock that jumps', () => {
  test('leaves the history not proven when it goes back', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page('one'));
    locker.now -= 3_600_000;
    await locker.save(page('two'));
    const { state, reasons } = checkHistory(await build(locker));
    expect(state).toBe('not-proven');
    expect(reasons).toContain('clock-went-back:3');
  });

  test('leaves a trace against the clock that nobody can set', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page('one'));
    locker.mono += 60_000;
    await locker.save(page('two'));
    expect(checkHistory(await build(locker))).toEqual({
      state: 'not-proven',
      reasons: ['clock-set-back:3'],
    });
  });

  test('is no matter when the machine slept', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page('one'));
    locker.now += 3_600_000;
    await locker.save(page('two'));
    expect(checkHistory(await build(locker)).state).toBe('proven');
  });
});

describe('an insider who rewrites the log before the export', () => {
  test('cannot count fewer items than the log shows', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page('good'));
    const bad = await locker.save(page('bad'));
    const items = [...locker.items.values()].filter(({ item }) => item.id !== bad);
    locker.items = new Map(items.map((entry) => [entry.item.id, entry]));
    const { state, reasons } = checkHistory(await build(locker));
    expect(state).toBe('contradicted');
    expect(reasons.join(' ')).toContain('export-count');
  });

  test('cannot present an item of a case it left', async () => {
    const locker = await FakeLocker.open();
    const id = await locker.save(page('one'));
    await locker.save(page('two'));
    locker.assign(id, CASE_B);
    const entry = locker.items.get(id);
    if (entry) locker.items.set(id, { ...entry, caseId: CASE_A });
    expect(checkHistory(await build(locker)).reasons.join(' ')).toContain('export-item-not-in-case');
  });
});

describe('content', () => {
  test.each<[string, () => Map<string, Bytes>, string]>([
    [
      'a payload file edited',
      () => changed('data/items/0001/2-text.txt', (t) => `${t}!`),
      'digest-differs:data/items/0001/2-text.txt',
    ],
    ['an unlisted file', () => new Map(honest).set('data/items/0001/evil.txt', utf8('x')), 'file-unlisted'],
    ['an unlisted tag file', () => new Map(honest).set('note.txt', utf8('x')), 'file-unlisted:note.txt'],
    [
      'a file missing',
      () => new Map([...honest].filter(([p]) => !p.endsWith('0001/2-text.txt'))),
      'file-not-named',
    ],
    [
      'a doubled line',
      () => changed('manifest-sha256.txt', (t) => t + t.slice(0, t.indexOf('\n') + 1)),
      'manifest-malformed',
    ],
    ['CRLF', () => changed('manifest-sha256.txt', (t) => t.replaceAll('\n', '\r\n')), 'manifest-malformed'],
    [
      'a swapped salt',
      () => changed('data/items/0001/salts.json', (t) => t.replace(/[0-9a-f]{64}/, '0'.repeat(64))),
      'commitment-differs',
    ],
    [
      'a foreign disclosure',
      () =>
        new Map(honest).set(
          'data/items/0001/disclosures.json',
          honest.get('data/items/0002/disclosures.json') ?? new Uint8Array(),
        ),
      'disclosure-differs',
    ],
    [
      'a withheld file that is here',
      () =>
        new Map(honest).set(
          'data/items/0001/redaction.json',
          utf8(
            `${canonicalJson({ v: 1, withheld: [{ file: '2-text.txt', reason: 'full-copy' }], replaced: [], fields: [], notes: [], elsewhere: [] })}\n`,
          ),
        ),
      'file-here-though-withheld',
    ],
  ])('is contradicted by %s', async (_, tamper, reason) => {
    const { state, reasons } = await checkContent(tamper());
    expect(reasons.join(' ')).toContain(reason);
    expect(state).toBe('contradicted');
  });

  test('is proven where a masked copy stands for an original', async () => {
    const locker = await FakeLocker.open();
    const facts = noFacts({ secrets: [{ value: 'ABCD-1234-EFGH', kind: 'card', boxes: [[1, 1, 50, 9]] }] });
    await locker.save({ files: [screenshot(), text('卡密 ABCD-1234-EFGH')], facts });
    const files = await build(locker);
    expect(await checkContent(files)).toEqual({ state: 'proven', reasons: [] });
    expect(checkHistory(files)).toEqual({ state: 'proven', reasons: [] });
  });
});

test('record bytes in a bundle are the canonical lines of the log', async () => {
  const locker = await FakeLocker.open();
  await locker.save(page('x'));
  const files = await build(locker);
  const lines = words(files.get(RECORDS)).trimEnd().split('\n');
  expect(lines).toEqual(locker.records.map((record) => words(recordBytes(record))));
});
