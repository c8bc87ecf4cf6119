import type { ClockDoubt } from '../../utils/casework/clock-doubt.ts';
import { fullTime } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { lengthWords } from './clock-words.ts';

/** Both clocks, and what to do about it. */
export function ClockDoubtNotice({ doubt }: { doubt: ClockDoubt }) {
  const text = useText();
  const { clock } = text;
  const time = lengthWords(text, doubt.byMs);
  const times = { other: fullTime(doubt.otherTime), device: fullTime(doubt.deviceTime) };
  return (
    <Notice
      tone="warn"
      what={doubt.kind === 'behind' ? clock.doubtBehind({ time }) : clock.doubtAhead({ time })}
      next={
        <>
          {doubt.exhibit === null
            ? clock.doubtStamp(times)
            : clock.doubtPage({ ...times, exhibit: doubt.exhibit })}{' '}
          {clock.doubtNext}
        </>
      }
    />
  );
}
