import type { Case } from '../../utils/evidence/case.ts';
import { money } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from './fact-list.tsx';

const told = (text: string | null | undefined) => (text ? <PageText text={text} max={200} /> : null);

export function CaseFacts({ known }: { known: Case }) {
  const { locker, trouble } = useText();
  const { amount, intake } = known;
  return (
    <FactList
      lines={[
        { name: locker.order, value: told(known.orderNo) },
        { name: locker.amount, value: told(amount && money(amount)) },
        { name: locker.product, value: told(known.product) },
        { name: locker.merchant, value: told(known.merchant) },
        { name: locker.shop, value: told(known.shopHost) },
        { name: locker.where, value: told(intake?.where) },
        { name: locker.when, value: told(intake?.when) },
        { name: locker.paid, value: told(intake?.amount) },
        { name: locker.reachable, value: intake ? trouble[intake.shopReachable] : null },
      ]}
    />
  );
}
