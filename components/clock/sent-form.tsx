import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CHANNEL_OF, type Paper } from '../../utils/evidence/channel.ts';
import { ChoiceRow } from '../desk/choice-row.tsx';
import { useText } from '../frame/text-context.tsx';
import { fromField, toField } from './local-time.ts';

export interface SentTold {
  /** ISO 8601 UTC. */
  sentAt: string;
  answerBy: string | null;
  reference: string;
}

type Hours = '24' | '72' | '168' | '0';
const HOUR_MS = 3_600_000;
const OPTIONS: readonly Hours[] = ['24', '72', '168', '0'];
/** As the letters ask for it; payment channels and authorities have times of their own. */
const USUAL: Readonly<Record<string, Hours>> = { merchant: '24', platform: '72' };

interface SentFormProps {
  paper: Paper;
  now: number;
  onKeep(told: SentTold): void;
  onCancel(): void;
}

/** The buyer sent it somewhere else; here it is only noted. */
export function SentForm({ paper, now, onKeep, onCancel }: SentFormProps) {
  const { ladder } = useText();
  const [when, setWhen] = useState(toField(now));
  const [hours, setHours] = useState<Hours>(USUAL[CHANNEL_OF[paper]] ?? '0');
  const [reference, setReference] = useState('');
  const at = fromField(when);
  // Fields have no seconds: a minute that has begun is not the future.
  const isFuture = at !== null && at > Date.now();
  const keep = () => {
    if (at === null || isFuture) return;
    const answerBy = hours === '0' ? null : new Date(at + Number(hours) * HOUR_MS).toISOString();
    onKeep({ sentAt: new Date(at).toISOString(), answerBy, reference: reference.trim() });
  };
  return (
    <form
      className="cp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextInput
        type="datetime-local"
        label={ladder.sentWhen}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        error={isFuture ? ladder.future : null}
      />
      <ChoiceRow
        label={ladder.sentBy}
        options={OPTIONS.map((value) => ({ value, label: ladder.spans[value] }))}
        value={hours}
        onPick={(picked) => setHours(picked)}
      />
      <TextInput
        label={ladder.sentReference}
        placeholder={ladder.sentReferenceHint}
        value={reference}
        maxLength={80}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <div className="cp-row">
        <Button type="submit" disabled={at === null || isFuture}>
          {ladder.keep}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {ladder.cancel}
        </Button>
      </div>
    </form>
  );
}
