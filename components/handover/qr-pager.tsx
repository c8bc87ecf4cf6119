import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { qrParts } from '../../utils/handover/qr-parts.ts';
import { useText } from '../frame/text-context.tsx';

/** Modules of white that a camera needs around a code. */
const QUIET = 4;

/** The text as codes, one on the screen at a time, so that a camera takes no other. */
export function QrPager({ text }: { text: string }) {
  const { phone } = useText().handover;
  const parts = useMemo(() => qrParts(text), [text]);
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, parts.length - 1);
  const part = parts[at];
  if (!part) return <p className="cp-muted">{text === '' ? phone.empty : phone.tooLong}</p>;
  return (
    <>
      {part.of > 1 ? (
        <p>
          <strong>{phone.part(part)}</strong>　{phone.order}
        </p>
      ) : null}
      <div className="cp-qr">
        <QrCode modules={part.modules} label={phone.code(part)} />
      </div>
      {part.of > 1 ? (
        <div className="cp-row">
          <Button className="cp-grow" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {phone.back}
          </Button>
          <Button className="cp-grow" disabled={at === parts.length - 1} onClick={() => setAt(at + 1)}>
            {phone.next}
          </Button>
        </div>
      ) : null}
      <p className="cp-muted">{phone.private}</p>
    </>
  );
}

interface QrCodeProps {
  modules: readonly (readonly boolean[])[];
  label: string;
}

function QrCode({ modules, label }: QrCodeProps) {
  const side = modules.length + 2 * QUIET;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
