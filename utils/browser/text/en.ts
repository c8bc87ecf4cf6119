import { away, backup, folder, foreign } from './en/backup.ts';
import { bundle, trouble } from './en/casework.ts';
import { chat } from './en/chat.ts';
import { clock } from './en/clock.ts';
import { complaint } from './en/complaint.ts';

import { desk } from './en/desk.ts';
import { fingerprint } from './en/fingerprint.ts';
import { fourData, ghost, minor, rebuild, stopLoss, vanish } from './en/first-aid.ts';
import { handover } from './en/handover.ts';
import { ladder } from './en/ladder.ts';
import { next } from './en/next-step.ts';
import { outside } from './en/outside.ts';
import { locker, notChecked, settings, timeStamps, welcome } from './en/pages.ts';
import { redaction } from './en/redaction.ts';
import { cases, deadShop, save, site, supply } from './en/saving.ts';
import { app, errors, files, grades, incidents, kinds, methods } from './en/shared.ts';

import { stamp } from './en/stamp.ts';
import { story } from './en/story.ts';

import { terms } from './en/terms.ts';
import { triage } from './en/triage.ts';
import { sealedZip, vault } from './en/vault.ts';

import { windowErrors, windowIncidents, windows } from './en/windows.ts';
import type { zh } from './zh-cn.ts';

export const en: typeof zh = {
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
