// Who speaks, by the words of a name or of the badge beside it.
import type { Sender } from '../evidence/facts.ts';

const BUYER =
  /^(?:我|您|你|本人|我自己|自己)(?=$|\s*[(（:])|^(?:买家|客户(?!服务|经理)|用户|顾客|访客|会员|游客|消费者|投诉人|提问者|下单人|me$|you$|myself$|buyer|customer(?! (?:service|support|care))|visitor|guest|client|user\b)|[([](?:我|买家|用户|客户|访客|顾客|buyer|customer|you|me)[)\]]$/iu;
const MERCHANT =
  /^(?:商家|商户|卖家|店主|店家|店长|掌柜|老板|被投诉人|供货商|商城|本店)|客服|服务(?:人员|中心|专员)|^(?:技术|售后|售前|运营|值班|在线|智能|专属|人工|官方)(?:支持|人员|专员|助手|顾问|小|$)|助手$|机器人|[([](?:商家|商户|卖家|客服|店主|管理员|员工|staff|support|seller|merchant|agent|admin)[)\]]$|^(?:merchant|seller|support|agent|service|staff|operator|vendor|store|shop|bot|assistant|customer (?:service|support|care))\b|\b(?:support|team|staff|bot|agent|helpdesk|customer (?:service|care))$|(?:旗舰店|专营店|小店|卡店|卡铺|商店|卡社|卡屋|数卡|网店)$/iu;
const SHOP_OWNER = /^(?:商家|商户|卖家|店主|店家|店长|merchant|seller|vendor|被投诉人)/iu;
/** Speaks for the site where a merchant speaks as well, else it is the merchant. */
const STEWARD =
  /^(?:管理员|站长|系统管理员|平台(?:客服|专员|小二|工作人员)|官方(?:客服|小二)|admin(?:istrator)?)/iu;
const PLATFORM = /^(?:平台(?!客服|专员|小二|工作人员)|仲裁|纠纷|platform|moderator|arbitrat)/iu;
const SYSTEM =
  /^(?:系统(?:消息|通知|提示|自动回复|助手)?$|通知$|system(?: (?:message|assistant|notice))?$)/iu;
/** Stands beside a name and says what its bearer is. */
export const ROLE =
  /^[([]?(?:(?:官方|认证|在线|人工|平台|售后|售前|智能|专属|商家|店铺|工单|咨询|本店)?(?:客服|商家|商户|卖家|买家|店主|店长|管理员|用户|顾客|访客|机器人|官方|认证|提交人|发起人|员工|助手)|staff|agent|admin|administrator|support|seller|buyer|customer|visitor|client|owner|operator|bot|official|online|offline|me|you|我|在线|离线|楼主)[)\]]?$/iu;

export function senderByName(name: string | null | undefined): Sender | null {
  const folded = (name ?? '').replace(/^[@#\s]+|[\s:]+$/gu, '');
  if (!folded) return null;
  if (SYSTEM.test(folded)) return 'system';
  if (STEWARD.test(folded)) return 'platform';
  if (PLATFORM.test(folded)) return 'platform';
  if (BUYER.test(folded)) return 'buyer';
  return MERCHANT.test(folded) ? 'merchant' : null;
}

/** A word for the role alone, not somebody's name that happens to begin like one. */
export function isRoleWord(folded: string): boolean {
  return ROLE.test(folded) || SYSTEM.test(folded) || STEWARD.test(folded) || PLATFORM.test(folded);
}

/** An administrator is the merchant himself where no merchant speaks beside him. */
export function isSteward(name: string | null): boolean {
  return STEWARD.test(name ?? '');
}

export function isShopOwner(name: string | null): boolean {
  return SHOP_OWNER.test(name ?? '');
}

export function isNameLike(folded: string): boolean {
  return folded.length <= 32 && /[\p{L}\p{N}]/u.test(folded) && !/[。!?,;…~]|https?:/u.test(folded);
}
