import type { CaseChoices } from '../../utils/evidence/case-choices.ts';
import { useText } from '../frame/text-context.tsx';
import { ChoiceRow } from './choice-row.tsx';

type Asked = Pick<CaseChoices, 'paidBy' | 'paidToPerson' | 'contact' | 'police'>;

interface TroubleQuestionsProps {
  choices: Asked;
  onChange(change: Partial<Asked>): void;
}

const PAID_BY = ['wechat', 'alipay', 'qq', 'bank', 'other'] as const;
const CONTACTS = ['answers', 'silent', 'gone'] as const;
const YES_NO = ['yes', 'no'] as const;

/** What decides whether the loss has to be stopped before anything is written. */
export function TroubleQuestions({ choices, onChange }: TroubleQuestionsProps) {
  const { ghost } = useText();
  const { paidBy, paidToPerson, contact, police } = choices;
  return (
    <div className="cp-stack">
      <ChoiceRow
        label={ghost.contact}
        options={CONTACTS.map((value) => ({ value, label: ghost.contacts[value] }))}
        value={contact}
        onPick={(value) => onChange({ contact: value })}
      />
      <ChoiceRow
        label={ghost.toPerson}
        options={YES_NO.map((value) => ({ value, label: ghost[value] }))}
        value={paidToPerson === null ? null : paidToPerson ? 'yes' : 'no'}
        onPick={(value) => onChange({ paidToPerson: value === 'yes' })}
      />
      <ChoiceRow
        label={ghost.paidBy}
        options={PAID_BY.map((value) => ({ value, label: ghost.paidBys[value] }))}
        value={paidBy}
        onPick={(value) => onChange({ paidBy: value })}
      />
      <ChoiceRow
        label={ghost.more}
        options={YES_NO.map((value) => ({ value, label: value === 'yes' ? ghost.has : ghost.hasNot }))}
        value={police === 'more-payments-asked' ? 'yes' : null}
        onPick={(value) => onChange({ police: value === 'yes' ? 'more-payments-asked' : null })}
      />
    </div>
  );
}
