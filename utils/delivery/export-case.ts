// An export as one of our own pages runs it: the worker writes the record, this page builds and hands over.

import { downloadFile } from '../browser/downloads.ts';
import { pictureTools } from '../browser/picture-tools.ts';
import { softwareName } from '../browser/software.ts';
import { timeStamps } from '../browser/time-stamps.ts';
import type { Locker } from '../locker/database.ts';
import { ask } from '../messages/messaging.ts';
import {
  type Delivered,
  type ExportHooks,
  type ExportRequest,
  type ExportWorld,
  runExport,
} from './run-export.ts';

const world: ExportWorld = {
  begin: (caseId, audience) => ask('beginExport', { caseId, audience }),
  deliver: async ({ blob, name }) => downloadFile(name, blob),
  pictures: pictureTools,
  stamp: timeStamps,
  software: softwareName(),
  now: () => Date.now(),
};

export function exportCase(locker: Locker, request: ExportRequest, hooks: ExportHooks): Promise<Delivered> {
  return runExport(locker, world, request, hooks);
}
