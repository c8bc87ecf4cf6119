import { describe, expect, it } from 'vitest';
import { readDuty } from '../../../utils/casework/clause-duty.ts';
import { spansOf } from '../../../utils/casework/spans-of.ts';
import { findDeadlines } from '../../../utils/terms/find-deadlines.ts';

/** `who what from event` of every time in a sentence; `–` where its words tell no duty. */
function read(text: string, shopIsPlatform: boolean | null = null): string[] {
  return spansOf(text, findDeadlines(text)).map((placed) => {
    const duty = readDuty(text, placed, shopIsPlatform);
    return duty ? `${duty.duty} ${duty.what} from ${duty.event}` : '–';
  });
}

describe('the duty behind a time', () => {
  it.each<[string, string]>([
    ['务必购买当天22点之前投诉，逾期不支持退款', 'buyer complain-platform from paid'],
    ['投诉时限：下单后72小时', 'buyer complain-platform from ordered'],
    ['仅下单当日0–24点受理投诉', 'buyer complain-platform from ordered'],
    ['请在下单后48小时内发起投诉', 'buyer complain-platform from ordered'],
    ['Complaints must be filed within 24 hours of purchase', 'buyer complain-platform from paid'],
    ['T+1过24点不受理', 'buyer ask-merchant from paid'],
    ['T+1过24点后提交的投诉不受理', 'buyer complain-platform from paid'],
    ['付款成功后系统自动发货，一般1分钟内到账，最迟不超过半小时', 'merchant deliver from paid'],
    ['买家应在购买后24小时内验卡，超时视为确认收货', 'buyer ask-merchant from paid'],
    ['自付款之日起七日内可申请退款', 'buyer ask-merchant from paid'],
    ['订单完成后3天内如有问题请联系客服', 'buyer ask-merchant from delivered'],
    ['收到货后请在30分钟内核对', 'buyer ask-merchant from delivered'],
    ['请在当天内反馈问题', 'buyer ask-merchant from paid'],
    ['质保30天', 'buyer ask-merchant from paid'],
    ['售后时间：24小时', 'buyer ask-merchant from paid'],
    ['24小时内包换', 'buyer ask-merchant from paid'],
    ['7天内无条件退款', 'buyer ask-merchant from paid'],
    ['超过7天不予售后', 'buyer ask-merchant from paid'],
    ['激活后7天内出现问题包换', 'buyer ask-merchant from activated'],
    ['发货后3日内买家未确认，系统自动确认', 'buyer ask-merchant from delivered'],
    ['账号问题15分钟内反馈', 'buyer ask-merchant from paid'],
    ['You may request a refund within 7 days after delivery', 'buyer ask-merchant from paid'],
    ['请于收到卡密后24小时内激活使用，过期失效', 'buyer use-code from delivered'],
    ['订单保留30天', 'buyer look-up-order from paid'],
    ['自动发货，1-10分钟到账', 'merchant deliver from paid'],
    ['付款后10分钟内发货', 'merchant deliver from paid'],
    ['次日12点前未到账可申请退款', 'merchant deliver from paid'],
    ['卡密无效的，商家须在2小时内补发', 'merchant replace from asked'],
    ['退款将在1-3个工作日内原路退回', 'merchant refund from asked'],
    ['商家应在收到投诉后24小时内处理', 'merchant answer from complained'],
    ['卖家需在12小时内回复，否则判买家胜诉', 'merchant answer from asked'],
    ['商家24小时内未处理的，平台将介入', 'merchant answer from asked'],
    ['客服会在24小时内回复您', 'merchant answer from asked'],
    ['客服会在24小时内反馈', 'merchant answer from asked'],
    ['每单限投诉一次，24小时内处理完毕', 'merchant solve from complained'],
    ['商家24小时内不处理的，平台将判买家胜诉并退款', 'merchant answer from asked'],
    ['自动发货商品应在付款成功后10分钟内发货', 'merchant deliver from paid'],
    ['付款后5分钟未出卡请联系客服', 'merchant deliver from paid'],
    ['超过10分钟仍无卡密的，系统会自动原路退款', 'merchant deliver from paid'],
    ['付款完成後系統將於5分鐘內寄送序號至您的信箱', 'merchant deliver from paid'],
    ['如序號經官方確認無效，請於購買後24小時內聯繫客服，逾期恕不受理', 'buyer ask-merchant from paid'],
    ['客服將於2個工作日內回覆處理結果', 'merchant answer from asked'],
    ['点卡 购买后24小时内 补发', 'buyer ask-merchant from paid'],
    ['未使用的卡密可在7日内申请退款，退款时扣除5元手续费', 'buyer ask-merchant from paid'],
    ['平台应当在5个工作日内根据出库记录、兑换记录和双方材料作出处理决定', 'platform decide from complained'],
    ['平台应于受理之日起5个工作日内作出裁决', 'platform decide from accepted'],
    ['买家在订单查询页提交投诉，商家须在24小时内回应', 'merchant answer from complained'],
    ['卡密有效期为180天，自购买之日起计算', 'buyer use-code from paid'],
    ['卡密自发出之日起三十日内有效', 'buyer use-code from delivered'],
    ['经核实卡密无效后三个工作日内退款', 'merchant refund from null'],
    ['审核通过后3-5个工作日原路退回', 'merchant refund from null'],
    ['超过承诺时间24小时仍未发货的，可申请全额退款', 'merchant deliver from null'],
    ['Support replies within one business day', 'merchant answer from asked'],
    ['平台收到申请后3个工作日内给出处理结果', 'platform answer from asked'],
    ['本站在收到投诉后48小时内裁决', 'platform step-in from complained'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    '提现T+1到账',
    '商家入驻后3天内审核',
    '保证金将在30天后退还商家',
    '站内公告发布后7日生效',
    '如遇延迟，请耐心等待24小时',
    '付款24小时后请联系客服',
    '请勿在一天内重复提交3次以上',
    '会员到期前24小时系统将自动扣费续订',
    '好评后联系客服可延长质保至30天',
    '付款后10分钟内不取卡的，系统自动关闭订单',
    '买家可在提交投诉满24小时后申请平台介入',
  ])('%s binds nobody towards the buyer', (text) => {
    expect(read(text).filter((duty) => duty !== '–')).toEqual([]);
  });

  it('has no platform to turn to in a shop that sells on its own site', () => {
    expect(read('请在下单后48小时内发起投诉', false)).toEqual(['buyer ask-merchant from ordered']);
    expect(read('平台收到申请后3个工作日内给出处理结果', false)).toEqual(['merchant answer from asked']);
    expect(read('本站在收到投诉后48小时内裁决', false)).toEqual(['–']);
  });
});

describe('spansOf', () => {
  it('takes the latest of a usual time and an utmost one', () => {
    const text = '一般1分钟内到账，最迟不超过半小时';
    expect(spansOf(text, findDeadlines(text))).toMatchObject([
      { span: { kind: 'length', amount: 0.5, unit: 'hour' }, words: '1分钟内到账，最迟不超过半小时' },
    ]);
  });

  it('joins T+1 with the hour that follows it', () => {
    const text = 'T+1过24点不受理';
    expect(spansOf(text, findDeadlines(text))).toEqual([
      {
        span: { kind: 'clock', hour: 24, minute: 0, days: 1, vague: false },
        at: 0,
        end: 7,
        words: 'T+1过24点',
        from: null,
        nth: 0,
      },
    ]);
  });

  it.each([
    ['请在当天内反馈', true],
    ['务必购买当天22点之前投诉', false],
    ['仅限当日24:00前', false],
    ['当日投诉有效', true],
  ])('%s leaves the hour open: %s', (text, vague) => {
    const [placed] = spansOf(text, findDeadlines(text));
    expect(placed?.span).toMatchObject({ kind: 'clock', vague });
  });
});
