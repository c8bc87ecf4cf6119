// What the goods were said to be for, so that the buyer can compare it with where he tried them. Which account was logged in
// no page tells.
import type { SeenPage } from '../seen-page.ts';

export interface PlaceWords {
  words: string;
  exhibit: number;
}

const PLACE =
  /(?:国|港|美|日|台|韩|欧|亚|外|全球)(?:服|区)(?:通用|专用)?|(?:中国|香港|台湾|美国|日本|韩国|土耳其|阿根廷|欧洲)(?:区|版|大陆)?|安卓|苹果|[iI][oO][sS]|微信区|QQ区|(?:专业|家庭|企业|标准|旗舰|教育|零售|批量)版|(?:Steam|Epic|Xbox|PSN|Switch|EA|Uplay|Battle\.?net|暴雪)/gu;
const MOST = 6;

/** Region, edition and platform as product and order pages print them. */
export function placeWords(pages: readonly SeenPage[]): PlaceWords[] {
  const found = new Map<string, PlaceWords>();
  for (const { kind, facts, words, exhibit } of pages) {
    if (kind !== 'product' && kind !== 'order') continue;
    const names = (facts?.orders ?? []).flatMap(({ product }) => product ?? []);
    const text = kind === 'order' ? names.join('\n') : `${names.join('\n')}\n${words.slice(0, 4000)}`;
    for (const [match] of text.matchAll(PLACE)) {
      if (!found.has(match) && found.size < MOST) found.set(match, { words: match, exhibit });
    }
  }
  return [...found.values()];
}
