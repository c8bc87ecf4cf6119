import { useMemo, useState } from 'react';
import { useText } from '../../../components/frame/text-context.tsx';
import { CompanyList } from '../../../components/handover/company-list.tsx';
import { Fold } from '../../../components/handover/fold.tsx';
import { PictureSheet } from '../../../components/handover/picture-sheet.tsx';
import { QrPager } from '../../../components/handover/qr-pager.tsx';
import { SectionCopier } from '../../../components/handover/section-copier.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import { offersFolders } from '../../../utils/browser/folders.ts';
import { openOutside } from '../../../utils/browser/form-tab.ts';
import { companyOfCase } from '../../../utils/delivery/company-of-case.ts';
import { CHANNEL_OF, type Paper } from '../../../utils/evidence/channel.ts';
import type { ProblemCode } from '../../../utils/evidence/problem-types.ts';
import type { CompanyFinding } from '../../../utils/handover/company.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readEvidence } from '../../../utils/locker/queries.ts';
import { unlessLocked } from '../../../utils/locker/vault/opener.ts';
import { FormDesk } from './form-desk.tsx';
import { packName, phoneFiles, saveAsZip, saveInFolder, saveOne } from './save-pictures.ts';
import { useHandedCase } from './use-handed-case.ts';
import { usePictureLimits } from './use-picture-limits.ts';
import { type Pictures, usePictures } from './use-pictures.ts';

export interface HandoverDeskProps {
  locker: Locker;
  caseId: string;
  paper: Paper;
  /** The paper as the buyer left it. */
  text: string;
  /** The tab of the page in front; null on pages of our own, where it is looked for. */
  tabId?: number | null;
  /** The type that the paper is written for; the buyer's choice where nothing is said. */
  problem?: ProblemCode | null;
  /** Shortens the paper; null where nobody can. */
  onLimit?: ((max: number) => void) | null;
  /** Takes a company's name into the paper. */
  onCompany?: ((finding: CompanyFinding) => void) | null;
}

/** Everything between a finished paper and the place where it goes. Nothing is sent. */
export default function HandoverDesk(props: HandoverDeskProps) {
  const { locker, caseId, paper, text } = props;
  const { handover } = useText();
  const { problem, topics, orderNo } = useHandedCase(locker, caseId, props.problem ?? null);
  const [limits, changeLimits] = usePictureLimits(CHANNEL_OF[paper]);
  const work = useMemo(
    () => ({ locker, caseId, paper, text, topics }),
    [locker, caseId, paper, text, topics],
  );
  const pictures = usePictures(work);
  return (
    <section aria-label={handover.title}>
      <Fold title={handover.fill.title} lead={handover.fill.lead}>
        <FormDesk
          work={work}
          tabId={props.tabId ?? null}
          problem={problem}
          limits={limits}
          onLimit={props.onLimit ?? null}
        />
      </Fold>
      <Fold title={handover.sections.title} lead={handover.sections.lead}>
        <SectionCopier text={text} onCopy={copyText} />
      </Fold>
      <Fold title={handover.pictures.title} lead={handover.pictures.lead}>
        <PicturePart
          pictures={pictures}
          text={text}
          orderNo={orderNo}
          limits={limits}
          onLimits={changeLimits}
        />
      </Fold>
      <Fold title={handover.phone.title} lead={handover.phone.lead}>
        <ol className="cp-steps">
          {handover.phone.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <QrPager text={text} />
      </Fold>
      <Fold title={handover.company.title} lead={handover.company.lead}>
        <CompanyPart locker={locker} caseId={caseId} onUse={props.onCompany ?? null} />
      </Fold>
    </section>
  );
}

interface PicturePartProps {
  pictures: Pictures;
  text: string;
  orderNo: string | null;
  limits: ReturnType<typeof usePictureLimits>[0];
  onLimits: ReturnType<typeof usePictureLimits>[1];
}

function PicturePart({ pictures, text, orderNo, limits, onLimits }: PicturePartProps) {
  const { handover } = useText();
  const [saved, setSaved] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const { made, working, error, make, stop } = pictures;
  const files = () => phoneFiles(handover, text, made?.pictures ?? []);
  const save = (work: (named: ReturnType<typeof files>, name: string) => Promise<number | null>) => {
    setFailed(false);
    work(files(), packName(orderNo, new Date())).then(setSaved, (failure) => {
      console.error(failure);
      setFailed(true);
    });
  };
  return (
    <PictureSheet
      view={{
        pictures: made?.pictures ?? null,
        gaps: made?.gaps ?? [],
        left: made?.left ?? [],
        working,
        error: failed ? handover.pictures.saveFailed : error,
        saved,
        limits,
        folders: offersFolders(),
      }}
      actions={{
        make: () => void make(limits),
        stop,
        saveFolder: () => save(saveInFolder),
        saveZip: () => save(saveAsZip),
        saveOne,
        changeLimits: onLimits,
      }}
    />
  );
}

interface CompanyPartProps {
  locker: Locker;
  caseId: string;
  onUse: ((finding: CompanyFinding) => void) | null;
}

function CompanyPart({ locker, caseId, onUse }: CompanyPartProps) {
  const items = useLive(() => readEvidence(locker, caseId), [caseId]);
  const kept = items?.length ?? 0;
  const overview = useLive(() => unlessLocked(() => companyOfCase(locker, caseId)), [caseId, kept]);
  if (!overview) return null;
  return (
    <CompanyList
      overview={overview}
      onCopy={copyText}
      onUse={onUse}
      onOpen={(url) => void openOutside(url)}
    />
  );
}
