// Items: their originals, salts, disclosures, redactions, and what case.json says about them.
import { emptyRedaction } from '../../utils/bundle/redaction.ts';
import { concatBytes, toBase64Url, utf8 } from '../../utils/evidence/bytes.ts';
import { canonicalJson } from '../../utils/evidence/commitments.ts';
import { type Attack, edit, editJson, type Made, resealed, tampered } from './attack.ts';
import { type Files, pack, picture, reseal, stampBoth } from './good-bundle.ts';

const ONE = 'data/items/0001/';
const TWO = 'data/items/0002/';

const swap = (files: Files, a: string, b: string): void => {
  const [first, second] = [files.get(a), files.get(b)];
  if (!first || !second) throw new Error('nothing to swap');
  files.set(a, second).set(b, first);
};

const folderOf = (files: Files, prefix: string): [string, Uint8Array<ArrayBuffer>][] =>
  [...files]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, bytes]) => [path.slice(prefix.length), bytes]);

const item = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  change: (files: Files) => void,
): Attack => ({
  id: `item-${id}`,
  by: 'key-holder',
  what: `${what}, sealed anew`,
  states,
  codes,
  make: resealed((files) => change(files)),
});

const withheld = (file: string) =>
  utf8(`${canonicalJson({ ...emptyRedaction(), withheld: [{ file, reason: 'secret-left' }] })}\n`);

const decoded = (disclosure: string) => JSON.parse(Buffer.from(disclosure, 'base64url').toString());
const encoded = (value: unknown) => toBase64Url(utf8(canonicalJson(value)));

export const ITEM_ATTACKS: readonly Attack[] = [
  item(
    'edited',
    'a time in item.json changed',
    'pxpppx',
    ['item-differs-from-record', 'item-differs'],
    (files) =>
      editJson(files, `${TWO}item.json`, (value) => {
        value.captured_at = value.captured_at.replace('2026', '2025');
      }),
  ),
  item('swapped', 'the folders of two items exchanged', 'pppppx', ['item-not-in-case'], (files) => {
    const [one, two] = [folderOf(files, ONE), folderOf(files, TWO)];
    for (const [name] of one) files.delete(ONE + name);
    for (const [name] of two) files.delete(TWO + name);
    for (const [name, bytes] of one) files.set(TWO + name, bytes);
    for (const [name, bytes] of two) files.set(ONE + name, bytes);
  }),
  item('doubled', 'an item a second time in a folder of its own', 'pppppx', ['item-not-in-case'], (files) => {
    for (const [name, bytes] of folderOf(files, TWO)) files.set(`data/items/0009/${name}`, bytes);
  }),
  item(
    'foreign',
    'an item that was never recorded',
    'pxpppx',
    ['item-not-in-log', 'item-differs-from-record'],
    (files) =>
      editJson(files, `${TWO}item.json`, (value) => {
        value.id = 'it_01JDXXXXXXXXXXXXXXXXXXXXXX';
      }),
  ),
  item('left-out', 'an item left out with its folder', 'pppppx', ['item-missing'], (files) => {
    for (const [name] of folderOf(files, TWO)) files.delete(TWO + name);
  }),
  item(
    'not-listed',
    'an item left out of case.json as well',
    'pppppx',
    ['items-differ-from-export'],
    (files) => {
      for (const [name] of folderOf(files, TWO)) files.delete(TWO + name);
      editJson(files, 'data/case.json', (value) => {
        value.items.splice(1, 1);
      });
    },
  ),
  item(
    'picture',
    'another picture',
    'pxpppp',
    ['commitment-differs'],
    (files) => void files.set(`${TWO}1-screenshot.png`, picture(9).bytes),
  ),
  item('text-longer', 'a word added to a text', 'pxpppp', ['commitment-differs'], (files) =>
    edit(files, `${TWO}2-text.txt`, (words) => `${words}（已解决）`),
  ),
  item('salt-changed', 'a salt changed', 'pxpppp', ['commitment-differs'], (files) =>
    editJson(files, `${TWO}salts.json`, (salts) => {
      salts['2-text.txt'] = '0'.repeat(64);
    }),
  ),
  item('salts-swapped', 'the salts of two files exchanged', 'pxpppp', ['commitment-differs'], (files) =>
    editJson(files, `${TWO}salts.json`, (salts) => {
      [salts['1-screenshot.png'], salts['2-text.txt']] = [salts['2-text.txt'], salts['1-screenshot.png']];
    }),
  ),
  item('salts-of-other', 'the salts of another item', 'pxpppp', ['commitment-differs'], (files) =>
    swap(files, `${ONE}salts.json`, `${TWO}salts.json`),
  ),
  item(
    'salt-moved',
    'salt and bytes cut elsewhere: the same digest',
    'pxpppp',
    ['salts-malformed'],
    (files) => {
      const salts = JSON.parse(new TextDecoder().decode(files.get(`${TWO}salts.json`)));
      const salt = Buffer.from(salts['2-text.txt'], 'hex');
      const bytes = files.get(`${TWO}2-text.txt`) ?? new Uint8Array();
      files.set(`${TWO}2-text.txt`, concatBytes(salt.subarray(31), bytes));
      editJson(files, `${TWO}salts.json`, (all) => {
        all['2-text.txt'] = salt.subarray(0, 31).toString('hex');
      });
    },
  ),
  item('salt-capital', 'a salt in capitals', 'pxpppp', ['salts-malformed'], (files) =>
    edit(files, `${TWO}salts.json`, (text) => text.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase())),
  ),
  item(
    'salt-of-absent',
    'the salt of a file that was withheld: its secret could be searched',
    'pxpppp',
    ['salt-of-absent-file'],
    (files) =>
      editJson(files, `${ONE}salts.json`, (salts) => {
        salts['2-text.txt'] = '0'.repeat(64);
      }),
  ),
  item('salts-proto', 'salts with a key __proto__', 'pxpppp', ['salts-malformed'], (files) =>
    edit(files, `${TWO}salts.json`, (text) => text.replace('{', `{"__proto__":"${'0'.repeat(64)}",`)),
  ),
  item(
    'salts-missing',
    'no salts at all',
    'pxpppp',
    ['salts-malformed'],
    (files) => void files.delete(`${TWO}salts.json`),
  ),
  item('disclosure-edited', 'another title disclosed', 'pxpppp', ['disclosure-differs'], (files) =>
    editJson(files, `${TWO}disclosures.json`, (fields) => {
      const [salt, name] = decoded(fields.title);
      fields.title = encoded([salt, name, '已退款']);
    }),
  ),
  item(
    'disclosure-renamed',
    'the address disclosed as the title',
    'pxpppp',
    ['disclosure-differs'],
    (files) =>
      editJson(files, `${TWO}disclosures.json`, (fields) => {
        [fields.title, fields.url] = [fields.url, fields.title];
      }),
  ),
  item('disclosure-of-other', 'the disclosures of another item', 'pxpppp', ['disclosure-differs'], (files) =>
    swap(files, `${ONE}disclosures.json`, `${TWO}disclosures.json`),
  ),
  item(
    'disclosure-dropped',
    'the address not disclosed, and not named as withheld',
    'pxpppp',
    ['field-not-named'],
    (files) =>
      editJson(files, `${TWO}disclosures.json`, (fields) => {
        delete fields.url;
      }),
  ),
  item(
    'disclosure-under-new-name',
    'a disclosed field under a name of its own',
    'pxpppp',
    ['disclosure-differs'],
    (files) =>
      editJson(files, `${TWO}disclosures.json`, (fields) => {
        fields.verdict = fields.title;
      }),
  ),
  item(
    'disclosure-named-withheld',
    'a field that is here though it is said to be withheld',
    'pxpppp',
    ['field-here-though-withheld'],
    (files) =>
      editJson(files, `${ONE}redaction.json`, (value) => {
        value.fields.push({ name: 'title', reason: 'secret' });
      }),
  ),
  item(
    'file-unnamed',
    'an original removed and not named',
    'pxpppp',
    ['file-not-named'],
    (files) => void files.delete(`${TWO}2-text.txt`),
  ),
  item(
    'file-planted',
    'a file that no item names',
    'pxpppp',
    ['file-unexplained'],
    (files) => void files.set(`${TWO}7-text.txt`, utf8('planted')),
  ),
  item(
    'copy-removed',
    'a masked copy removed',
    'pxpppp',
    ['copy-missing'],
    (files) => void files.delete(`${ONE}2-text.masked.txt`),
  ),
  item(
    'copy-is-original',
    'an original named as its own masked copy',
    'pxpppp',
    ['copy-missing'],
    (files) => {
      files.delete(`${ONE}2-text.masked.txt`);
      editJson(files, `${ONE}redaction.json`, (value) => {
        value.replaced.find(({ file }: { file: string }) => file === '2-text.txt').by = '3-dom.html.txt';
      });
    },
  ),
  item('copy-of-own-name', 'a copy under the name of our own notes', 'pxpppp', ['copy-missing'], (files) => {
    files.delete(`${ONE}2-text.masked.txt`);
    editJson(files, `${ONE}redaction.json`, (value) => {
      value.replaced.find(({ file }: { file: string }) => file === '2-text.txt').by = 'facts.json';
    });
  }),
  item(
    'withheld-here',
    'a file named as withheld that is here',
    'pxpppp',
    ['file-here-though-withheld'],
    (files) => files.set(`${TWO}redaction.json`, withheld('2-text.txt')),
  ),
  item(
    'withheld-unknown',
    'a file named as withheld that never was',
    'pxpppp',
    ['redaction-of-unknown-file'],
    (files) =>
      editJson(files, `${ONE}redaction.json`, (value) => {
        value.withheld.push({ file: '9-dom.html.txt', reason: 'secret-left' });
      }),
  ),
  item(
    'redaction-twice',
    'a file withheld and replaced at once',
    'pxpppp',
    ['redaction-names-twice'],
    (files) =>
      editJson(files, `${ONE}redaction.json`, (value) => {
        value.withheld.push({ file: '2-text.txt', reason: 'secret-left' });
      }),
  ),
  item('redaction-reason', 'a reason that does not exist', 'pxpppp', ['redaction-malformed'], (files) =>
    editJson(files, `${ONE}redaction.json`, (value) => {
      value.withheld.push({ file: '3-dom.html.txt', reason: 'by-order-of-the-police' });
    }),
  ),
  item(
    'elsewhere-nowhere',
    'an original said to be in a part that does not exist',
    'pppppx',
    ['elsewhere-differs'],
    (files) => {
      files.delete(`${TWO}2-text.txt`);
      editJson(files, `${TWO}salts.json`, (salts) => {
        delete salts['2-text.txt'];
      });
      files.set(
        `${TWO}redaction.json`,
        utf8(
          `${canonicalJson({ v: 1, withheld: [], replaced: [], fields: [], notes: [], elsewhere: [{ file: '2-text.txt', part: 2 }] })}\n`,
        ),
      );
    },
  ),
  item(
    'facts-lie',
    'facts that the page does not show: nobody believes them, claims stay',
    'pppppp',
    [],
    (files) =>
      editJson(files, `${ONE}facts.json`, (facts) => {
        facts.pageKind = 'chat';
      }),
  ),
  item('case-time', 'case.json gives another time of capture', 'pppppx', ['case-item-differs'], (files) =>
    editJson(files, 'data/case.json', (value) => {
      value.items[1].captured_at = '2025-01-01T00:00:00.000Z';
    }),
  ),
  item(
    'case-grade',
    'case.json grades a pasted item as read from the page',
    'pppppx',
    ['case-item-differs'],
    (files) =>
      editJson(files, 'data/case.json', (value) => {
        value.items[1].grade = 'supplied';
      }),
  ),
  item(
    'case-number',
    'case.json gives another number in the case',
    'pppppx',
    ['case-item-differs'],
    (files) =>
      editJson(files, 'data/case.json', (value) => {
        value.items[1].case_seq = 9;
      }),
  ),
  item('case-item-twice', 'case.json lists an item twice', 'pppppx', ['items-differ-from-export'], (files) =>
    editJson(files, 'data/case.json', (value) => {
      value.items.push({ ...value.items[1], no: 4 });
    }),
  ),
  item('case-key', 'case.json names another key', 'pppppx', ['case-differs'], (files) =>
    editJson(files, 'data/case.json', (value) => {
      value.key = `${value.key.startsWith('A') ? 'B' : 'A'}${value.key.slice(1)}`;
    }),
  ),
  item(
    'case-bag',
    'case.json names another export, in letters that move a terminal’s cursor',
    'xppppx',
    ['export-missing'],
    (files) =>
      editJson(files, 'data/case.json', (value) => {
        value.bag = '\u001b[2Jev-20200101t000000z-7f3a\u202e';
      }),
  ),
  item('case-html', 'a web page instead of case.json', 'pppppx', ['case-unreadable'], (files) =>
    edit(files, 'data/case.json', () => '<html></html>\n'),
  ),
  item('deep', '200,000 nested arrays in item.json', 'pxpppx', ['item-malformed'], (files) =>
    edit(files, `${TWO}item.json`, () => `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`),
  ),
  {
    id: 'item-mixed',
    by: 'outsider',
    what: 'an item of another export of the same case',
    states: 'pxpppx',
    codes: ['digest-differs'],
    make: tampered((files, { parts }) => {
      for (const [path, bytes] of parts[0]?.files ?? [])
        if (path.startsWith(TWO) || path.startsWith(ONE)) files.set(path, bytes);
    }),
  },
];

const parts = (
  id: string,
  by: Attack['by'],
  what: string,
  states: string,
  codes: readonly string[],
  make: Attack['make'],
): Attack => ({ id: `parts-${id}`, by, what, states, codes, make });

export const PART_ATTACKS: readonly Attack[] = [
  parts(
    'both',
    'nobody',
    'two parts of one export',
    'pppppp',
    [],
    ({ parts: all }): Made => ({ zips: all.map(({ zip }) => zip), ...own(all) }),
  ),
  parts(
    'one-missing',
    'outsider',
    'one of two parts',
    'pppppn',
    ['parts-missing'],
    ({ parts: all }): Made => ({ zips: all.slice(0, 1).map(({ zip }) => zip), ...own(all) }),
  ),
  parts(
    'same-twice',
    'outsider',
    'one part given twice, the other missing',
    'pppppx',
    ['part-twice'],
    ({ parts: all }): Made => ({
      zips: [all[0], all[0]].flatMap((one) => (one ? [one.zip] : [])),
      ...own(all),
    }),
  ),
  parts(
    'mixed',
    'outsider',
    'a part and a whole other export of the case',
    'pppppx',
    ['part-of-other-export'],
    ({ parts: all, whole }): Made => ({
      zips: [all[0], whole].flatMap((one) => (one ? [one.zip] : [])),
      ...own(all),
    }),
  ),
  parts(
    'number',
    'key-holder',
    'a part that counts itself otherwise in bag-info.txt',
    'pppppx',
    ['part-number'],
    (base) =>
      resealedPart(base, (files) => edit(files, 'bag-info.txt', (text) => text.replace('1 of 2', '1 of 3'))),
  ),
  parts(
    'item-in-both',
    'key-holder',
    'an item in a part that case.json does not name',
    'pppppx',
    ['item-in-other-part'],
    (base) =>
      resealedPart(base, (files) => {
        for (const [name, bytes] of folderOf(base.parts[1]?.files ?? new Map(), 'data/items/0003/'))
          files.set(`data/items/0003/${name}`, bytes);
      }),
  ),
];

const own = (all: readonly { locker: { thumbprint: string } }[]) => ({
  thumbprint: all[0]?.locker.thumbprint ?? '',
});

async function resealedPart(
  { parts: all, good }: Parameters<Attack['make']>[0],
  change: (files: Files) => void,
): Promise<Made> {
  const [one, two] = all;
  if (!one || !two) throw new Error('two parts');
  const files = new Map(one.files);
  change(files);
  return {
    zips: [pack(one.top, await reseal(files, one.locker, stampBoth(good.world))), two.zip],
    ...own(all),
  };
}
