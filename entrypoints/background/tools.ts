// The worker's world, wired once per life.

import { chatAccess } from '../../utils/browser/chat-access.ts';
import { pageAccess } from '../../utils/browser/page-access.ts';
import { pixelAccess } from '../../utils/browser/pixels.ts';
import { mayKeepPrivate } from '../../utils/browser/private-windows.ts';
import { sessionKeys } from '../../utils/browser/session-keys.ts';
import { isSwitchedOn } from '../../utils/browser/site-scripts.ts';
import { softwareName } from '../../utils/browser/software.ts';
import { surroundings } from '../../utils/browser/surroundings.ts';
import type { HarvestTools } from '../../utils/capture/harvest-chat.ts';
import { joinWindows } from '../../utils/chats/join-windows.ts';
import { LOCKER_NAME, Locker } from '../../utils/locker/database.ts';
import type { Writer } from '../../utils/locker/log.ts';
import { startBudget } from '../../utils/page/budget.ts';
import { recognise } from '../../utils/platforms/recognise.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { withNotices } from '../../utils/platforms/with-notices.ts';
import { type Anchoring, anchoring } from './anchors.ts';
import { captureLocker } from './capture-locker.ts';

/** A save waits for the facts; a page that takes longer is read in part and says so. */
const RECOGNISE_MS = 2_000;

export interface WorkerTools {
  locker: Locker;
  writer: Writer;
  save: HarvestTools;
  anchors: Anchoring;
  stop(jobId: string): void;
}

export function workerTools(): WorkerTools {
  const locker = new Locker(LOCKER_NAME, sessionKeys);
  const writer: Writer = {
    software: softwareName(),
    session: surroundings.session,
    now: surroundings.now,
    mono: surroundings.mono,
  };
  // Controllers belong to this life only: a job of an earlier one is recovered, not stopped.
  const controllers = new Map<string, AbortController>();
  const controllerOf = (jobId: string): AbortController => {
    const known = controllers.get(jobId) ?? new AbortController();
    controllers.set(jobId, known);
    return known;
  };
  const save: HarvestTools = {
    chats: chatAccess,
    join: joinWindows,
    page: pageAccess,
    pixels: pixelAccess,
    world: surroundings,
    locker: captureLocker(locker, writer),
    recognise: (snapshot, now, notices = []) =>
      withNotices(recognise(snapshot, now, PLATFORMS, startBudget(surroundings.mono, RECOGNISE_MS)), notices),
    isSwitchedOn,
    mayKeepPrivate,
    stopSignal: (jobId) => controllerOf(jobId).signal,
  };
  return {
    locker,
    writer,
    save,
    anchors: anchoring(locker, writer),
    stop: (jobId) => controllerOf(jobId).abort(),
  };
}
