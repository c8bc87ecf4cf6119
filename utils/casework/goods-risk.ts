// Goods that may not be had at all, whatever went wrong with them: nobody is asked to deliver them again.

/** slow-top-up: 慢充, which often launders money; the rest is in the words. */
export type GoodsRisk = 'real-name-account' | 'cheat' | 'slow-top-up' | 'stolen';

const RISKS: readonly [GoodsRisk, RegExp][] = [
  ['stolen', /黑卡|盗刷|洗卡|料子|跑分|来路不明|\bcvv\b/iu],
  [
    'real-name-account',
    /实名(?:账号|帐号|号|微信|支付宝|QQ|手机|认证(?:账|帐)?号)|(?:微信|支付宝|QQ|抖音|小红书|陌陌|探探|手机)(?:(?:小|老|新|白)号|(?:账|帐)?号(?:出售|批发|购买))|银行卡四件套|对公(?:账|帐)户|接码/iu,
  ],
  ['cheat', /外挂|透视|自瞄|作弊(?:器)?|(?:游戏|吃鸡|辅助)(?:辅助|脚本)|破解(?:版|码|器)|注册机|盗版/u],
  ['slow-top-up', /慢充/u],
];

/** @param names of the goods as order and product pages print them */
export function goodsRisk(names: readonly (string | null)[]): GoodsRisk | null {
  const words = names.map((name) => (name ?? '').slice(0, 300).normalize('NFKC')).join('\n');
  return RISKS.find(([, found]) => found.test(words))?.[0] ?? null;
}
