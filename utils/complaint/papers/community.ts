// For a forum or a group: one's own experience, numbers masked, nobody named who is not a shop.
import { type Block, block } from '../assemble.ts';
import { demandWords } from '../demand-words.ts';
import type { Draft } from '../draft.ts';
import { exhibitList } from '../exhibit-list.ts';
import { purchase, shopWords } from '../order-sentences.ts';
import { promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';

export function communityPost(draft: Draft): Block[] {
  // Readers can neither decide nor name anybody.
  const what = demandWords(draft, 'all', ['decision', 'identity']).join('；');
  const pictures = exhibitList(draft);
  const shown = pictures.flatMap(({ exhibits }) => exhibits);
  const list = pictures.map(({ text }) => text).join('、');
  return [
    block(null, [
      draft.say('frame', '以下为本人经历。'),
      ...purchase(draft, shopWords(draft)),
      ...troubleSentences(draft),
      ...promiseSentences(draft),
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...ruleSentences(draft),
      ...(what === '' ? [] : [draft.say('demand', `我的请求：${what}。`)]),
      ...(shown.length === 0
        ? []
        : [{ text: `截图（${list}）已遮盖，可核对。`, exhibits: shown, source: 'exhibit' as const }]),
      draft.say('frame', '问题解决后我会如实更新。'),
    ]),
  ];
}
