import { describe, expect, it } from 'vitest';
import { demandWords } from '../../../utils/handover/demand-words.ts';

describe('what a paper asks for', () => {
  it.each([
    ['【问题】无效\n【请求】\n1. 补发；\n2. 退款46.00元。', '1. 补发；\n2. 退款46.00元。'],
    [
      '被投诉人：甲\n本人付款。\n请求：1. 依法组织调解；2. 退款46.00元。\n附：证据1。',
      '1. 依法组织调解；2. 退款46.00元。',
    ],
    [
      '您好，我于2026-07-18付款购买。请在24小时内补发；不能补发的，退款46.00元。附截图。谢谢！',
      '请在24小时内补发；不能补发的，退款46.00元。',
    ],
    [
      '我付款购买。提示无效。请协助处理，申请退款46.00元。附：证据1至证据5。',
      '请协助处理，申请退款46.00元。',
    ],
    ['以下为本人经历。我的请求：退款46.00元。截图已遮盖，可核对。', '退款46.00元。'],
    ['平台内申请。\n【申请事项】\n1. 请启动；\n【订单】订单号：1', '1. 请启动；'],
    ['请指出不当的是哪一步。', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(demandWords(text)).toBe(expected);
  });

  it('too long for a picture is cut after a whole point, visibly', () => {
    const points = Array.from({ length: 12 }, (_, i) => `${i + 1}. 退还已经支付的全部货款并书面说明；`);
    const words = demandWords(`【请求】\n${points.join('\n')}`);
    expect(words).toMatch(/；……$/);
    expect(words?.length).toBeLessThan(230);
  });
});
