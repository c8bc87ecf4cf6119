import { describe, expect, it } from 'vitest';
import { disguiseText, disguiseUrl, sameShape } from '../../../scripts/recording/disguise.ts';

const plain = { replacements: [], quoted: [] } as const;

describe('a value of the same shape', () => {
  it.each(['KEY-AAAA-1111-bbbb', '10021', 'P20261121abcdEF_x', '668261122210021725'])(
    'replaces %s',
    (value) => {
      const shape = (text: string) => text.replace(/\d/g, '0').replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A');
      expect(sameShape(value)).not.toBe(value);
      expect(shape(sameShape(value))).toBe(shape(value));
      expect(sameShape(value)).toBe(sameShape(value));
    },
  );

  it('keeps the time that a number embeds', () => {
    expect(sameShape('DJ20261121201508123456').slice(0, 16)).toBe('DJ20261121201508');
  });
});

describe('words of a page', () => {
  it('lose every number that could be somebody’s', () => {
    const text = disguiseText('手机 13912345678，QQ 88776655，邮箱 zhang.san@qq.com', plain);
    expect(text).not.toMatch(/13912345678|88776655|zhang/);
    expect(text).toContain('buyer@example.com');
  });

  it.each(['¥58.80', '数量：2', '2026-11-21 20:15:08', '下单时间 2026年11月21日 20:15', '9.5折', '订单号：'])(
    'keep what is nobody’s: %s',
    (text) => {
      expect(disguiseText(text, plain)).toBe(text);
    },
  );

  it('use the same stand-in in text and address', () => {
    const disguise = { replacements: [['668261122210021725', '111111111111111111']] as const, quoted: [] };
    expect(disguiseText('订单号：668261122210021725', disguise)).toBe('订单号：111111111111111111');
    expect(disguiseUrl('https://k.example.cn/q?no=668261122210021725', 'k.example.cn', disguise)).toBe(
      'https://shop.example/q?no=111111111111111111',
    );
  });

  it('become filler where they are long and carry no fact', () => {
    const prose = '本店成立于二零一八年，专注于游戏点卡与软件授权的销售，客户遍布全国各地，欢迎新老朋友光临';
    expect(disguiseText(prose, plain)).not.toContain('专注于');
    expect(disguiseText(prose, plain)).toHaveLength(prose.length);
    expect(disguiseText(prose, { ...plain, quoted: [prose] })).toBe(prose);
  });
});
