import { Component, type ReactNode } from 'react';
import { Notice } from './notice.tsx';
import { useText } from './text-context.tsx';

interface BoundaryProps {
  children: ReactNode;
  fallback(error: unknown): ReactNode;
}

class Boundary extends Component<BoundaryProps, { failure: { error: unknown } | null }> {
  override state = { failure: null as { error: unknown } | null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error) : this.props.children;
  }
}

/** A newer version has moved the locker on. */
const BEHIND = /^VersionError$/;
const UNREADABLE = /^(OpenFailedError|DatabaseClosedError|MissingAPIError|UnknownError|NotFoundError)$/;

function Crashed({ error }: { error: unknown }) {
  const { app, errors } = useText();
  const name = error instanceof Error ? error.name : '';
  const known = BEHIND.test(name) ? 'locker-behind' : UNREADABLE.test(name) ? 'locker-unreadable' : null;
  return (
    <div role="alert">
      <Notice
        tone="danger"
        what={known ? errors[known].what : app.crashed}
        next={known ? errors[known].next : null}
      >
        <button type="button" className="cp-link" onClick={() => location.reload()}>
          {app.reload}
        </button>
      </Notice>
    </div>
  );
}

/** A bug in a surface must not look like lost evidence. */
export function FailureBoundary({ children }: { children: ReactNode }) {
  return <Boundary fallback={(error) => <Crashed error={error} />}>{children}</Boundary>;
}
