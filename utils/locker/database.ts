// The locker: everything the buyer kept. The only importer of Dexie besides its neighbours in this folder.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { ArchiveRow, ForeignRow, LocalRow, StagedRow } from './backup-rows.ts';
import type {
  CaseRow,
  CaseSeqRow,
  CheckpointRow,
  MetaRow,
  RecordRow,
  RedactionRow,
  SealKeyRow,
  StoredChunk,
  StoredDraft,
  StoredFacts,
  StoredFile,
  StoredItem,
  StoredJob,
  TokenRow,
} from './rows.ts';
import type { EndingRow, StoredAttempt, StoredStep } from './step-rows.ts';
import { type KeyHolder, memoryKeys } from './vault/key-holder.ts';
import { v1 } from './versions/v1.ts';
import { v2 } from './versions/v2.ts';
import { v3 } from './versions/v3.ts';
import { v4 } from './versions/v4.ts';

export const LOCKER_NAME = 'cardproof';

export class Locker extends Dexie {
  declare readonly records: EntityTable<RecordRow, 'seq'>;
  declare readonly checkpoints: EntityTable<CheckpointRow, 'size'>;
  declare readonly tokens: Table<TokenRow, [number, string]>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly items: EntityTable<StoredItem, 'id'>;
  declare readonly files: Table<StoredFile, [string, string]>;
  declare readonly facts: EntityTable<StoredFacts, 'n'>;
  declare readonly cases: EntityTable<CaseRow, 'id'>;
  declare readonly caseSeqs: EntityTable<CaseSeqRow, 'caseId'>;
  declare readonly jobs: EntityTable<StoredJob, 'id'>;
  declare readonly chunks: Table<StoredChunk, [string, number]>;
  declare readonly drafts: Table<StoredDraft, [string, string]>;
  declare readonly redactions: Table<RedactionRow, [string, string, string]>;
  declare readonly staging: EntityTable<StagedRow, 'n'>;
  declare readonly archives: EntityTable<ArchiveRow, 'n'>;
  declare readonly foreign: EntityTable<ForeignRow, 'id'>;
  declare readonly local: Table<LocalRow, string>;

  declare readonly steps: EntityTable<StoredStep, 'id'>;
  declare readonly attempts: EntityTable<StoredAttempt, 'id'>;
  declare readonly endings: EntityTable<EndingRow, 'caseId'>;
  declare readonly choices: EntityTable<CaseChoices, 'caseId'>;
  declare readonly sealKeys: EntityTable<SealKeyRow, 'id'>;
  /** What opens sealed values while the browser runs. */
  readonly keys: KeyHolder;

  /** @param keys shared by every context of the extension; the default is known to this object only */
  constructor(name = LOCKER_NAME, keys: KeyHolder = memoryKeys()) {
    super(name);
    this.keys = keys;
    this.version(1).stores(v1);
    this.version(2).stores(v2);
    this.version(3).stores(v3);
    this.version(4).stores(v4);
  }
}
