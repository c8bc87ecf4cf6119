import { expect, it } from 'vitest';
import { promisesIn } from '../../../../utils/platforms/generic/promise-wording.ts';

it.each([
  ['付款后10分钟内发货', [{ kind: 'delivery', within: '10分钟' }]],
  ['7x24小时自动发货', [{ kind: 'delivery', within: null }]],
  ['秒到账,24小时自动发货。', [{ kind: 'delivery', within: '秒到账' }]],
  ['自动发货,卡密问题请在24小时内联系客服', [{ kind: 'delivery', within: null }]],
  ['下单后24小时内免费更换', [{ kind: 'replacement', within: '24小时' }]],
  ['无卡可换时,3个工作日内按实付金额原路退款。', [{ kind: 'refund', within: '3个工作日' }]],
  [
    '付款后10分钟内发货,卡密24小时内可换。',
    [
      { kind: 'replacement', within: '24小时' },
      { kind: 'delivery', within: '10分钟' },
    ],
  ],
  ['卡密售出概不退换。', [{ kind: 'refund', within: null }]],
  [
    '概不退换,如卡密无效请在24小时内联系客服更换。',
    [
      { kind: 'replacement', within: '24小时' },
      { kind: 'refund', within: null },
    ],
  ],
  [
    '质保30天,期间失效免费补发',
    [
      { kind: 'replacement', within: '30天' },
      { kind: 'after-sales', within: '30天' },
    ],
  ],
  [
    '激活码限绑定1台设备,激活后有效期30天',
    [
      { kind: 'binding', within: null },
      { kind: 'validity', within: '30天' },
    ],
  ],
  ['不支持退款', [{ kind: 'refund', within: null }]],
  ['掉了不补', [{ kind: 'replacement', within: null }]],
  ['租期内禁止修改密码,禁止换绑', [{ kind: 'binding', within: null }]],
  ['购买后7天内出现无法激活的,可申请售后', [{ kind: 'after-sales', within: '7天' }]],
  ['All digital codes are non-refundable once revealed', [{ kind: 'refund', within: null }]],
  ['All sales final, no refunds', [{ kind: 'refund', within: null }]],
  ['商家12小时内回复', [{ kind: 'after-sales', within: '12小时' }]],
] as const)('reads %s', (sentence, expected) => {
  expect(promisesIn(sentence)).toEqual(expected);
});

it.each([
  '售后说明',
  '质保说明:',
  '售后支持',
  '客服工作时间:9:00-22:00',
  '卡密坏了包换吗?',
  'Q:支持退款',
  '如何申请退款',
  '非自动发货',
  '商家说24小时内可换,却不换',
  '24小时内可换是你们写的',
])('finds no undertaking in %s', (sentence) => {
  expect(promisesIn(sentence)).toEqual([]);
});
