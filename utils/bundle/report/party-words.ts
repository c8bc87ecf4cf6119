// Words of the table of who stands where.
import type { Party, ShownCode, UnknownCode } from '../../evidence/case-story.ts';
import type { TwoWords } from '../honest-words.ts';

const words = (zh: string, en: string): TwoWords => ({ zh, en });

export const PARTIES: Readonly<Record<Party, TwoWords>> = {
  merchant: words('商家', 'merchant'),
  platform: words('平台', 'platform'),
  issuer: words('兑换/发行方', 'issuer (where codes are redeemed)'),
  buyer: words('买家', 'buyer'),
  network: words('网络', 'network'),
};

export const SHOWN: Readonly<Record<ShownCode, TwoWords>> = {
  promised: words('页面上的承诺', 'promise on the page'),
  'order-status': words('订单页显示的状态', 'state on the order page'),
  'code-delivered': words('订单页显示已发卡密', 'the order page shows a delivered code'),
  'delivered-code-refused': words(
    '被拒的卡密就是订单页发的那张（按当时的密码学登记比对）',
    'the refused code is the one that the order page delivered (compared by the commitment made then)',
  ),
  'merchant-answered': words('商家的答复', 'answer of the merchant'),
  'rules-kept': words('规则或条款已存证', 'rules or terms were kept'),
  'entry-active': words('页面有可用的入口', 'the page offers'),
  'entry-disabled': words('页面上的入口点不了', 'switched off on the page'),
  'entry-absent': words('页面上没有入口', 'not offered on the page'),
  'platform-answered': words('平台的答复', 'answer of the platform'),
  'code-refused': words('兑换页面提示', 'the page where the code was entered says'),
  'code-accepted': words('兑换页面显示成功', 'the page says that the code took'),
  'order-placed': words('订单页显示已下单', 'the order page shows the order'),
  'payment-shown': words('页面显示付款', 'a page shows the payment'),
  'code-entered': words('在兑换页面输入过卡密', 'a code was entered on the page'),
  'told-by-buyer': words('采集人自述（没有证据）', 'told by the person who captured it (no exhibit)'),
  'network-error': words('页面提示网络错误', 'the page reports a network error'),
  'page-did-not-load': words('页面打不开', 'a page did not open'),
};

export const UNKNOWN: Readonly<Record<UnknownCode, TwoWords>> = {
  'merchant-name': words('商家是谁', 'who the merchant is'),
  'merchant-promise': words('有没有承诺', 'whether anything was promised'),
  'merchant-answer': words('商家怎么答复', 'what the merchant answers'),
  'code-before-delivery': words(
    '卡密在交付前有没有被用过（商家的发货记录能说明）',
    'whether the code was used before it was delivered (the merchant’s delivery records would show)',
  ),
  'platform-operator': words('平台由谁经营', 'who runs the platform'),
  'platform-rules': words('平台规则没有存证', 'the platform’s rules were not kept'),
  'platform-answer': words('平台怎么答复', 'what the platform answers'),
  'issuer-refusal': words('兑换方有没有拒绝', 'whether the issuer refused a code'),
  'who-redeemed': words(
    '卡密何时、由哪个账号兑换（只有发行方的记录能说明）',
    'when and by which account the code was redeemed (only the issuer’s records would show)',
  ),
  payment: words('付款凭证没有存证', 'no proof of payment was kept'),
  'same-code': words('输入的是不是订单发的那张卡密', 'whether the code entered is the one delivered'),
  'network-state': words(
    '没有记录到网络错误；不等于当时没有',
    'no exhibit shows a network error, which does not mean that there was none',
  ),
};
