import { safeLines } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import { isHidden, type Spot } from './spot.ts';

interface SolidTextProps {
  text: string;
  spots: readonly Spot[];
  maskOf(spot: Spot, words: string): string;
}

const MOST = 100_000;

/** A text as it will leave. */
export function SolidText({ text, spots, maskOf }: SolidTextProps) {
  const { locker } = useText();
  return (
    <>
      {text.length > MOST ? <p className="cp-muted">{locker.textCut}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <pre className="cp-text" dir="auto" tabIndex={0}>
        {safeLines(maskedText(text, spots.filter(isHidden), maskOf), MOST)}
      </pre>
    </>
  );
}

function maskedText(text: string, hidden: readonly Spot[], maskOf: SolidTextProps['maskOf']): string {
  let out = '';
  let at = 0;
  for (const spot of hidden) {
    if (spot.target.in !== 'text') continue;
    const { start, end } = spot.target;
    // One that begins inside another is hidden with it.
    if (start >= at) out += text.slice(at, start) + maskOf(spot, text.slice(start, end));
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}
