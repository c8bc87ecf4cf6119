import type { groups as zhGroups, problems as zhProblems } from '../zh-cn/problem-words.ts';

export const problems: typeof zhProblems = {
  P01: {
    name: 'Code not valid',
    question: 'The code is refused as invalid, wrong or unknown?',
    also: 'activation failed wrong key does not work 卡密无效',
  },
  P02: {
    name: 'Code already used',
    question: 'The code counts as used, and you have not used it?',
    also: 'redeemed activated 已使用',
  },
  P03: { name: 'Code expired', question: 'The code counts as expired?', also: 'validity out of date 过期' },
  P04: {
    name: 'Wrong region or edition',
    question: 'Region, country or edition is not the one you bought?',
    also: 'server pro home 区服 版本',
  },
  P05: {
    name: 'Less than bought',
    question: 'Face value, time or number is less than you bought?',
    also: 'amount missing 面值 规格',
  },
  P06: {
    name: 'Unknown source or recalled',
    question: 'The issuer calls it stolen or took the credit back?',
    also: 'revoked banned stolen card 黑卡 回收',
  },
  P07: {
    name: 'Not delivered',
    question: 'You paid and no code came?',
    also: 'nothing received out of stock 未发货',
  },
  P08: {
    name: 'Delivered late',
    question: 'It came after the promised time, or still has not?',
    also: 'slow delay instant 延迟',
  },
  P09: {
    name: 'Top-up did not arrive',
    question: 'The top-up shows success, but your account has nothing?',
    also: 'phone credit coins 直充 未到账',
  },
  P10: {
    name: 'Wrong account topped up',
    question: 'It went to another account or number?',
    also: 'typo number 充错',
  },
  P11: {
    name: 'Limits not disclosed',
    question: 'Only afterwards you learned of a binding, device or use limit?',
    also: 'bound devices activations 绑定',
  },
  P12: {
    name: 'Account taken back',
    question: 'The account you bought was taken back by its first owner?',
    also: 'recovered password changed 找回',
  },
  P13: {
    name: 'Benefits cut',
    question: 'Membership, time or quality is less than was said?',
    also: 'shared warranty 权益 会员',
  },
  P14: {
    name: 'Merchant gone',
    question: 'The merchant does not answer, or the shop does not open?',
    also: 'blocked closed silent 失联 跑路',
  },
  P15: {
    name: 'Platform does not help',
    question: 'The platform only sends you to the merchant?',
    also: 'robot rejected human 推诿',
  },
  P16: {
    name: 'Bait price',
    question: 'You were charged more than the page showed?',
    also: 'fee discount 价格',
  },
  P17: {
    name: 'Lured to pay outside',
    question: 'The merchant had you pay privately by WeChat or QQ?',
    also: 'transfer scan red packet 私下',
  },
  P18: {
    name: 'Bought reviews',
    question: 'Cash back for praise, or invented reviews?',
    also: 'five stars fake 刷好评',
  },
  P19: {
    name: 'Refund refused or put off',
    question: 'You asked for a refund and they refuse or delay?',
    also: 'no refund after-sales 退款',
  },
  P20: {
    name: 'Unfair clause',
    question: 'They refuse with “no returns” or a like clause?',
    also: 'terms interpretation 霸王条款',
  },
  P21: {
    name: 'Automatic renewal',
    question: 'You were charged again without agreeing?',
    also: 'subscription recurring 续费 扣费',
  },
  P22: {
    name: 'Personal data',
    question: 'They ask for too much personal data, or it leaked?',
    also: 'identity card phone privacy 个人信息',
  },
  P23: {
    name: 'Rules changed',
    question: 'Rules were changed after your order and held against it?',
    also: 'announcement warranty 规则',
  },
  P24: {
    name: 'Suspected fraud',
    question: 'You paid and were blocked, or are to pay again to get a refund?',
    also: 'scam deposit police 诈骗',
  },
  P25: {
    name: 'Prepaid balance',
    question: 'The balance you loaded is not paid back?',
    also: 'wallet withdraw 余额',
  },
  P26: {
    name: 'Bad review deleted',
    question: 'Your bad review was deleted or hidden?',
    also: 'comment removed 差评',
  },
  P27: {
    name: 'Tied sale',
    question: 'Something else with a price was ticked by default?',
    also: 'bundle insurance 搭售',
  },
};

export const groups: typeof zhGroups = {
  card: 'The code is faulty',
  delivery: 'Nothing came',
  account: 'Taken back or cut',
  seller: 'The merchant does not play along',
  platform: 'Platform and rules',
  money: 'Prices and charges',
};
