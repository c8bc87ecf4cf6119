import { displayText } from '../../utils/bundle/names.ts';

/** Words out of a stranger's file: text only, on one line, what could hide or reorder is spelled as ⟦U+202E⟧. */
export function BundleText({ text, max = 160 }: { text: string; max?: number }) {
  return <bdi>{displayText(text, max).replace(/\s+/g, ' ')}</bdi>;
}
