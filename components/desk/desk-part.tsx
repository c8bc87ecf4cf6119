import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import './desk.css';

interface DeskPartProps {
  id: string;
  title: string;
  /** One line that stays when the part is closed. */
  note?: ReactNode;
  open: boolean;
  onToggle(): void;
  children: ReactNode;
}

/** One part of the case desk: a heading that opens it, and nothing read or composed before it is open. */
export function DeskPart({ id, title, note, open, onToggle, children }: DeskPartProps) {
  const inside = useId();
  const said = useId();
  return (
    <section className="cp-desk-part" data-desk={id} aria-label={title}>
      <h2>
        <button
          type="button"
          className="cp-desk-toggle"
          aria-expanded={open}
          aria-controls={open ? inside : undefined}
          aria-describedby={note ? said : undefined}
          onClick={onToggle}
        >
          <ChevronRight size="1.125rem" aria-hidden />
          {title}
        </button>
      </h2>
      {note ? (
        <p className="cp-desk-note cp-muted" id={said}>
          {note}
        </p>
      ) : null}
      {open ? (
        <div className="cp-desk-inside cp-stack" id={inside}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
