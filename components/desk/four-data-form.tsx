import { Button, TextInput } from '@mantine/core';
import { FOUR_NAMES, type FourName } from '../../utils/casework/stop-loss.ts';
import { useText } from '../frame/text-context.tsx';

export type FourWords = Record<FourName, string>;

interface FourDataFormProps {
  words: FourWords;
  /** Names of what is missing or not exact enough. */
  missing: readonly FourName[];
  /** Where the proposed ones come from: 证据1、证据3; empty where nothing was proposed. */
  source: string;
  copied: boolean | null;
  onChange(words: FourWords): void;
  onCopy(): void;
}

/** What police and payment service ask for first, filled from what is kept and completed by the buyer. */
export function FourDataForm({ words, missing, source, copied, onChange, onCopy }: FourDataFormProps) {
  const { fourData, stopLoss } = useText();
  const hints: Partial<FourWords> = { account: fourData.accountHint, paidAt: fourData.paidAtHint };
  return (
    <section className="cp-stack" aria-label={fourData.title}>
      <h3>{fourData.title}</h3>
      {source ? <p className="cp-muted">{fourData.shown({ exhibits: source })}</p> : null}
      {FOUR_NAMES.map((name) => (
        <TextInput
          key={name}
          label={fourData[name]}
          placeholder={hints[name] ?? ''}
          value={words[name]}
          maxLength={200}
          onChange={(event) => onChange({ ...words, [name]: event.currentTarget.value })}
        />
      ))}
      {missing.length > 0 ? (
        <p>{fourData.missing({ names: missing.map((name) => fourData[name]).join(stopLoss.comma) })}</p>
      ) : null}
      <div className="cp-row">
        <Button variant="light" disabled={missing.length === FOUR_NAMES.length} onClick={onCopy}>
          {fourData.copy}
        </Button>
        <span role="status">{copied === null ? '' : copied ? fourData.copied : fourData.copyFailed}</span>
      </div>
      <p className="cp-muted">{fourData.note}</p>
    </section>
  );
}
