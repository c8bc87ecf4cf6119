import { Button } from '@mantine/core';
import { useState } from 'react';
import { ForeignList } from '../../../components/backup/foreign-list.tsx';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { VerdictView } from '../../../components/verify/verdict-view.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { downloadFile } from '../../../utils/browser/downloads.ts';
import type { ShownVerdict } from '../../../utils/bundle/verify/shown-verdict.ts';
import type { ForeignRow } from '../../../utils/locker/backup-rows.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { listForeign, readForeign, removeForeign } from '../../../utils/locker/foreign.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { goTo } from '../route.ts';
import { ForeignFiles } from './foreign-files.tsx';
import { ImportDesk } from './import-desk.tsx';

interface ForeignPageProps {
  locker: Locker;
  /** Empty for the list. */
  id: string;
}

export default function ForeignPage({ locker, id }: ForeignPageProps) {
  return id ? <ForeignBundle locker={locker} id={id} /> : <ForeignBundles locker={locker} />;
}

function ForeignBundles({ locker }: { locker: Locker }) {
  const { foreign } = useText();
  const bundles = useLive(() => listForeign(locker), []);
  return (
    <>
      <h1>{foreign.title}</h1>
      <ImportDesk locker={locker} />
      <ForeignList bundles={bundles ?? []} />
    </>
  );
}

function ForeignBundle({ locker, id }: ForeignPageProps) {
  const { foreign } = useText();
  const found = useLive(() => readForeign(locker, id), [id]);
  if (found === undefined) return null;
  if (found === null) return <Notice tone="warn" what={foreign.missing} />;
  return (
    <>
      <div className="cp-row">
        <h1>{foreign.title}</h1>
        <strong className="cp-tag">{foreign.label}</strong>
      </div>
      <Notice
        tone={found.contradicted ? 'danger' : 'info'}
        what={found.contradicted ? foreign.wrong : foreign.right}
        next={found.contradicted ? foreign.wrongNext : foreign.rightNext}
      />
      {found.parts.map((part) => (
        <VerdictView
          key={part.sha256}
          name={part.name}
          verdict={part.verdict as ShownVerdict}
          onCopy={copyText}
        />
      ))}
      <ForeignFiles parts={found.parts} />
      <Originals locker={locker} row={found} />
    </>
  );
}

function Originals({ locker, row }: { locker: Locker; row: ForeignRow }) {
  const { foreign } = useText();
  const [sure, setSure] = useState(false);
  const remove = () => {
    if (!sure) setSure(true);
    else void removeForeign(locker, row.id).then(() => goTo('#/foreign'));
  };
  return (
    <div className="cp-row">
      <Button
        variant="default"
        onClick={() => {
          for (const { name, blob } of row.parts) downloadFile(name, blob);
        }}
      >
        {foreign.save}
      </Button>
      <Button variant="subtle" color="red" onClick={remove}>
        {sure ? foreign.removeSure : foreign.remove}
      </Button>
    </div>
  );
}
