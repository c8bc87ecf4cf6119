import { copySections } from './copy-sections.ts';

const TITLE = /诉求|请求|要求|申请事项/;
const LABEL = /(?:^|。|；)(?:我的|本人的|投诉)?(?:请求|诉求|要求)[：:](.+)$/m;
const ASKS = /^(?:请(?!指出|问|看|见|核对)|申请|要求|希望|不能.{0,8}的，)/;
const ENDS = /^(?:附|谢谢|截图|问题解决|以上|逾期)/;
const MAX = 220;

/** What the paper itself asks for, in its own words: a picture beside it never asks for something else. */
export function demandWords(text: string): string | null {
  const titled = copySections(text).find(({ title }) => title !== null && TITLE.test(title));
  const words =
    titled?.text.replace(/^\s*(?:【[^】]*】|[^\n：:]{1,12}[：:])\s*/, '') ?? labelled(text) ?? asking(text);
  return words ? whole(words.trim()) : null;
}

function labelled(text: string): string | null {
  const words = LABEL.exec(text)?.[1];
  return words
    ? sentences(words)
        .filter((sentence) => !ENDS.test(sentence))
        .join('') || null
    : null;
}

function asking(text: string): string | null {
  return (
    sentences(text)
      .filter((sentence) => ASKS.test(sentence))
      .join('') || null
  );
}

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[。！\n])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** As many whole points as there is room for. */
function whole(words: string): string | null {
  if (words.length <= MAX) return words || null;
  const points = words.split(/(?<=[；。\n])/);
  let kept = '';
  for (const point of points) {
    if ((kept + point).length > MAX) break;
    kept += point;
  }
  return `${kept.trim() || words.slice(0, MAX)}……`;
}
