import { away, backup, folder, foreign } from './zh-cn/backup.ts';
import { bundle, trouble } from './zh-cn/casework.ts';
import { chat } from './zh-cn/chat.ts';
import { clock } from './zh-cn/clock.ts';
import { complaint } from './zh-cn/complaint.ts';

import { desk } from './zh-cn/desk.ts';
import { fingerprint } from './zh-cn/fingerprint.ts';
import { fourData, ghost, minor, rebuild, stopLoss, vanish } from './zh-cn/first-aid.ts';
import { handover } from './zh-cn/handover.ts';
import { ladder } from './zh-cn/ladder.ts';
import { next } from './zh-cn/next-step.ts';
import { outside } from './zh-cn/outside.ts';
import { locker, notChecked, settings, timeStamps, welcome } from './zh-cn/pages.ts';
import { redaction } from './zh-cn/redaction.ts';
import { cases, deadShop, save, site, supply } from './zh-cn/saving.ts';
import { app, errors, files, grades, incidents, kinds, methods } from './zh-cn/shared.ts';

import { stamp } from './zh-cn/stamp.ts';
import { story } from './zh-cn/story.ts';

import { terms } from './zh-cn/terms.ts';
import { triage } from './zh-cn/triage.ts';
import { sealedZip, vault } from './zh-cn/vault.ts';

import { windowErrors, windowIncidents, windows } from './zh-cn/windows.ts';

export const zh = {
  app,
  vault,
  sealedZip,
  kinds,
  methods,
  grades,
  files,
  errors: { ...errors, ...windowErrors },
  incidents: { ...incidents, ...windowIncidents },
  save,
  cases,
  site,
  supply,
  deadShop,
  chat,
  desk,
  clock,
  ladder,
  complaint,
  bundle,
  redaction,
  trouble,
  next,
  story,
  terms,
  rebuild,
  vanish,
  stopLoss,
  fourData,
  ghost,
  minor,
  locker,
  notChecked,
  settings,
  timeStamps,
  stamp,
  fingerprint,
  welcome,
  backup,
  folder,
  foreign,
  away,
  windows,
  outside,
  triage,
  handover,
};
