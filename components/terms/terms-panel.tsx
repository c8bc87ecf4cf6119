import type { TermsView } from '../../utils/terms/terms-view.ts';
import { Notice } from '../frame/notice.tsx';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { RulesCard } from './rules-card.tsx';
import './terms.css';

interface TermsPanelProps {
  view: TermsView;
  /** Address of an exhibit, null where it cannot be opened from here. */
  exhibitLink: ((itemId: string) => string) | null;
}

/** What the shop's rules say: what helps, what may be questioned, and what could not be read. */
export function TermsPanel({ view: { rules, unread }, exhibitLink }: TermsPanelProps) {
  const { terms, desk } = useText();
  return (
    <>
      {rules.length === 0 ? <Notice tone="info" what={terms.empty} next={terms.emptyNext} /> : null}
      {rules.map((one) => (
        <RulesCard key={one.id} rules={one} exhibitLink={exhibitLink} />
      ))}
      {unread.map(({ itemId, exhibit, title, reason }) => (
        <Notice key={itemId} tone="warn" what={terms.unread[reason].what} next={terms.unread[reason].next}>
          <p className="cp-muted">
            <PageText text={title} /> · {desk.exhibit({ exhibit })}
          </p>
        </Notice>
      ))}
      {rules.length > 0 ? <p className="cp-muted">{terms.note}</p> : null}
    </>
  );
}
