// The numbered exhibits, the same numbers as in the bundle.
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { EXHIBIT_NAMES } from './format-facts.ts';

const TITLE_MAX = 30;

export function exhibitList(draft: Draft): Sentence[] {
  const exhibits = [...draft.input.exhibits].sort((a, b) => a.no - b.no);
  const [first] = exhibits;
  const last = exhibits.at(-1);
  if (!first || !last) return [draft.gap('exhibits', '【证据：未取得，待补】')];
  const numbers = exhibits.map(({ no }) => no);
  if (draft.detail.titles === 'range' && exhibits.length > 2) {
    const text = `证据${first.no}至证据${last.no}，共${exhibits.length}份，见证据包。`;
    return [{ text, exhibits: numbers, source: 'fact' }];
  }
  return exhibits.map(({ no, kind, title, capturedAt }) => {
    const name = EXHIBIT_NAMES[kind];
    if (draft.detail.titles !== 'full') return { text: `证据${no} ${name}`, exhibits: [no], source: 'fact' };
    const words = draft.quoted(title, TITLE_MAX);
    const time = draft.at(capturedAt);
    const text = `证据${no}：${name}${words ? `“${words}”` : ''}${time ? `（${time}保存）` : ''}`;
    return { text, exhibits: [no], source: 'fact' };
  });
}
