import type { ReactNode } from 'react';
import type { Text } from '../../utils/browser/text.ts';
import type { Facts, OrderFacts } from '../../utils/evidence/facts.ts';
import { money, pageTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from './fact-list.tsx';
import { FactPlace, type Place } from './fact-place.tsx';

type PlaceOf = (path: string) => Place | undefined;

const words = (text: string | null) => (text === null ? null : <PageText text={text} max={200} />);

/** What the reader found on the page. Secrets are counted, never shown. */
export function ItemFacts({ facts }: { facts: Facts | null }) {
  const { locker } = useText();
  if (!facts || !hasFacts(facts)) return <p className="cp-muted">{locker.noFacts}</p>;
  const placeOf: PlaceOf = (path) => facts.places.find((place) => place.path === path);
  return (
    <div className="cp-stack">
      {facts.orders.map((order, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: orders of one reading never change places
        <OrderLines key={i} order={order} placeOf={(fact) => placeOf(`orders.${i}.${fact}`)} />
      ))}
      <FactList
        lines={[
          { name: locker.numberTime, value: numberTimes(facts, locker) },
          {
            name: locker.failure,
            value: words(facts.failure?.text ?? null),
            shown: <FactPlace place={placeOf('failure')} />,
          },
          {
            name: locker.success,
            value: words(facts.success?.text ?? null),
            shown: <FactPlace place={placeOf('success')} />,
          },
          { name: locker.noticed, value: noticed(facts, locker) },
          { name: locker.tried, value: tried(facts, locker) },
          { name: locker.failureCode, value: words(facts.failure?.code ?? null) },
          {
            name: locker.chat,
            value: facts.transcript.length > 0 ? locker.messages({ count: facts.transcript.length }) : null,
          },
          { name: locker.promises, value: promises(facts, placeOf) },
          { name: locker.unstated, value: unstated(facts, locker) },
        ]}
      />
      <p className="cp-muted">{locker.factsNote}</p>
    </div>
  );
}

function hasFacts({ orders, failure, success, noticed, transcript, promises, unstated }: Facts): boolean {
  return (
    [orders, noticed, transcript, promises, unstated].some((found) => found.length > 0) ||
    (failure ?? success) !== null
  );
}

/** Each with how and when it was read: the picture may be silent about it. */
function noticed(
  { noticed: found }: Facts,
  { noticedAt, noticedGone, noticedDialog }: Text['locker'],
): ReactNode {
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map(({ via, text, appearedAt, goneAt }) => (
        <li key={`${appearedAt} ${text}`}>
          <PageText text={text} max={200} />{' '}
          <span className="cp-muted">
            {noticedAt({ time: pageTime(appearedAt) })}
            {via !== 'page'
              ? noticedDialog({ via })
              : goneAt === null
                ? ''
                : noticedGone({ time: pageTime(goneAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Only the end of a code that was tried; the rest is a commitment. */
function tried({ tried: codes }: Facts, { triedEnds, list }: Text['locker']): ReactNode {
  return codes.length === 0 ? null : triedEnds({ ends: codes.map(({ last4 }) => last4).join(list) });
}

function promises({ promises: found }: Facts, placeOf: PlaceOf): ReactNode {
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map(({ text }, i) => (
        <li key={text}>
          <PageText text={text} max={200} /> <FactPlace place={placeOf(`promises.${i}`)} />
        </li>
      ))}
    </ul>
  );
}

function unstated({ unstated: kinds }: Facts, { promiseKinds, list }: Text['locker']): ReactNode {
  return kinds.length === 0 ? null : kinds.map((kind) => promiseKinds[kind]).join(list);
}

/** A number that was made at another time than the page says is worth a question. */
function numberTimes({ numberTimes: found }: Facts, { timesAgree, timesDiffer }: Text['locker']): ReactNode {
  if (found.length === 0) return null;
  return found
    .map(({ embedded, agrees }) => {
      const verdict = agrees === null ? '' : agrees ? timesAgree : timesDiffer;
      return `${pageTime(embedded)}${verdict}`;
    })
    .join('\n');
}

function OrderLines({ order, placeOf }: { order: OrderFacts; placeOf: PlaceOf }) {
  const { locker } = useText();
  const { amount, quantity, cardSecrets } = order;
  const shown = (fact: keyof OrderFacts) => <FactPlace place={placeOf(fact)} />;
  return (
    <FactList
      lines={[
        { name: locker.order, value: words(order.orderNo), shown: shown('orderNo') },
        { name: locker.product, value: words(order.product), shown: shown('product') },
        { name: locker.amount, value: words(amount && money(amount)), shown: shown('amount') },
        { name: locker.quantity, value: quantity, shown: shown('quantity') },
        { name: locker.status, value: words(order.statusText), shown: shown('status') },
        {
          name: locker.created,
          value: words(order.createdAt && pageTime(order.createdAt)),
          shown: shown('createdAt'),
        },
        { name: locker.paidAt, value: words(order.paidAt && pageTime(order.paidAt)), shown: shown('paidAt') },
        { name: locker.payChannel, value: words(order.payChannel), shown: shown('payChannel') },
        { name: locker.tradeNo, value: words(order.tradeNo), shown: shown('tradeNo') },
        { name: locker.merchant, value: words(order.merchant), shown: shown('merchant') },
        { name: locker.contact, value: words(order.contact), shown: shown('contact') },
        {
          name: locker.secrets,
          value: cardSecrets.length > 0 ? locker.secretsHidden({ count: cardSecrets.length }) : null,
        },
      ]}
    />
  );
}
