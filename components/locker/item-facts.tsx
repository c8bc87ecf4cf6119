import type { Facts, OrderFacts } from '../../utils/evidence/facts.ts';
import { money, pageTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from './fact-list.tsx';

const words = (text: string | null) => (text === null ? null : <PageText text={text} max={200} />);

/** What the reader found on the page. Secrets are counted, never shown. */
export function ItemFacts({ facts }: { facts: Facts | null }) {
  const { locker } = useText();
  if (!facts || !hasFacts(facts)) return <p className="cp-muted">{locker.noFacts}</p>;
  return (
    <div className="cp-stack">
      {facts.orders.map((order, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: orders of one reading never change places
        <OrderLines key={i} order={order} />
      ))}
      <FactList
        lines={[
          { name: locker.failure, value: words(facts.failure?.text ?? null) },
          { name: locker.failureCode, value: words(facts.failure?.code ?? null) },
          {
            name: locker.chat,
            value: facts.transcript.length > 0 ? locker.messages({ count: facts.transcript.length }) : null,
          },
          { name: locker.promises, value: facts.promises.length > 0 ? <Promises facts={facts} /> : null },
        ]}
      />
      <p className="cp-muted">{locker.factsNote}</p>
    </div>
  );
}

function hasFacts({ orders, failure, transcript, promises }: Facts): boolean {
  return orders.length > 0 || failure !== null || transcript.length > 0 || promises.length > 0;
}

function Promises({ facts }: { facts: Facts }) {
  return (
    <ul>
      {facts.promises.map(({ text }) => (
        <li key={text}>
          <PageText text={text} max={200} />
        </li>
      ))}
    </ul>
  );
}

function OrderLines({ order }: { order: OrderFacts }) {
  const { locker } = useText();
  const { amount, quantity, cardSecrets } = order;
  return (
    <FactList
      lines={[
        { name: locker.order, value: words(order.orderNo) },
        { name: locker.product, value: words(order.product) },
        { name: locker.amount, value: words(amount && money(amount)) },
        { name: locker.quantity, value: quantity },
        { name: locker.status, value: words(order.statusText) },
        { name: locker.created, value: words(order.createdAt && pageTime(order.createdAt)) },
        { name: locker.paidAt, value: words(order.paidAt && pageTime(order.paidAt)) },
        { name: locker.payChannel, value: words(order.payChannel) },
        { name: locker.tradeNo, value: words(order.tradeNo) },
        { name: locker.merchant, value: words(order.merchant) },
        { name: locker.contact, value: words(order.contact) },
        {
          name: locker.secrets,
          value: cardSecrets.length > 0 ? locker.secretsHidden({ count: cardSecrets.length }) : null,
        },
      ]}
    />
  );
}
