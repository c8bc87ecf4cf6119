// A dictionary of its own: the popup must not load the words of a page that it never shows.
import type { Language } from '../text.ts';
import { verify as en } from './en/verify.ts';
import { verify as zh } from './zh-cn/verify.ts';

export type VerifyText = typeof zh;

export function verifyTextFor(language: Language): VerifyText {
  return language === 'en' ? en : zh;
}
