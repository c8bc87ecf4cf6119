// The log: records, checkpoints and proofs, changed by anybody and by the key's holder who seals everything anew.
import { type Attack, type Base, edit, editJson, editRecords, relisted, resealed } from './attack.ts';
import type { Files } from './good-bundle.ts';

const RECORDS = 'data/chain/records.jsonl';
const PROOFS = 'data/chain/proofs.json';

type Edit = (files: Files, base: Base) => void;

interface Case {
  id: string;
  what: string;
  codes: readonly string[];
  change: Edit;
  /** Claims once all manifests fit and the key's holder has sealed them; `pppppx` where nothing is said. */
  states?: string;
}

const HISTORY: readonly Case[] = [
  {
    id: 'record-edited',
    what: 'a time of a record changed',
    codes: ['inclusion-fails'],
    change: (files) =>
      editRecords(files, (all) => {
        all[1].at = all[1].at.replace('2026', '2025');
        return all;
      }),
  },
  {
    id: 'records-swapped',
    what: 'two records exchanged',
    codes: ['record-order'],
    change: (files) => editRecords(files, (all) => [all[0], all[2], all[1], ...all.slice(3)]),
  },
  {
    id: 'record-removed',
    what: 'a record removed, its proof left',
    codes: ['inclusion-fails'],
    change: (files) => editRecords(files, (all) => all.filter(({ type }) => type !== 'tombstone')),
  },
  {
    id: 'record-and-proof-removed',
    what: 'the record of an undo removed with its proof',
    codes: ['export-count'],
    change: (files) => {
      let seq = -1;
      editRecords(files, (all) => {
        seq = all.find(({ type }) => type === 'tombstone').seq;
        return all.filter((record) => record.seq !== seq);
      });
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion = proofs.inclusion.filter((proof: { seq: number }) => proof.seq !== seq);
      });
    },
  },
  {
    id: 'key-twice',
    what: 'a JSON key twice',
    codes: ['record-malformed'],
    change: (files) =>
      edit(files, RECORDS, (text) => text.replace('{"at":', '{"at":"2020-01-01T00:00:00.000Z","at":')),
  },
  {
    id: 'not-canonical',
    what: 'a blank in a record',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('{"at":', '{ "at":')),
  },
  {
    id: 'escaped',
    what: 'a letter written as an escape',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('"genesis"', '"\\u0067enesis"')),
  },
  {
    id: 'float',
    what: 'a position as 2.0',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('"seq":2,', '"seq":2.0,')),
  },
  {
    id: 'exponent',
    what: 'a position as 2e0',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('"seq":2,', '"seq":2e0,')),
  },
  {
    id: 'minus-zero',
    what: 'a position as -0',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('"seq":0,', '"seq":-0,')),
  },
  {
    id: 'big-integer',
    what: 'an integer that no double holds',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace(/"mono":\d+/, '"mono":9007199254740993')),
  },
  {
    id: 'boolean',
    what: 'true for 1',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('"v":1', '"v":true')),
  },
  {
    id: 'further-field',
    what: 'a field that no record has',
    codes: ['record-malformed'],
    change: (files) =>
      editRecords(files, (all) => {
        all[2].note = 'x';
        return all;
      }),
  },
  {
    id: 'proto',
    what: 'a field named __proto__',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('{"at":', '{"__proto__":{"seq":0},"at":')),
  },
  {
    id: 'unicode-key',
    what: 'a field named with a letter of another script',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('}\n', ',"\u0456d":1}\n')),
  },
  {
    id: 'surrogate',
    what: 'half a character',
    codes: ['record-malformed'],
    change: (files) =>
      edit(files, RECORDS, (text) => text.replace(/"software":"[^"]*"/, '"software":"\\ud800"')),
  },
  {
    id: 'no-such-day',
    what: 'a record of the 31st of February',
    codes: ['record-malformed'],
    change: (files) =>
      editRecords(files, (all) => {
        all[2].at = '2026-02-31T10:00:00.000Z';
        return all;
      }),
  },
  {
    id: 'bom',
    what: 'a byte order mark before the log',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => `\ufeff${text}`),
  },
  {
    id: 'crlf',
    what: 'CR LF between records',
    states: 'pxnpnx',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replaceAll('\n', '\r\n')),
  },
  {
    id: 'blank-line',
    what: 'an empty line between records',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => text.replace('\n', '\n\n')),
  },
  {
    id: 'no-last-line-feed',
    what: 'the last line feed missing',
    codes: ['records-cut'],
    change: (files) => edit(files, RECORDS, (text) => text.slice(0, -1)),
  },
  {
    id: 'log-emptied',
    what: 'a log without records',
    states: 'pxnpnx',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, () => '\n'),
  },
  {
    id: 'not-utf8',
    what: 'a byte that is no UTF-8',
    states: 'pxnpnx',
    codes: ['log-missing'],
    change: (files) => {
      const bytes = (files.get(RECORDS) ?? new Uint8Array()).slice();
      bytes[20] = 0xff;
      files.set(RECORDS, bytes);
    },
  },
  {
    id: 'deep-json',
    what: '200,000 nested arrays',
    states: 'ppnppx',
    codes: ['record-malformed'],
    change: (files) =>
      edit(files, RECORDS, (text) => `${text}${'['.repeat(200_000)}${']'.repeat(200_000)}\n`),
  },
  {
    id: 'long-line',
    what: 'a record of ten megabytes',
    states: 'ppnppx',
    codes: ['record-malformed'],
    change: (files) => edit(files, RECORDS, (text) => `${text}"${'x'.repeat(10_000_000)}"\n`),
  },
  {
    id: 'salt-short',
    what: 'a salt of a few characters',
    codes: ['record-malformed'],
    change: (files) =>
      editRecords(files, (all) => {
        all[2].salt = 'abcdef';
        return all;
      }),
  },
  {
    id: 'mixed-lockers',
    what: 'a record of another locker',
    codes: ['record-of-other-locker'],
    change: (files) =>
      editRecords(files, (all) => {
        all[2].locker = 'BbCdEfGhIjKlMnOp';
        return all;
      }),
  },
  {
    id: 'no-genesis',
    what: 'the first record removed',
    codes: ['genesis-missing'],
    change: (files) => editRecords(files, (all) => all.slice(1)),
  },
  {
    id: 'proof-edited',
    what: 'a step of an inclusion proof changed',
    codes: ['inclusion-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion[1].path[0] = '0'.repeat(64);
      }),
  },
  {
    id: 'proof-leaf',
    what: 'the leaf that a proof names changed',
    codes: ['inclusion-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion[1].leaf = '0'.repeat(64);
      }),
  },
  {
    id: 'proof-longer',
    what: 'a step more than a proof has',
    codes: ['inclusion-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion[1].path.push('0'.repeat(64));
      }),
  },
  {
    id: 'proof-dropped',
    what: 'an inclusion proof dropped',
    codes: ['inclusion-missing'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion.splice(1, 1);
      }),
  },
  {
    id: 'proof-twice',
    what: 'an inclusion proof twice',
    codes: ['inclusion-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.inclusion.push(proofs.inclusion[1]);
      }),
  },
  {
    id: 'proof-older',
    what: 'a proof against an older checkpoint',
    codes: ['inclusion-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        Object.assign(proofs.inclusion[0], { anchor: 'cp-000003', size: 3 });
      }),
  },
  {
    id: 'lower-dropped',
    what: 'the proof of an earlier bound dropped',
    codes: ['lower-bound-missing'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.lower = [];
      }),
  },
  {
    id: 'lower-edited',
    what: 'a step in the proof of an earlier bound',
    codes: ['lower-bound-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.lower[0].path[0] = '0'.repeat(64);
      }),
  },
  {
    id: 'consistency-dropped',
    what: 'a joint between two checkpoints dropped',
    codes: ['consistency-missing'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.consistency.pop();
      }),
  },
  {
    id: 'consistency-edited',
    what: 'a joint between two checkpoints changed',
    codes: ['consistency-fails'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        const [one] = proofs.consistency.filter(({ path }: { path: string[] }) => path.length > 0);
        one.path[0] = '0'.repeat(64);
      }),
  },
  {
    id: 'proofs-locker',
    what: 'proofs that name another locker',
    codes: ['proofs-of-other-locker'],
    change: (files) =>
      editJson(files, PROOFS, (proofs) => {
        proofs.locker = 'BbCdEfGhIjKlMnOp';
      }),
  },
  {
    id: 'proofs-html',
    what: 'a web page instead of the proofs',
    codes: ['proofs-unreadable'],
    change: (files) => edit(files, PROOFS, () => '<html></html>\n'),
  },
  {
    id: 'checkpoint-swapped',
    what: 'the root in a stamped checkpoint changed',
    states: 'pxppxx',
    codes: ['anchored-checkpoint-differs', 'token-for-other-bytes'],
    change: (files) =>
      edit(files, 'data/chain/anchors/cp-000003.txt', (text) => {
        const [origin, size] = text.split('\n');
        return `${origin}\n${size}\n${btoa(String.fromCharCode(...new Uint8Array(32)))}\n`;
      }),
  },
  {
    id: 'checkpoint-name',
    what: 'a checkpoint under the name of another size',
    codes: ['checkpoint-malformed'],
    change: (files) => {
      const bytes = files.get('data/chain/anchors/cp-000004.txt') ?? new Uint8Array();
      files.delete('data/chain/anchors/cp-000004.txt');
      files.set('data/chain/anchors/cp-000005.txt', bytes);
    },
  },
  {
    id: 'checkpoint-zeros',
    what: 'a checkpoint whose size has leading zeros',
    codes: ['checkpoint-malformed'],
    change: (files) =>
      edit(files, 'data/chain/anchors/cp-000004.txt', (text) => text.replace('\n4\n', '\n04\n')),
  },
  {
    id: 'checkpoint-other-locker',
    what: 'a checkpoint of another locker',
    codes: ['checkpoint-of-other-locker'],
    change: (files) =>
      edit(files, 'data/chain/anchors/cp-000004.txt', (text) => text.replace('AbCd', 'BbCd')),
  },
  {
    id: 'checkpoints-removed',
    what: 'no checkpoint but the newest',
    states: 'pxppxp',
    codes: ['anchored-checkpoint-missing', 'token-for-nothing'],
    change: (files) => {
      for (const path of files.keys()) if (/cp-0000(0|1[0-3]).*txt$/.test(path)) files.delete(path);
    },
  },
];

const both = ({ id, what, codes, change, states = 'pppppx' }: Case): Attack[] => [
  {
    id: `log-${id}`,
    by: 'outsider',
    what,
    states: outside(states),
    codes: [...codes, 'seal-differs'],
    make: relisted(change),
  },
  {
    id: `log-${id}-resealed`,
    by: 'key-holder',
    what: `${what}, sealed anew with fresh tokens`,
    states,
    codes,
    make: resealed(change),
  },
];

/** The same without the key: seal and its tokens no longer fit either. */
const outside = (states: string): string => `${states[0]}${states[1]}x${states[3]}x${states[5]}`;

export const LOG_ATTACKS: readonly Attack[] = HISTORY.flatMap(both);
