import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompanyFinding, CompanyOverview } from '../../utils/handover/company.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

interface CompanyListProps {
  overview: CompanyOverview;
  /** @returns false where the browser refused */
  onCopy(name: string): Promise<boolean>;
  /** Puts the name into the complaint; null where nobody takes it. */
  onUse: ((finding: CompanyFinding) => void) | null;
  /** Opens a page of the authorities, or the link a shop gave, in a tab of its own. */
  onOpen(url: string): void;
}

export const GSXT = 'https://www.gsxt.gov.cn/index.html';
export const BEIAN = 'https://beian.miit.gov.cn/';

/** Every name with the exhibit it stands in. We look nothing up. */
export function CompanyList({ overview, onCopy, onUse, onOpen }: CompanyListProps) {
  const { company, sections, comma } = useText().handover;
  const { findings, missing, names, differ } = overview;
  const [said, setSaid] = useState('');
  const copy = (name: string) =>
    void onCopy(name).then((done) => setSaid(done ? company.copied : sections.copyFailed));
  return (
    <>
      {names.length === 0 ? <Notice tone="info" what={company.none} /> : null}
      {differ ? <Notice tone="warn" what={company.differ} /> : null}
      {names.length === 1 && findings.length > 1 ? <p>{company.same}</p> : null}
      <ul className="cp-sources">
        {findings.map((finding) => (
          <Finding
            key={[finding.source, finding.exhibit, finding.name, finding.number, finding.url].join('|')}
            finding={finding}
            onCopy={copy}
            onUse={onUse}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <div role="status">{said}</div>
      {missing.length > 0 ? (
        <p className="cp-muted">
          {company.missing({ names: missing.map((source) => company.sources[source]).join(comma) })}
        </p>
      ) : null}
      <p>{company.search}</p>
      <div className="cp-row">
        <Button className="cp-grow" variant="default" onClick={() => onOpen(GSXT)}>
          {company.gsxt}
        </Button>
        <Button className="cp-grow" variant="default" onClick={() => onOpen(BEIAN)}>
          {company.beian}
        </Button>
      </div>
    </>
  );
}

type FindingProps = Omit<CompanyListProps, 'overview' | 'onCopy'> & {
  finding: CompanyFinding;
  onCopy(name: string): void;
};

function Finding({ finding, onCopy, onUse, onOpen }: FindingProps) {
  const { company } = useText().handover;
  const { source, exhibit, name, number, url, words } = finding;
  const link = url !== null && /^https?:\/\//.test(url) ? url : null;
  return (
    <li className="cp-stack">
      <div>
        <strong>{company.sources[source]}</strong>　<bdi>{name ?? number ?? words}</bdi>
        <span className="cp-muted">　{company.exhibit({ exhibit })}</span>
      </div>
      {words !== name && words !== number ? (
        <p className="cp-muted">
          <bdi>{words}</bdi>
        </p>
      ) : null}
      <div className="cp-row">
        {name ? (
          <button type="button" className="cp-link" onClick={() => onCopy(name)}>
            {company.copy}
          </button>
        ) : null}
        {name && onUse ? (
          <button type="button" className="cp-link" onClick={() => onUse(finding)}>
            {company.use}
          </button>
        ) : null}
        {link ? (
          <button type="button" className="cp-link" onClick={() => onOpen(link)}>
            {company.licence}
          </button>
        ) : null}
      </div>
    </li>
  );
}
