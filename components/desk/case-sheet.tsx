import type { CaseMoment } from '../../utils/casework/case-timeline.ts';
import type { TwoSides } from '../../utils/casework/two-sides.ts';
import type { CaseStory, PartyRow } from '../../utils/evidence/case-story.ts';
import { fullTime, money } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from '../locker/fact-list.tsx';
import { MomentList } from './moment-list.tsx';
import { PartyGrid } from './party-grid.tsx';
import { SaidColumns } from './said-columns.tsx';
import './case-sheet.css';

interface CaseSheetProps {
  account: {
    bought: CaseStory['bought'];
    parties: readonly PartyRow[];
    sides: TwoSides;
    moments: readonly CaseMoment[];
  };
  /** ISO 8601. */
  printedAt: string;
}

const told = (text: string | null) => (text ? <PageText text={text} max={200} /> : null);

/** One case on A4. */
export function CaseSheet({ account, printedAt }: CaseSheetProps) {
  const { story, desk } = useText();
  const { orderNo, product, amount, merchant, shopHost } = account.bought;
  return (
    <article className="cp-sheet">
      <h1>{story.printTitle}</h1>
      <FactList
        lines={[
          { name: story.order, value: told(orderNo) },
          { name: story.product, value: told(product) },
          { name: story.amount, value: told(amount && money(amount)) },
          { name: story.merchant, value: told(merchant) },
          { name: story.shop, value: told(shopHost) },
        ]}
      />
      <MomentList moments={account.moments} />
      <h2>{desk.story}</h2>
      <SaidColumns sides={account.sides} />
      <h2>{desk.parties}</h2>
      <p className="cp-muted">{desk.partiesLead}</p>
      <PartyGrid rows={account.parties} />
      <p className="cp-muted">
        {story.masked} {story.printedAt({ time: fullTime(printedAt) })}
      </p>
    </article>
  );
}
