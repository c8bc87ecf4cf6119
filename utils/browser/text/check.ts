import type { Language } from '../text.ts';
import { check as en } from './en/check.ts';
import { check as zh } from './zh-cn/check.ts';

export type CheckText = typeof zh;

export function checkTextFor(language: Language): CheckText {
  return language === 'en' ? en : zh;
}
