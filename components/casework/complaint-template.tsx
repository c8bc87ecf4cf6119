import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { TEMPLATE_NAMES } from '../../utils/complaint/template.ts';
import { useText } from '../frame/text-context.tsx';

interface ComplaintTemplateProps {
  template: string;
  limit: number;
  /** Names of the template that no fact has, and whether a section is left open; null before it was used. */
  problems: { unknown: readonly string[]; isBroken: boolean } | null;
  onLimit(limit: number): void;
  onUse(template: string): void;
}

/** The buyer's own template and limit of this paper: data only, nothing in it is ever run. */
export function ComplaintTemplate({ template, limit, problems, onLimit, onUse }: ComplaintTemplateProps) {
  const { complaint } = useText();
  const [words, setWords] = useState(template);
  useEffect(() => setWords(template), [template]);
  return (
    <details className="cp-complaint-fold">
      <summary>{complaint.template}</summary>
      <div className="cp-stack">
        <TextInput
          label={complaint.limit}
          description={complaint.limitHint}
          inputMode="numeric"
          key={limit}
          defaultValue={limit}
          onBlur={({ currentTarget: { value } }) => onLimit(Number(value))}
        />
        <Textarea
          label={complaint.ownTemplate}
          description={complaint.templateHint}
          value={words}
          maxLength={5000}
          rows={5}
          autosize={false}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p className="cp-muted" lang="zh-CN">
          {TEMPLATE_NAMES.map((name) => `{{${name}}}`).join(' ')}
        </p>
        <button type="button" className="cp-link" disabled={words.trim() === ''} onClick={() => onUse(words)}>
          {complaint.useTemplate}
        </button>
        <div role="status" className="cp-muted">
          {problems?.isBroken ? <p>{complaint.brokenTemplate}</p> : null}
          {problems && problems.unknown.length > 0 ? (
            <p>{complaint.unknownNames({ names: problems.unknown.join('、') })}</p>
          ) : null}
        </div>
      </div>
    </details>
  );
}
