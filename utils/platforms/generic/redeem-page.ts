// Is this a page on which a code is used up, or one that talks about using codes up?
import type { Page } from '../../page/page-model.ts';
import { callsItself } from './headings.ts';
import { hasRedeemForm } from './redeem-form.ts';
import { hasBuyWords } from './trade-gate.ts';

const REDEEMS =
  /兑换|激活|核销|储值|到账|卡密充值|充值卡|点卡|礼品卡|礼包|授权(?!登录|协议)|启用|注册码|产品密钥|序列号|序号|cdk|redeem|redemption|activat|claim your|gift ?(?:card|code)|voucher|product key|licen[cs]e/iu;
const RESULTS = /(?:提交|处理|验证|绑定|充值)结果/u;
const CARDS = /卡密|卡号|兑换码|激活码|券码/u;
const TALKS =
  /论坛|社区|贴吧|问答|求助|攻略|教程|资讯|新闻|公告|通告|投诉|举报|退款|政策|我的(?:卡|礼品|授权|兑换码|激活码|券|设备)|\bmy (?:gift ?cards?|cards?|keys?|licen[cs]es?|codes?|devices?|vouchers?)\b|记录|纪录|日志|语言包|history|policy|博客|帮助|常见问题|更新日志|协议|条款|文档|接口说明|售后|工单|反馈|客服|评测|怎么办|如何|曝光|维权|乱象|投诉指南|\b(?:faq|help|support|docs?|documentation|api (?:errors?|guide|status)|changelog|blog|forum|community|wiki|reference|terms|release notes|how to)\b/iu;

export function isRedeemPage(page: Page): boolean {
  if (hasRedeemForm(page)) return true;
  const words = `${callsItself(page)}\n${page.url?.pathname ?? ''}`;
  return (REDEEMS.test(words) || (RESULTS.test(words) && CARDS.test(page.folded))) && !hasBuyWords(page);
}

/** Articles, forums, manuals, tickets: they quote refusals. */
export function talksAboutCodes(page: Page): boolean {
  return TALKS.test(page.title) || TALKS.test(firstHeading(page));
}

function firstHeading(page: Page): string {
  const titled = (pattern: RegExp) =>
    page.segments.find(({ element }) => pattern.test(page.elements[element]?.tag ?? ''))?.folded;
  return titled(/^h1$/) ?? titled(/^h[23]$/) ?? '';
}

const ASKS_ELSE =
  /two-?factor|\b2fa\b|authenticat|log ?in|sign ?in|verify (?:your |it)|登录|登陆|(?:安全|身份|人机|邮箱|手机)验证|银行卡|信用卡|add a (?:bank |credit |payment )?card|payment/iu;

/** Log-in, confirmation codes, bank cards: what is refused there is no card that was bought. */
export function asksForElse(page: Page): boolean {
  const words = `${page.title}\n${firstHeading(page)}`;
  return ASKS_ELSE.test(words) && !/卡密|兑换|激活|授权码|redeem|activat/iu.test(words);
}

const SAYS_LITTLE = 12;

/** A page that gives one answer and speaks of no order. */
export function isShortAnswer(page: Page): boolean {
  return (
    page.segments.length <= SAYS_LITTLE &&
    !hasBuyWords(page) &&
    !/订单|金额|[¥$]|\border\b/iu.test(page.folded)
  );
}
