// The locker: everything the buyer kept. The only importer of Dexie besides its neighbours in this folder.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ArchiveRow, ForeignRow, LocalRow, StagedRow } from './backup-rows.ts';
import type {
  CaseRow,
  CaseSeqRow,
  CheckpointRow,
  ChunkRow,
  DraftRow,
  FactsRow,
  FileRow,
  ItemRow,
  JobRow,
  MetaRow,
  RecordRow,
  RedactionRow,
  TokenRow,
} from './rows.ts';
import { v1 } from './versions/v1.ts';
import { v2 } from './versions/v2.ts';
import { v3 } from './versions/v3.ts';

export const LOCKER_NAME = 'cardproof';

export class Locker extends Dexie {
  declare readonly records: EntityTable<RecordRow, 'seq'>;
  declare readonly checkpoints: EntityTable<CheckpointRow, 'size'>;
  declare readonly tokens: Table<TokenRow, [number, string]>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly items: EntityTable<ItemRow, 'id'>;
  declare readonly files: Table<FileRow, [string, string]>;
  declare readonly facts: EntityTable<FactsRow, 'n'>;
  declare readonly cases: EntityTable<CaseRow, 'id'>;
  declare readonly caseSeqs: EntityTable<CaseSeqRow, 'caseId'>;
  declare readonly jobs: EntityTable<JobRow, 'id'>;
  declare readonly chunks: Table<ChunkRow, [string, number]>;
  declare readonly drafts: Table<DraftRow, [string, string]>;
  declare readonly redactions: Table<RedactionRow, [string, string, string]>;
  declare readonly staging: EntityTable<StagedRow, 'n'>;
  declare readonly archives: EntityTable<ArchiveRow, 'n'>;
  declare readonly foreign: EntityTable<ForeignRow, 'id'>;
  declare readonly local: Table<LocalRow, string>;

  constructor(name = LOCKER_NAME) {
    super(name);
    this.version(1).stores(v1);
    this.version(2).stores(v2);
    this.version(3).stores(v3);
  }
}
