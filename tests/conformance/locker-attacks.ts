// What the key's holder can do before the export: turn the clock, leave out, begin again, lie in records. Every file
// fits, every token is fresh and trusted; only the rules of the log can tell.
import type { BundleInput } from '../../utils/bundle/bundle-input.ts';
import { toBase64Url, utf8 } from '../../utils/evidence/bytes.ts';
import { CASE_A, FakeLocker, text } from '../unit/bundle/fake-locker.ts';
import type { Attack, Base, Made } from './attack.ts';
import { forgeCertificate, forgeToken, TIME_STAMPING } from './forge-token.ts';
import {
  exportParts,
  fillLocker,
  goodBundle,
  type LockerWishes,
  pack,
  picture,
  stampA,
} from './good-bundle.ts';

const DAY = 86_400_000;

const holder = (
  id: string,
  what: string,
  states: string,
  codes: readonly string[],
  make: Attack['make'],
): Attack => ({
  id: `locker-${id}`,
  by: 'key-holder',
  what,
  states,
  codes,
  make,
});

const story =
  (wishes: LockerWishes) =>
  async ({ good }: Base): Promise<Made> => {
    const { top, files, locker } = await goodBundle(good.world, wishes);
    return { zips: [pack(top, files)], thumbprint: locker.thumbprint };
  };

/** The honest story, and something done to the locker right before the export. */
const then =
  (change: (locker: FakeLocker, base: Base) => void | Promise<void>) =>
  async (base: Base): Promise<Made> => {
    const locker = await fillLocker(base.good.world);
    await change(locker, base);
    return exported(base, locker);
  };

async function exported(base: Base, locker: FakeLocker, part: Partial<BundleInput> = {}): Promise<Made> {
  const [one] = await exportParts(base.good.world, locker, {}, part);
  if (!one) throw new Error('no part');
  return { zips: [pack(one.top, one.files)], thumbprint: locker.thumbprint };
}

type ExportBody = Parameters<NonNullable<Parameters<FakeLocker['export']>[1]>>[0];

/** The honest story, and an export record that says otherwise. */
const chosen =
  (change: (body: ExportBody) => ExportBody) =>
  async (base: Base): Promise<Made> => {
    const locker = await fillLocker(base.good.world);
    return exported(base, locker, { items: locker.export(CASE_A, change) });
  };

const firstItem = (locker: FakeLocker): string => {
  const [id] = locker.items.keys();
  if (!id) throw new Error('no item');
  return id;
};

/** Anybody knows the newest tree from its proofs and may go on with a key of his own. */
async function continued(base: Base): Promise<Made> {
  const thief = await FakeLocker.open();
  thief.tick = 1;
  thief.adopt(base.good.locker);
  const size = thief.records.length;
  thief.append({
    type: 'restore',
    body: { backup_size: size, backup_root: thief.root(), known_size: null, known_root: null },
  });
  await thief.save({ files: [picture(7), text('商家：钱已退')] });
  return exported(base, thief);
}

async function forked(base: Base): Promise<Made> {
  const locker = await fillLocker(base.good.world);
  const [kept] = locker.checkpoints.filter(({ tokens }) => tokens);
  const restored = await FakeLocker.open();
  restored.tick = 1;
  restored.adopt(locker, 2);
  const body = { backup_size: 2, backup_root: restored.root(), known_size: null, known_root: null };
  restored.append({ type: 'restore', body });
  await restored.save({ files: [text('另一段历史')] });
  restored.assign(firstItem(restored), CASE_A);
  restored.anchor(stampA(base.good.world));
  if (kept) restored.checkpoints = [kept, ...restored.checkpoints.filter(({ size }) => size > kept.size)];
  return exported(base, restored);
}

async function changeKey(locker: FakeLocker, next: FakeLocker, signer: FakeLocker): Promise<void> {
  const words = utf8(`cardproof/key/1\n${locker.id}\n${next.thumbprint}\n`);
  const body = {
    old_spki: toBase64Url(locker.spki),
    new_spki: toBase64Url(next.spki),
    new_key: next.thumbprint,
    sig_by_old: toBase64Url(await signer.tools().sign(words)),
  };
  locker.append({ type: 'key', body });
}

async function keyChanged(
  base: Base,
  record: (locker: FakeLocker, next: FakeLocker) => void | Promise<void>,
): Promise<Made> {
  const locker = await fillLocker(base.good.world);
  const next = await FakeLocker.open();
  next.tick = 1;
  locker.now = Date.now();
  await record(locker, next);
  next.adopt(locker);
  await next.save({ files: [text('新密钥')] });
  return exported(base, next);
}

export const LOCKER_ATTACKS: readonly Attack[] = [
  holder(
    'backdated',
    'the clock set back a month for one save between two anchors',
    'pppppn',
    ['before-its-bound'],
    story({ wrongBy: (step) => (step === 1 ? -30 * DAY : 0) }),
  ),
  holder(
    'postdated',
    'the clock set on by five days for one save',
    'pppppn',
    ['after-its-bound', 'clock-went-back'],
    story({ wrongBy: (step) => (step === 1 ? 5 * DAY : 0) }),
  ),
  holder(
    'all-backdated',
    'a whole locker made anew with old dates',
    'pppppn',
    ['before-its-bound'],
    story({ wrongBy: () => -200 * DAY }),
  ),
  holder(
    'all-backdated-unstamped',
    'the same without time-stamps: nothing speaks for its dates',
    'ppppnp',
    ['no-token'],
    story({ wrongBy: () => -200 * DAY, stamp: () => [] }),
  ),
  holder(
    'clock-back',
    'the clock set back between two saves',
    'pppppn',
    ['clock-went-back', 'clock-set-back'],
    story({ wrongBy: (step) => (step === 2 ? -3_600_000 : 0) }),
  ),
  holder(
    'item-left-out',
    'an item of the case not exported, its number shown',
    'pppppn',
    ['item-left-out'],
    chosen((body) => ({ ...body, items: body.items.slice(1) })),
  ),
  holder(
    'item-denied',
    'an export that counts fewer items than the case has',
    'pppppx',
    ['export-count'],
    chosen((body) => ({ ...body, items: body.items.slice(1), case_items: body.case_items - 1 })),
  ),
  holder(
    'number-skipped',
    'a number of the case that was never given',
    'pppppx',
    ['case-gap'],
    then((locker) => {
      locker.append({ type: 'assign', body: { item: firstItem(locker), case: CASE_A, case_seq: 9 } });
      locker.checkpoint();
    }),
  ),
  holder(
    'number-reused',
    'a number of the case given twice',
    'pppppx',
    ['case-number-reused'],
    then((locker) => {
      locker.append({ type: 'assign', body: { item: firstItem(locker), case: CASE_A, case_seq: 1 } });
      locker.checkpoint();
    }),
  ),
  holder(
    'item-twice',
    'an item recorded twice',
    'pppppx',
    ['item-twice'],
    then((locker) => {
      const record = locker.records.find(({ type }) => type === 'item');
      if (record?.type === 'item') locker.append({ type: 'item', body: record.body });
      locker.checkpoint();
    }),
  ),
  holder(
    'tombstone-of-other',
    'a removal that names another record than it says',
    'pppppx',
    ['tombstone-differs'],
    then((locker) => {
      locker.append({
        type: 'tombstone',
        body: {
          target_seq: 1,
          target_leaf: '0'.repeat(64),
          scope: 'files',
          reason: 'undo',
          retained: 'files',
        },
      });
      locker.checkpoint();
    }),
  ),
  holder(
    'tombstone-ahead',
    'a removal of a record that comes later',
    'pppppx',
    ['tombstone-before-target'],
    then(async (locker) => {
      const target_seq = locker.records.length + 1;
      const body = {
        target_leaf: '0'.repeat(64),
        scope: 'record+files',
        reason: 'erase',
        retained: '',
      } as const;
      locker.append({ type: 'tombstone', body: { target_seq, ...body } });
      await locker.save({ files: [text('后来')] });
    }),
  ),
  holder(
    'anchor-ahead',
    'an anchor of a checkpoint that comes later',
    'pxppnx',
    ['anchor-before-checkpoint'],
    then((locker) => {
      const size = locker.records.length + 2;
      locker.append({ type: 'anchor', body: { size, checkpoint_sha256: '0'.repeat(64), tokens: {} } });
      locker.checkpoint();
    }),
  ),
  holder(
    'anchor-tokenless',
    'an anchor record without a token',
    'ppppnp',
    ['anchor-without-token'],
    then((locker) => locker.anchor(() => [])),
  ),
  holder(
    'anchor-evil',
    'anchors half a year back by an authority of the holder’s own, the clock set to match',
    'ppppnp',
    ['root-not-among-given'],
    async (base) => {
      const signer = forgeCertificate({ subject: 'TSA e', usages: [TIME_STAMPING], from: new Date(0) });
      const genTime = new Date(Date.now() - 200 * DAY);
      const evil = (data: Uint8Array) => [{ authority: 'a', token: forgeToken({ signer, data, genTime }) }];
      const locker = await fillLocker(base.good.world, { wrongBy: () => -200 * DAY, stamp: evil });
      return exported(base, locker);
    },
  ),
  holder('key-signed', 'a new key that the old one signed: nothing wrong', 'pppppp', [], (base) =>
    keyChanged(base, (locker, next) => changeKey(locker, next, locker)),
  ),
  holder('key-unsigned', 'a new key that signed for itself', 'pppppx', ['key-change-unsigned'], (base) =>
    keyChanged(base, (locker, next) => changeKey(locker, next, next)),
  ),
  holder('key-unannounced', 'another key from some record on', 'pppppx', ['key-changed'], (base) =>
    keyChanged(base, () => {}),
  ),
  holder(
    'genesis-key',
    'a first record that names another key',
    'ppxppp',
    ['genesis-key-differs'],
    async (base) => {
      const locker = await FakeLocker.open({ now: Date.now() - 60_000, keyDigest: '0'.repeat(64) });
      locker.tick = 1;
      await locker.save({ files: [text('一')] });
      return exported(base, locker);
    },
  ),
  holder(
    'forked',
    'begun again from an old backup, the old anchor kept',
    'pxpppx',
    ['consistency-fails'],
    forked,
  ),
  {
    ...holder(
      'continued-by-other',
      'an outsider goes on with the log under a key of his own, as if restored',
      'pppxpn',
      ['thumbprint-differs', 'log-restored'],
      async (base) => ({ zips: (await continued(base)).zips }),
    ),
    by: 'outsider',
  },
];
