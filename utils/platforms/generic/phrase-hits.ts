// Sentences that lead up to delivered cards are labels as well.
import type { Segment } from '../../page/page-model.ts';
import type { LabelHit } from './label-hits.ts';

const DELIVERS =
  /^[^。:]{0,14}(?:卡密|激活码|兑换码|卡号|序列号|授权码|充值码|密钥|cdk|license keys?|activation codes?|redeem codes?|(?:your|the) (?:keys?|codes?))[^。:]{0,16}(?::|如下|below)[^。:]{0,12}:?$/iu;

const HERE_ARE =
  /^以[下上](?:是|为)(?:您|你|本单|本次)?的?(?:卡密|激活码|兑换码|卡号|卡券)(?:信息|内容|列表)?:?$/u;

/** 您的卡密如下，请妥善保管： */
export function phraseHit(segment: Segment): LabelHit[] {
  const { folded } = segment;
  const names = (/[:]$|如下|below/.test(folded) && DELIVERS.test(folded)) || HERE_ARE.test(folded);
  if (folded.length > 48 || !names) return [];
  const end = folded.length;
  return [
    {
      label: { kind: 'card', rank: 2 },
      segment,
      start: 0,
      valueStart: end,
      valueEnd: end,
      marked: true,
      separated: true,
    },
  ];
}
