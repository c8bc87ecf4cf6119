// What must be disguised on a page is what was read off it.
import type { Facts } from '../../utils/evidence/facts.ts';
import { type Disguise, sameShape } from './disguise.ts';

const NAMES = ['用户甲', '用户乙', '用户丙', '用户丁'];

export function disguiseOf(facts: Facts): Disguise {
  const stands = new Map<string, string>();
  const add = (value: string | null, stand: (value: string) => string) => {
    if (value !== null && value.length > 1 && !stands.has(value)) stands.set(value, stand(value));
  };
  for (const order of facts.orders) {
    for (const value of [order.orderNo, order.tradeNo, ...order.cardSecrets]) add(value, sameShape);
    add(order.contact, (contact) => (contact.includes('@') ? 'buyer@example.com' : sameShape(contact)));
    add(order.merchant, () => '示例小店');
  }
  for (const secret of facts.secrets) add(secret.value, sameShape);
  add(facts.shopName, () => '示例小店');
  add(facts.operator, () => '示例平台');
  const names = [...new Set(facts.transcript.flatMap(({ name }) => name ?? []))];
  for (const [i, name] of names.entries()) add(name, () => NAMES[i] ?? `用户${i + 1}`);
  const replacements = [...stands].sort(([a], [b]) => b.length - a.length);
  const quoted = [
    ...facts.places.map(({ raw }) => raw),
    ...facts.transcript.flatMap(({ text }) => text.split('\n')),
  ].filter((words) => words.trim() !== '');
  return { replacements, quoted };
}
