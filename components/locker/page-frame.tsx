import { ArchiveRestore, LifeBuoy, Settings, ShieldCheck } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../frame/text-context.tsx';

interface PageFrameProps {
  /** First part of the route. */
  place: string;
  /** Page that the routes belong to; empty on that page itself. */
  home?: string;
  main: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function PageFrame({ place, home = '', main, children }: PageFrameProps) {
  const { app, locker, trouble } = useText();
  const links = [
    { place: '', href: `${home}#/`, label: locker.title, Icon: ArchiveRestore },
    { place: 'trouble', href: `${home}#/trouble`, label: trouble.button, Icon: LifeBuoy },
    { place: 'verify', href: '/verify.html', label: app.verify, Icon: ShieldCheck },
    { place: 'settings', href: `${home}#/settings`, label: app.settings, Icon: Settings },
  ];
  return (
    <div className="cp-page">
      <header className="cp-page-head">
        <a className="cp-page-name" href={`${home}#/`}>
          <img src="/icon/48.png" alt="" />
          <strong>{app.name}</strong>
        </a>
        <nav className="cp-row">
          {links.map(({ href, label, Icon, ...link }) => (
            <a key={href} href={href} aria-current={place === link.place ? 'page' : undefined}>
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
