import { describe, expect, it } from 'vitest';
import { nonShopKind } from '../../../../utils/platforms/generic/trade-gate.ts';
import { pageOf } from '../page-of.ts';

describe('a page of another walk of life', () => {
  it.each([
    ['parcel', '订单详情', ['订单号：A1', '运单号 77', '收货地址 某地', '物流 已签收']],
    ['travel', '出票成功', ['订单编号：A1', '乘机人 王某', '票号 99', '退票']],
    ['bank', '转账结果', ['转账成功', '收款人 张某', '附言 房租']],
    ['service', '缴费记录', ['订单号 A1', '学费 5200', '学号 2026']],
    ['market', '当前委托', ['委托价 1.2', '交易对 AB']],
    ['docs', '查询订单接口', ['请求参数', '订单号', '返回参数']],
    ['complaints', '购买的卡密无效', ['投诉对象 某店', '涉诉金额 9', '订单号 A1']],
    ['forum', '卡密没有到账', ['楼主 昨天下单', '订单号 A1', '回复', '浏览 20']],
    ['mail', '邮箱', ['收件箱', '草稿箱', '您的订单 A1 已发货']],
    ['reference', '在线翻译', ['订单号：A1', '金额：9']],
    ['office', '订单管理 - 管理后台', ['订单号 A1']],
  ])('is %s', (kind, title, lines) => {
    expect(nonShopKind(pageOf(title, lines), false)).toBe(kind);
  });
});

describe('a page of a shop', () => {
  it.each([
    [
      'has a menu of a member',
      '我的订单',
      ['签到', '积分 10', '我的收藏', '评论', '订单号 A1', '状态 已完成'],
    ],
    [
      'warns against fraud',
      '订单详情',
      ['订单号 A1', '卡密 X', '谨防诈骗，如遇诈骗请报警', '请勿相信转账要求'],
    ],
    [
      'speaks of courts in its terms',
      '用户协议',
      ['第一条 向法院起诉', '第二条 报警', '第三条 刑事责任', '被告'],
    ],
    ['sells what travellers need', '酒店会员卡密', ['酒店通用', '入住可用', '立即购买', '卡密自动发货']],
  ])('%s', (_, title, lines) => {
    expect(nonShopKind(pageOf(title, lines), false)).toBeNull();
  });

  it('of known software is never doubted', () => {
    expect(nonShopKind(pageOf('管理后台', ['批量删除', '导出数据', '补单']), true)).toBeNull();
  });
});
