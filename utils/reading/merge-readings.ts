import type { Rect } from '../evidence/geometry.ts';
import type { PageReading, PageSnapshot, SnapshotFrame } from '../evidence/page-snapshot.ts';

export interface FrameReading {
  /** Address of the frame as the browser reports it. */
  url: string;
  reading: PageReading;
}

/** Adds what was read inside frames that the top document could not see into. Changes none of its arguments. */
export function mergeReadings(top: PageReading, others: readonly FrameReading[]): PageReading {
  let merged = top;
  others.forEach((other, i) => {
    merged = appendFrame(merged, other, others.length - i === 1);
  });
  return merged;
}

function appendFrame(top: PageReading, other: FrameReading, isLast: boolean): PageReading {
  const host = top.snapshot;
  const inner = other.reading.snapshot;
  const slot = findSlot(host.frames, other.url, isLast);
  const shift = shiftBy(host.frames[slot]?.box ?? null, inner);
  const frames = host.frames.map((frame, i) => (i === slot ? { ...frame, reachable: true } : frame));
  const ownFrame = slot >= 0 ? slot : frames.push({ url: other.url, reachable: true, box: null }) - 1;
  const firstInner = frames.length - 1;
  for (const frame of inner.frames.slice(1)) frames.push({ ...frame, box: frame.box && shift(frame.box) });
  const base = host.elements.length;
  const snapshot: PageSnapshot = {
    ...host,
    frames,
    elements: host.elements.concat(
      inner.elements.map((element) => ({
        ...element,
        parent: element.parent < 0 ? -1 : element.parent + base,
        box: shift(element.box),
        frame: element.frame === 0 ? ownFrame : element.frame + firstInner,
      })),
    ),
    runs: host.runs.concat(
      inner.runs.map((run) => ({ ...run, element: run.element + base, box: shift(run.box) })),
    ),
    fields: host.fields.concat(inner.fields.map((field) => ({ ...field, element: field.element + base }))),
    text: [host.text, inner.text].filter(Boolean).join('\n'),
    truncated: [...new Set([...host.truncated, ...inner.truncated])],
  };
  return { snapshot, dom: `${top.dom}\n${inertFrame(other)}` };
}

function findSlot(frames: readonly SnapshotFrame[], url: string, isLast: boolean): number {
  const exact = frames.findIndex((frame) => !frame.reachable && frame.url === url);
  if (exact >= 0) return exact;
  // A frame that was redirected still is the only one left over.
  const unread = frames.flatMap((frame, i) => (frame.reachable ? [] : [i]));
  return isLast && unread.length === 1 ? (unread[0] ?? -1) : -1;
}

function shiftBy(box: Rect | null, inner: PageSnapshot): (rect: Rect) => Rect {
  if (!box) return (rect) => rect;
  const dx = box[0] - inner.viewport.scrollX;
  const dy = box[1] - inner.viewport.scrollY;
  return ([x, y, w, h]) => [x + dx, y + dy, w, h];
}

function inertFrame({ url, reading }: FrameReading): string {
  const text = (value: string) =>
    value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe data-frame-url="${text(url)}" srcdoc="${text(reading.dom)}"></iframe>`;
}
