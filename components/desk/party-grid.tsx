import { PARTIES, SHOWN, UNKNOWN } from '../../utils/bundle/report/party-words.ts';
import type { PartyRow, Shown } from '../../utils/evidence/case-story.ts';
import { PageText } from '../frame/page-text.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';
import './party-grid.css';

/** Merchant, platform, issuer, buyer, network: what exhibits show of each, and what nobody knows yet. */
export function PartyGrid({ rows }: { rows: readonly PartyRow[] }) {
  return (
    <ul className="cp-parties">
      {rows.map((row) => (
        <PartyEntry key={row.party} row={row} />
      ))}
    </ul>
  );
}

function PartyEntry({ row: { party, name, shown, unknown } }: { row: PartyRow }) {
  const { desk } = useText();
  const tongue = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <li className="cp-party">
      <h3>
        {PARTIES[party][tongue]}
        {name ? (
          <span className="cp-muted">
            {' '}
            <PageText text={name} max={60} />
          </span>
        ) : null}
      </h3>
      <div>
        <strong className="cp-party-head">{desk.partyShown}</strong>
        {shown.length === 0 ? <p>{desk.partyNothing}</p> : null}
        <ul className="cp-advice">
          {shown.map((one) => (
            <li key={`${one.code} ${one.text}`}>
              {SHOWN[one.code][tongue]} <ShownWords one={one} />
            </li>
          ))}
        </ul>
      </div>
      {unknown.length > 0 ? (
        <div>
          <strong className="cp-party-head">{desk.partyUnknown}</strong>
          <ul className="cp-advice">
            {unknown.map((code) => (
              <li key={code}>{UNKNOWN[code][tongue]}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}

function ShownWords({ one }: { one: Shown }) {
  const { desk } = useText();
  return (
    <>
      {one.text ? (
        <q>
          <PageText text={one.text} max={160} />
        </q>
      ) : null}{' '}
      <span className="cp-muted cp-number">
        {one.exhibits.map((exhibit) => desk.exhibit({ exhibit })).join(' ')}
      </span>
    </>
  );
}
