import { Component, type ReactNode } from 'react';
import { textFor } from '../../utils/browser/text.ts';
import { Notice } from './notice.tsx';
import { useLanguage } from './text-context.tsx';

interface BoundaryProps {
  children: ReactNode;
  fallback: ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function Crashed() {
  const { app } = textFor(useLanguage());
  return (
    <Notice tone="danger" what={app.crashed}>
      <button type="button" className="cp-link" onClick={() => location.reload()}>
        {app.reload}
      </button>
    </Notice>
  );
}

/** A bug in a surface must not look like lost evidence. */
export function FailureBoundary({ children }: { children: ReactNode }) {
  return <Boundary fallback={<Crashed />}>{children}</Boundary>;
}
