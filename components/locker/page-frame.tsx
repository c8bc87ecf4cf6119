import { ArchiveRestore, LifeBuoy, Settings } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../frame/text-context.tsx';

interface PageFrameProps {
  /** First part of the route. */
  place: string;
  main: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function PageFrame({ place, main, children }: PageFrameProps) {
  const { app, locker, trouble } = useText();
  const links = [
    { route: '', label: locker.title, Icon: ArchiveRestore },
    { route: 'trouble', label: trouble.button, Icon: LifeBuoy },
    { route: 'settings', label: app.settings, Icon: Settings },
  ];
  return (
    <div className="cp-page">
      <header className="cp-page-head">
        <a className="cp-page-name" href="#/">
          <img src="/icon/48.png" alt="" />
          <strong>{app.name}</strong>
        </a>
        <nav className="cp-row">
          {links.map(({ route, label, Icon }) => (
            <a key={route} href={`#/${route}`} aria-current={place === route ? 'page' : undefined}>
              <Icon size="1.125rem" aria-hidden /> {label}
            </a>
          ))}
        </nav>
        <span className="cp-muted cp-page-local">{app.local}</span>
      </header>
      <main className="cp-page-main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
