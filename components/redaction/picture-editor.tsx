import './redaction.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PixelRect } from '../../utils/evidence/picture-rects.ts';
import { useText } from '../frame/text-context.tsx';
import { boxInside, type Size } from './box-geometry.ts';
import { type PictureActions, PictureSurface } from './picture-surface.tsx';
import { PictureTools } from './picture-tools.tsx';
import type { BoxSpot } from './spot.ts';
import { useZoom } from './use-zoom.ts';

interface PictureEditorProps {
  /** Address of the picture as it was kept; it is only looked at. */
  url: string;
  alt: string;
  spots: readonly BoxSpot[];
  selected: string | null;
  /** As it will leave: solid blocks, nothing to touch. */
  solid: boolean;
  blackOn(hidden: readonly PixelRect[]): readonly PixelRect[];
  actions: PictureActions;
}

export function PictureEditor(props: PictureEditorProps) {
  const { alt, selected, solid, actions } = props;
  const { redaction } = useText();
  const [size, setSize] = useState<Size | null>(null);
  const [fingerDraws, setFingerDraws] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const zoom = useZoom(size?.w ?? null);
  useShown(root, zoom.frame, selected, size !== null);

  const add = () => {
    const seen = size && visiblePart(zoom.frame.current, surface.current, size);
    if (seen) actions.draw(boxInside(seen, size));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.key.toLowerCase() !== 'n') return;
    event.preventDefault();
    add();
  };
  return (
    <div ref={root} className="cp-stack">
      {solid ? null : (
        <PictureTools
          zoom={zoom}
          onAdd={add}
          fingerDraws={fingerDraws}
          onFingerDraws={() => setFingerDraws(!fingerDraws)}
        />
      )}
      <div
        ref={zoom.frame}
        className="cp-redact-frame"
        role="application"
        aria-label={redaction.picture({ name: alt })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and N works anywhere in it
        tabIndex={0}
        onKeyDown={solid ? undefined : onKeyDown}
      >
        <PictureSurface
          {...props}
          surface={surface}
          size={size}
          level={zoom.level}
          fingerDraws={fingerDraws}
          onSize={setSize}
          onLeaveBox={() => zoom.frame.current?.focus()}
        />
      </div>
    </div>
  );
}

/** @returns what the frame shows of the picture, in image px */
function visiblePart(frame: HTMLElement | null, surface: HTMLElement | null, size: Size): PixelRect | null {
  if (!frame || !surface) return null;
  const scale = size.w / surface.clientWidth;
  const height = Math.min(frame.clientHeight, surface.clientHeight);
  const width = Math.min(frame.clientWidth, surface.clientWidth);
  return [frame.scrollLeft * scale, frame.scrollTop * scale, width * scale, height * scale];
}

/** What is looked at is brought into sight; the focus follows only where it already is in the editor. */
function useShown(
  root: { current: HTMLElement | null },
  frame: { current: HTMLElement | null },
  selected: string | null,
  ready: boolean,
): void {
  useEffect(() => {
    const box = frame.current?.querySelector<HTMLElement>('[data-selected="true"]');
    if (!ready || !selected || !box || !frame.current) return;
    const button = box.querySelector('button');
    if (root.current?.contains(document.activeElement)) button?.focus({ preventScroll: true });
    const seen = frame.current.getBoundingClientRect();
    const place = box.getBoundingClientRect();
    if (place.top < seen.top || place.bottom > seen.bottom) {
      frame.current.scrollTop += place.top - seen.top - (seen.height - place.height) / 2;
    }
    if (place.left < seen.left || place.right > seen.right) {
      frame.current.scrollLeft += place.left - seen.left - (seen.width - place.width) / 2;
    }
    frame.current.scrollIntoView({ block: 'nearest' });
  }, [root, frame, selected, ready]);
}
