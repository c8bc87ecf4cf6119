import { ancestorsOf, countSegments, type Page, segmentsIn } from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { callsItself } from './headings.ts';
import { CARD_FIELD, fieldWords } from './secrets.ts';
import { mentionsDigitalGoods } from './trade-gate.ts';

const REDEEM_TITLE =
  /兑换|激活|启用|核销|储值|提号|提货|取货|取卡|卡密充值|卡密登录|卡密下单|(?:充值卡|购物卡|点卡|礼品卡)(?:充值|绑定|储值)|卡密直充|使用卡密|产品密钥|软件注册|授权(?:绑定|激活)|绑定授权|redeem|redemption|activat|claim your|enter (?:your |a )?(?:cd |product |licen[cs]e |activation |game )?(?:key|code)/iu;
const REDEEM_BUTTON =
  /^(?:立即|马上|确认|点击|开始|去)?(?:批量)?(?:兑换|激活|启用|核销|充值|储值|绑定|验证|检查|检测|授权|注册|提交|送出|使用|领取|提取|提号|取号|提货|取货|取卡|确认|确定|继续|下一步)(?:此设备|本机|产品|设备|卡密|兑换码|激活码|礼品卡|卡券|码|账号|商品)?$|^(?:redeem|activate|apply|submit|verify|claim|validate|continue|next|ok|register)(?: (?:now|code|key|card|it))?$/iu;
const CODE_FIELD = /(?:兑换|激活)?序号|兑换|激活|提取码|提货码|取货码|取卡码|兑换券|券号|\bcode\b/iu;

const CODE_SHAPE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{2,8}(?:-[A-Z0-9]{2,8}){1,7}$/;

/** A control that takes a card, with a button beside it that uses it up. */
export function hasRedeemForm(page: Page): boolean {
  const fields = page.snapshot.fields.filter((field) => {
    const element = page.elements[field.element];
    return (
      element?.visible &&
      !field.readOnly &&
      !/^(?:submit|button|checkbox|radio|select|file)$/.test(field.type)
    );
  });
  if (fields.length === 0 || fields.length > 12) return false;
  const titled = REDEEM_TITLE.test(callsItself(page));
  return fields.some((field) => {
    const words = fieldWords(page, field.element, field.placeholder);
    const asksOther = /接收|收取|邮箱|邮件|优惠|折扣|邀请|e-?mail|coupon|promo/iu.test(words);
    if (asksOther && !REDEEM_TITLE.test(words)) return false;
    const asksCard =
      CARD_FIELD.test(words) || CODE_SHAPE.test(field.value ?? '') || (titled && CODE_FIELD.test(words));
    return (asksCard || titled) && hasRedeemButton(page, field.element, asksCard);
  });
}

function hasRedeemButton(page: Page, field: number, asksCard: boolean): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, field)) {
    if (level++ > 6 || countSegments(page, at) > 80) return false;
    const isNamed = segmentsIn(page, at).some(
      (segment) => isButton(page, segment) && REDEEM_BUTTON.test(segment.folded.replace(/\s+/g, ' ').trim()),
    );
    if (isNamed) return asksCard || mentionsDigitalGoods(page);
  }
  return false;
}
