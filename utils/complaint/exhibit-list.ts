// The numbered exhibits, the same numbers as in the bundle.
import type { ItemKind } from '../evidence/item.ts';
import type { Sentence } from './complaint.ts';
import type { Draft } from './draft.ts';
import { EXHIBIT_NAMES } from './format-facts.ts';

const TITLE_MAX = 30;
/** The kind of these says nothing. */
const VAGUE: readonly ItemKind[] = ['file', 'page', 'note', 'window', 'recording'];

function listed(draft: Draft, source: string): Sentence[] {
  const exhibits = [...draft.input.exhibits].sort((a, b) => a.no - b.no);
  return exhibits.map(({ no, kind, title, capturedAt }) => {
    const name = EXHIBIT_NAMES[kind];
    const only = { exhibits: [no], source: 'exhibit' as const };
    if (draft.detail.titles !== 'full') {
      const what = VAGUE.includes(kind) ? draft.quoted(title, 14) : '';
      return { text: `证据${no}${what === '' ? name : `“${what}”`}`, ...only };
    }
    const words = draft.quoted(title, TITLE_MAX);
    const time = draft.at(capturedAt);
    const text = `证据${no}：${name}${words ? `“${words}”` : ''}${time ? `（${source}${time}保存）` : ''}`;
    return { text, ...only };
  });
}

/** Whole numbers as one run where they are one: 证据1至证据5，共五份 says nothing that its numbers do not. */
function ranged(draft: Draft): Sentence[] {
  const numbers = draft.input.exhibits.map(({ no }) => no).sort((a, b) => a - b);
  const [first] = numbers;
  const last = numbers.at(-1);
  return [{ text: `证据${first}至证据${last}`, exhibits: numbers, source: 'exhibit' }];
}

/** `source` says who kept it where that matters: 本人于. */
export function exhibitList(draft: Draft, source = ''): Sentence[] {
  const count = draft.input.exhibits.length;
  if (count === 0) draft.lacks('exhibits');
  if (draft.detail.titles !== 'full' && draft.detail.titles !== 'kind' && count > 2) return ranged(draft);
  return listed(draft, source);
}

/** 附证据1至5。 where every character counts. */
function briefly(draft: Draft): Sentence[] {
  const [range] = draft.input.exhibits.length > 2 ? ranged(draft) : [];
  const text = range?.text.replace(/至证据/, '至') ?? '';
  const exhibits = range?.exhibits ?? draft.input.exhibits.map(({ no }) => no);
  const few = exhibits.map((no) => `证据${no}`).join('、');
  return exhibits.length === 0 ? [] : [{ text: `附${text || few}。`, exhibits, source: 'exhibit' }];
}

/** 附：证据1订单页、证据2激活页。 in one sentence. */
export function enclosed(draft: Draft): Sentence[] {
  if (draft.input.exhibits.length === 0) draft.lacks('exhibits');
  if (draft.detail.titles === 'brief') return briefly(draft);
  const parts = exhibitList(draft);
  if (parts.length === 0) return [];
  const exhibits = parts.flatMap((part) => part.exhibits);
  return [{ text: `附：${parts.map(({ text }) => text).join('、')}。`, exhibits, source: 'exhibit' }];
}
