import { type ReactNode, useState } from 'react';
import './handover.css';

interface FoldProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** One way of handing over; nothing inside is read or drawn before it is opened. */
export function Fold({ title, lead, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="cp-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? (
        <div className="cp-stack">
          <p className="cp-muted">{lead}</p>
          {children}
        </div>
      ) : null}
    </details>
  );
}
