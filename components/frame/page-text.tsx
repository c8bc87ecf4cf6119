import { plainText } from './plain-text.ts';

/** Words that a page wrote: text only, capped, and unable to reorder what stands beside them. */
export function PageText({ text, max = 80 }: { text: string; max?: number }) {
  return <bdi>{plainText(text, max)}</bdi>;
}
