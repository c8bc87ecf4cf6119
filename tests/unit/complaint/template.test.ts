import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, TEMPLATE_NAMES } from '../../../utils/complaint/template.ts';
import { templateData } from '../../../utils/complaint/template-data.ts';
import { anyInput } from './arbitrary-input.ts';
import { SAMPLE } from './sample-input.ts';

const data = templateData(SAMPLE);

describe('a template of the buyer’s own', () => {
  it.each([
    ['names of facts', '订单{{订单号}}，付{{金额}}', '订单KM20261122140212345678，付29.80元'],
    ['three braces like two', '{{{商品}}}', '星海游戏点卡 30元'],
    ['a part for what is known', '{{#错误代码}}代码{{错误代码}}{{/错误代码}}', '代码1003'],
    ['a part for what is not known', '{{^期限}}请尽快处理{{/期限}}', '请尽快处理'],
    ['lists', '{{#证据}}{{编号}}{{名称}} {{/证据}}', '证据1订单页 证据2兑换激活页 证据3规则条款页'],
    ['comments, which print nothing', '甲{{! 不印 }}乙', '甲乙'],
    ['facts as text, whatever they look like', '{{提示}}', '该卡密已被使用'],
  ])('prints %s', (_name, template, expected) => {
    expect(fillTemplate(template, data)).toEqual({ text: expected, unknown: [], isBroken: false });
  });

  it.each(['constructor', '__proto__', 'toString', 'lambda()', '姓名', '= x'])(
    'prints nothing for the name %s, and says so',
    (name) => {
      expect(fillTemplate(`甲{{${name}}}乙`, data)).toMatchObject({ text: '甲乙', unknown: [name] });
    },
  );

  it.each(['{{#证据}}甲', '甲{{/证据}}', '{{#证据}}{{#条款}}{{/证据}}{{/条款}}'])(
    'says that %s is not closed',
    (template) => {
      expect(fillTemplate(template, data).isBroken).toBe(true);
    },
  );

  it('prints no template of a page within the template', () => {
    const failure = {
      ...(SAMPLE.failure ?? {
        kind: 'used' as const,
        code: null,
        at: null,
        onRedeemPage: true,
        page: null,
        exhibit: 2,
      }),
      text: '卡{{金额}}错',
    };
    const { text } = fillTemplate('提示{{提示}}', templateData({ ...SAMPLE, failure }));
    expect(text).toBe('提示卡……错');
  });

  it('has every name that is offered, and never a secret, whatever the facts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const known = templateData(input);
        const { text, unknown } = fillTemplate(TEMPLATE_NAMES.map((name) => `{{${name}}}`).join('\n'), known);
        expect(unknown).toEqual([]);
        expect(text).not.toContain('ABCD1234WXYZ');
      }),
      { numRuns: 40 },
    );
  });
});
