import { copySections } from './copy-sections.ts';

const TITLE = /诉求|请求|要求|希望/;
const ASKS = /请(?:贵|您|你|尽快|在|于|予|协助|平台|卖家|商家|核实)|要求|诉求|希望|退款|补发/;
const MAX = 220;

/** What the paper itself asks for, in its own words: a picture beside it never asks for something else. */
export function demandWords(text: string): string | null {
  const sections = copySections(text);
  const titled = sections.filter(({ title }) => title !== null && TITLE.test(title)).at(-1);
  const words = titled
    ? titled.text.replace(/^\s*(?:【[^】]*】|[^\n：:]{1,12}[：:](?=\n|$))\s*/, '')
    : (sections.filter((section) => ASKS.test(section.text)).at(-1)?.text ?? '');
  const plain = words.replace(/\n{2,}/g, '\n').trim();
  if (plain === '') return null;
  return plain.length > MAX ? `${plain.slice(0, MAX)}……` : plain;
}
