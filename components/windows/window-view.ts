import type { ErrorCode } from '../../utils/errors.ts';

export interface GaugeView {
  /** ms */
  elapsed: number;
  bytes: number;
  /** Bytes a minute, 0 while nobody knows. */
  rate: number;
  minutesLeft: number;
  /** 0 to 1, towards whichever limit comes first. */
  used: number;
}

export interface DoneRecording {
  /** null where nothing was recorded. */
  itemId: string | null;
  /** Codes of what could not be kept. */
  incidents: readonly string[];
}

export type WindowView =
  | { step: 'idle' }
  | { step: 'live'; countdown: number | null }
  | { step: 'recording'; paused: boolean; gauge: GaugeView }
  | { step: 'finishing' }
  | ({ step: 'done' } & DoneRecording);

export interface WindowResult {
  error: ErrorCode | 'bug' | null;
  /** Pictures taken since the page was opened. */
  pictures: number;
}

export interface WindowActions {
  pick(audio: boolean): void;
  picture(later: boolean): void;
  record(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  release(): void;
}
