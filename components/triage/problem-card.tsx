import { Button } from '@mantine/core';
import type { GoodsRisk } from '../../utils/casework/goods-risk.ts';
import { PROBLEMS } from '../../utils/casework/problem-table.ts';
import type { ProblemProposal, ProblemReason } from '../../utils/casework/propose/proposal.ts';
import type { ProblemCode } from '../../utils/evidence/problem-types.ts';
import { Notice } from '../frame/notice.tsx';
import { plainText } from '../frame/plain-text.ts';
import { useText } from '../frame/text-context.tsx';
import './triage.css';

interface ProblemCardProps {
  problem: ProblemCode | null;
  /** The buyer chose it. */
  chosen: boolean;
  proposals: readonly ProblemProposal[];
  goods: GoodsRisk | null;
  onChoose(code: ProblemCode | null): void;
  onChange(): void;
}

const OTHERS = 3;
const MOST_REASONS = 4;

/** What it looks like, why, and one tap to say otherwise. */
export function ProblemCard({ problem, chosen, proposals, goods, onChoose, onChange }: ProblemCardProps) {
  const { triage } = useText();
  if (!problem) {
    return (
      <div className="cp-stack">
        <p>{triage.none}</p>
        <Button variant="default" onClick={onChange}>
          {triage.choose}
        </Button>
      </div>
    );
  }
  const own = proposals.find(({ code }) => code === problem);
  const others = proposals.filter(({ code }) => code !== problem).slice(0, OTHERS);
  const { warning } = PROBLEMS[problem];
  return (
    <div className="cp-stack">
      <div>
        <p className="cp-muted">{chosen ? triage.chosen : triage.proposed}</p>
        <h3 className="cp-problem-name">{triage.problems[problem].name}</h3>
      </div>
      {own ? <Reasons reasons={own.reasons} /> : null}
      {warning ? <Notice tone="warn" what={triage.warnings[warning]} /> : null}
      {goods ? <Notice tone="warn" what={triage.goods[goods]} /> : null}
      <div className="cp-row">
        <Button variant="default" onClick={onChange}>
          {triage.change}
        </Button>
        {chosen && proposals.length > 0 ? (
          <Button variant="subtle" onClick={() => onChoose(null)}>
            {triage.useProposal}
          </Button>
        ) : null}
      </div>
      {others.length > 0 ? (
        <div>
          <p className="cp-muted">{triage.alsoSeen}</p>
          <div className="cp-row">
            {others.map(({ code }) => (
              <Button key={code} variant="light" onClick={() => onChoose(code)}>
                {triage.problems[code].name}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly ProblemReason[] }) {
  const { triage } = useText();
  return (
    <div>
      <p className="cp-muted">{triage.because}</p>
      <ul className="cp-reasons">
        {reasons.slice(0, MOST_REASONS).map(({ code, exhibit, words }) => (
          <li key={`${code} ${exhibit} ${words}`}>
            {triage.reasons[code]({ words: plainText(words ?? '', 80) })}
            {exhibit === null ? null : <span className="cp-muted"> · {triage.exhibit({ no: exhibit })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
