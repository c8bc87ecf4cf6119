/** What the demo shop sells; prices in fen. */
export interface Good {
  readonly id: string;
  readonly name: string;
  readonly priceFen: number;
  readonly listPriceFen: number;
  readonly stock: number;
  readonly sold: number;
  readonly badges: readonly string[];
  readonly promises: readonly string[];
  readonly guide: readonly string[];
}

export const SHOP_NAME = '极速卡铺';
export const MERCHANT = '星河数卡专营店';

const PROMISES = [
  '秒到账：付款成功后系统自动发货，10分钟内必达。',
  '卡密保真：官方正规渠道进货，一卡一密，全新未使用。',
  '24小时内可换：收到的卡密无法兑换，下单后24小时内免费更换。',
  '换不了就退：无卡可换时，3个工作日内按实付金额原路退款。',
];
const GUIDE = [
  '打开官方兑换中心并登录游戏账号。',
  '输入卡号对应的卡密，点击“立即兑换”。',
  '道具会在到账后出现在游戏内邮箱。',
];

function good(id: string, name: string, priceFen: number, stock: number, sold: number): Good {
  const badges = ['自动发货', '秒到账', '卡密保真'];
  return {
    id,
    name,
    priceFen,
    listPriceFen: priceFen + 120,
    stock,
    sold,
    badges,
    promises: PROMISES,
    guide: GUIDE,
  };
}

export const GOODS: readonly Good[] = [
  good('1', '星穹远征 月卡 300星晶', 2880, 86, 3127),
  good('2', '星穹远征 680星晶 礼品卡', 6480, 41, 958),
  good('3', '云端会员 季卡 激活码', 4550, 12, 406),
];

export function findGood(id: string): Good | null {
  return GOODS.find((candidate) => candidate.id === id) ?? null;
}

/** `¥28.80` */
export function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
