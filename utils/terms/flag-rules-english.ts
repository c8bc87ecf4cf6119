// The same flags in English terms.
import type { FlagRule } from './flag-rules.ts';

const OURS = '(?:we|us|the (?:seller|platform|company|site|website|store|provider|operator)|our company)';

export const ENGLISH_FLAG_RULES: readonly FlagRule[] = [
  {
    flag: '最终解释权',
    pattern:
      /(?:right of|rights? to|reserves?[^.;]{0,30}) (?:the )?final interpretation|final interpretation|sole(?:ly)? interpret/i,
  },
  {
    flag: '概不退换',
    pattern:
      /\bno (?:refunds?|returns?|exchanges?)|all sales (?:are|is) final|non-?refundable|(?:cannot|can not|will not|won't|may not|not) be (?:refunded|returned|exchanged)|not (?:eligible for|entitled to)(?: a| any)? (?:refund|return)|(?:do|does|will) not (?:offer|provide|accept|issue|give)[^.;]{0,20}(?:refund|return|exchange)/i,
    unless: /(?:after|beyond|later than)[^.;]{0,20}$/i,
  },
  {
    flag: '单方修改',
    pattern:
      /(?:may|can|reserves? the right to|right to) (?:change|modify|amend|update|alter|revise|terminate|discontinue)[^.;]{0,50}(?:at any time|without (?:prior )?notice|at (?:its|our) (?:sole )?discretion|from time to time)|(?:at any time|without (?:prior )?notice|in (?:its|our) sole discretion)[^.;]{0,40}(?:change|modify|amend|update|alter|revise)/i,
    unless: /\b(?:you|buyer|customer|user)s? $/i,
  },
  {
    flag: '免除责任',
    pattern:
      /(?:not|never|no event)(?: be)?(?: held)? (?:liable|responsible)|(?:no|without|disclaims?(?: any| all)?) (?:liability|responsibility|warrant)|at your own risk|"?as is"?|bears? no (?:liability|responsibility)|liability[^.;]{0,30}(?:limited to|shall not exceed)|sole responsibility of the (?:buyer|customer|user)/i,
  },
  {
    flag: '限定管辖',
    pattern: new RegExp(
      `exclusive jurisdiction|courts? (?:of|in|at)[^.;]{0,40}(?:${OURS}|registered|place of business)|(?:binding|submitted to|resolved by)[^.;]{0,20}arbitration|arbitration (?:commission|cent)`,
      'i',
    ),
  },
  {
    flag: '默认同意',
    pattern:
      /(?:by|your)(?: continu\w+)?(?: to)? (?:us(?:ing|e)|access\w*|register\w*|purchas\w+|placing|order\w*|buying)[^.;]{0,60}(?:agree|accept|consent|acknowledge|constitutes?)|deemed (?:to have )?(?:accept|agree|acknowledg|consent)/i,
  },
  {
    flag: '退款扣费',
    pattern:
      /refund[^.;]{0,50}(?:less|minus|deduct\w*|subject to)[^.;]{0,30}(?:fee|charge|%|percent)|(?:processing|handling|restocking|cancellation|administration|service) fee[^.;]{0,40}refund/i,
    unless: /\b(?:no|without)\b[^.;]{0,20}$/i,
  },
  {
    flag: '放弃权利',
    pattern:
      /waives?[^.;]{0,30}(?:right|claim)|(?:may|shall|must|agree) not[^.;]{0,20}(?:dispute|chargeback|complain|negative (?:feedback|review)|sue|class action)|forfeits?[^.;]{0,20}(?:right|claim)|(?:chargeback|dispute)s?[^.;]{0,30}(?:ban|suspen|terminat|block)/i,
  },
  {
    flag: '加重举证',
    pattern:
      /(?:without|unless)[^.;]{0,20}(?:video|screen recording|recording)[^.;]{0,50}(?:not|no|reject|refus|declin)|(?:claims?|requests?)[^.;]{0,20}without[^.;]{0,14}(?:video|recording)/i,
  },
  {
    flag: '余额没收',
    pattern:
      /balances?[^.;]{0,40}(?:forfeit|expire|non-?refundable|cannot be (?:withdrawn|refunded)|reset|void)|forfeit[^.;]{0,20}balance/i,
  },
  {
    flag: '自动续费',
    pattern: /auto(?:matic(?:ally)?)?[- ]?(?:renew|charge|bill)/i,
    unless: /\b(?:not|no)\b[^.;]{0,12}$/i,
  },
];
