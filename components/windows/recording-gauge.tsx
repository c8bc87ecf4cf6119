import { Progress } from '@mantine/core';
import { byteSize } from '../frame/moments.ts';
import { useLanguage, useText } from '../frame/text-context.tsx';
import type { GaugeView } from './window-view.ts';

/** `65000` → `1:05` */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function RecordingGauge({ gauge }: { gauge: GaugeView }) {
  const { windows } = useText();
  const language = useLanguage();
  const { elapsed, bytes, rate, minutesLeft, used } = gauge;
  const words = [
    windows.gauge({ time: clockTime(elapsed), size: byteSize(bytes, language) }),
    ...(rate > 0 ? [windows.rate({ size: byteSize(rate, language) })] : []),
    windows.left({ minutes: minutesLeft }),
  ];
  return (
    <div className="cp-stack">
      <p className="cp-number">{words.join(' · ')}</p>
      <Progress
        value={used * 100}
        aria-label={windows.gaugeLabel}
        {...(used > 0.9 ? { color: 'orange' } : {})}
      />
    </div>
  );
}
