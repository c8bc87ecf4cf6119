// Times as the buyer's clock shows them.
import type { Language } from '../../utils/browser/text.ts';
import type { Amount } from '../../utils/evidence/facts.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `14:09:32` today, `09-18 14:09` this year, `2025-09-18 14:09` before. */
export function shortTime(iso: string, now = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return `${clock}:${pad(at.getSeconds())}`;
  const day = `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return at.getFullYear() === now.getFullYear() ? `${day} ${clock}` : `${at.getFullYear()}-${day} ${clock}`;
}

/** `2026-09-18 14:09:32` */
export function fullTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day} ${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

/** A moment as a page printed it, in the page's own zone: `2026-11-22 21:27:20 +08:00`. */
export function pageTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(Z|[+-]\d\d:\d\d)$/, ' $1');
}

export function dayOf(iso: string): string {
  return fullTime(iso).slice(0, 10);
}

/** `¥28.80` for yuan as shops print it, `5.00 USD` for anything else; the page's own digits. */
export function money({ value, currency }: Amount): string {
  return currency === 'CNY' ? `¥${value}` : `${value} ${currency}`;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `7.8 MB`; 1 KB = 1,024 B as file managers count. */
export function byteSize(bytes: number, language: Language = 'zh-CN'): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number} ${UNITS[power]}`;
}
