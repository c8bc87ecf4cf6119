// The dictionary of the surfaces. Chinese by default whatever the browser says; complaints stay Chinese in both.
import { en } from './text/en.ts';
import { zh } from './text/zh-cn.ts';

export type Text = typeof zh;
export type Language = 'zh-CN' | 'en';

export function textFor(language: Language): Text {
  return language === 'en' ? en : zh;
}
