// Which clauses speak to a problem. Words are counted, nothing is understood; the buyer picks from the list.
import type { FailureKind } from '../evidence/facts.ts';
import type { Clause } from './clause.ts';
import { isFlag } from './flags.ts';

export type ClauseTopic = FailureKind | 'refund' | 'replacement' | 'delivery' | 'complaint' | 'deadline';

const INVALID = /无效|错误|不能激活|无法激活|不可用|无法使用|不能使用|质量问题/g;
const TOPIC_WORDS: Readonly<Record<ClauseTopic, RegExp>> = {
  invalid: INVALID,
  used: /已被?使用|已使用|已激活|已兑换|被兑换|重复(?:使用|出售|销售)|一卡多卖/g,
  expired: /过期|失效|有效期|到期|期限届满/g,
  region: /区服|地区|国区|外服|版本|区域|不符|描述/g,
  format: INVALID,
  bound: /绑定|设备|次数|换绑|解绑|限制/g,
  'rate-limited': /频繁|次数|限制|锁定|稍后/g,
  network: /系统|故障|维护|网络|延迟/g,
  other: /售后|质量|问题|无效|不符/g,
  refund: /退款|退还|退回|退货|全额退|退换/g,
  replacement: /补发|更换|换货|换新|补卡|包换|重发|重新发/g,
  delivery: /发货|交付|到账|发卡|未发|未收到/g,
  complaint: /投诉|售后|受理|申诉|介入|反馈|举报|核实|裁决|仲裁/g,
  deadline: /小时|分钟|工作日|逾期|时限|期限|之内|以内/g,
};
const CARD_TROUBLE = new Set<ClauseTopic>(['used', 'expired', 'bound', 'format', 'other']);
const SELLERS_DUTY =
  /(?:商家|卖家|商户|供货商|平台|本站|本店|客服|我们|甲方|店家)[^。；;，,]{0,14}(?:应当?|须|需|必须|将|负责|承诺|保证|予以|给予|提供)|负责(?:补发|退款|更换)|包(?:换|退|赔)|全额退款|先行赔付/;
function hits(text: string, words: RegExp): number {
  return Math.min(3, text.match(words)?.length ?? 0);
}

/** A provision lends its items the words that say what they are about. */
function contextOf(clauses: readonly Clause[]): (clause: Clause) => string {
  const byPlace = new Map<string, string>();
  for (const { number, heading, path, text } of clauses) {
    if (number === null) continue;
    for (const label of [number, `${number} ${heading ?? ''}`]) {
      byPlace.set([...path, label.trim()].join('\n'), text.slice(0, 400));
    }
  }
  return ({ path, heading }) => [...path, heading ?? '', byPlace.get(path.join('\n')) ?? ''].join(' ');
}

function score(clause: Clause, topics: readonly ClauseTopic[], around: string): number {
  const words = clause.text.slice(0, 2000);
  let points = 0;
  for (const [i, topic] of topics.entries()) {
    // The first topic is the trouble itself, the others are what is asked for.
    const weight = i === 0 ? 2 : 1;
    points +=
      weight * (3 * hits(words, TOPIC_WORDS[topic]) + 3 * Math.min(1, hits(around, TOPIC_WORDS[topic])));
    // What the shop says of invalid codes goes for used and expired ones too, at a distance.
    if (CARD_TROUBLE.has(topic)) points += hits(words, INVALID);
    if (topic === 'deadline') points += Math.min(2, clause.deadlines.length) * 2;
  }
  if (points === 0) return 0;
  if (SELLERS_DUTY.test(words)) points += 4;
  if (clause.number !== null) points += 1;
  return points - 3 * clause.flags.filter(isFlag).length;
}

/** Clauses that speak to the topics, best first; of equals the earlier one. */
export function selectClauses(
  clauses: readonly Clause[],
  topic: ClauseTopic | readonly ClauseTopic[],
): Clause[] {
  const topics = typeof topic === 'string' ? [topic] : topic;
  const around = contextOf(clauses);
  return clauses
    .map((clause, index) => ({ clause, index, points: score(clause, topics, around(clause)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .map(({ clause }) => clause);
}
