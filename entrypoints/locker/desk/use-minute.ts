import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, told anew with every minute; seconds would only make afraid. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(Date.now());
      waiting = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
    };
    waiting = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
    // A computer that slept wakes with an old time on the screen.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
