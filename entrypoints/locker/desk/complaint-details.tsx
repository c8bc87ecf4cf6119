import { useEffect, useState } from 'react';
import { ClausePicker } from '../../../components/casework/clause-picker.tsx';
import { ComplaintAdvice } from '../../../components/casework/complaint-advice.tsx';
import { ComplaintBasis } from '../../../components/casework/complaint-basis.tsx';
import { ComplaintOptions } from '../../../components/casework/complaint-options.tsx';
import { ComplaintTemplate } from '../../../components/casework/complaint-template.tsx';
import { ComplaintVersions } from '../../../components/casework/complaint-versions.tsx';
import { shortTime } from '../../../components/frame/moments.ts';
import { changeSettings, readSettings } from '../../../utils/browser/settings.ts';
import { checkDraft } from '../../../utils/complaint/checks/check-draft.ts';
import { applyFinding } from '../../../utils/complaint/checks/text-finding.ts';
import type { PaperDesk } from '../../../utils/delivery/paper-desk.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import type { ComplaintDraft } from './use-complaint.ts';

interface ComplaintDetailsProps {
  locker: Locker;
  caseId: string;
  draft: ComplaintDraft;
  desk: PaperDesk;
}

/** What a paper rests on, what is to be said about it, and what the buyer can change. */
export function ComplaintDetails(props: ComplaintDetailsProps) {
  const { draft, desk } = props;
  const { complaint } = desk;
  const words = draft.text ?? '';
  const { findings } = checkDraft(words, desk.check);
  const tone = findings.map(({ match, suggestion, replacement }) => ({
    words: match,
    advice: suggestion,
    replacement,
  }));
  return (
    <>
      <ComplaintAdvice
        missing={complaint.missing}
        warnings={complaint.warnings}
        tone={tone}
        onReplace={(i) => {
          const finding = findings[i];
          if (finding) draft.write(applyFinding(words, finding));
        }}
      />
      <ComplaintBasis sentences={complaint.sentences} edited={draft.edited} />
      <ClausePicker
        clauses={desk.clauses.map((clause) => ({
          ...clause,
          saved: clause.capturedAt === null ? null : shortTime(clause.capturedAt),
        }))}
        proposed={desk.material.clauses === null}
        onPick={(clauses) => draft.add({ clauses: clauses === null ? null : [...clauses] })}
      />
      <ComplaintOptions
        material={desk.material}
        choices={desk.choices}
        grounds={desk.grounds}
        exhibits={desk.exhibits}
        onAdd={draft.add}
        onChoose={draft.choose}
      />
      <ComplaintVersions
        versions={draft.versions}
        current={words}
        timeOf={shortTime}
        onPutBack={draft.putBack}
      />
      <OwnTemplate {...props} />
    </>
  );
}

async function keepOwn(paper: Paper, key: 'paperLimits' | 'paperTemplates', value: number | string) {
  const known = (await readSettings())[key];
  await changeSettings({ [key]: { ...known, [paper]: value } });
}

function OwnTemplate({ locker, caseId, draft, desk }: ComplaintDetailsProps) {
  const { paper } = draft;
  const [template, setTemplate] = useState('');
  const [problems, setProblems] = useState<{ unknown: string[]; isBroken: boolean } | null>(null);
  useEffect(() => {
    let current = true;
    setProblems(null);
    readSettings().then(
      ({ paperTemplates }) => current && setTemplate(paperTemplates[paper] ?? ''),
      console.error,
    );
    return () => {
      current = false;
    };
  }, [paper]);
  const use = async (words: string) => {
    const { fillOwnTemplate } = await import('../../../utils/delivery/paper-desk.ts');
    const request = { paper, limits: {}, field: null };
    const filled = await fillOwnTemplate(locker, caseId, request, words, new Date());
    await keepOwn(paper, 'paperTemplates', words);
    setProblems(filled);
    if (filled.text !== '') draft.takeTemplate(filled.text);
  };
  return (
    <ComplaintTemplate
      template={template}
      limit={desk.complaint.limit}
      problems={problems}
      onLimit={(limit) => {
        if (Number.isInteger(limit) && limit >= 100 && limit <= 20_000)
          void keepOwn(paper, 'paperLimits', limit).then(draft.again);
      }}
      onUse={(words) => void use(words)}
    />
  );
}
