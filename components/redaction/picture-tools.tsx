import { ActionIcon, Button } from '@mantine/core';
import { SquarePlus, ZoomIn, ZoomOut } from 'lucide-react';
import { useText } from '../frame/text-context.tsx';
import type { Zoom } from './use-zoom.ts';

interface PictureToolsProps {
  zoom: Zoom;
  fingerDraws: boolean;
  onAdd(): void;
  onFingerDraws(): void;
}

export function PictureTools({ zoom, fingerDraws, onAdd, onFingerDraws }: PictureToolsProps) {
  const { redaction } = useText();
  return (
    <div className="cp-row">
      <Button variant="default" leftSection={<SquarePlus size="1rem" aria-hidden />} onClick={onAdd}>
        {redaction.add}
      </Button>
      <Button
        className="cp-redact-finger"
        variant={fingerDraws ? 'filled' : 'default'}
        aria-pressed={fingerDraws}
        onClick={onFingerDraws}
      >
        {redaction.fingerDraws}
      </Button>
      <ActionIcon
        size={36}
        variant="default"
        aria-label={redaction.smaller}
        disabled={!zoom.smaller}
        onClick={() => zoom.smaller?.()}
      >
        <ZoomOut size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={36}
        variant="default"
        aria-label={redaction.larger}
        disabled={!zoom.larger}
        onClick={() => zoom.larger?.()}
      >
        <ZoomIn size="1.125rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
