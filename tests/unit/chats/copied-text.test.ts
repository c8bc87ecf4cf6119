import { describe, expect, it } from 'vitest';
import { readCopiedChat, transcriptOf } from '../../../utils/chats/copied-text.ts';

type Line = [name: string | null, at: string | null, text: string];

function linesOf(text: string): Line[] | null {
  return readCopiedChat(text)?.messages.map(({ name, at, text: words }) => [name, at, words]) ?? null;
}

describe('copied chat text', () => {
  it.each<[string, string, Line[]]>([
    [
      'WeChat on a computer, names on lines of their own',
      '阿泽:\n卡密提示已被使用\n\n极速卡铺客服:\n亲，请按步骤操作：\n先退出再登录\n\n阿泽:\n还是不行',
      [
        ['阿泽', null, '卡密提示已被使用'],
        ['极速卡铺客服', null, '亲，请按步骤操作：\n先退出再登录'],
        ['阿泽', null, '还是不行'],
      ],
    ],
    [
      'WeChat with times beside the names',
      '阿泽 2026/11/21 20:15\n在吗\n卡铺 小美 2026/11/21 下午8:16\n在的\n您说',
      [
        ['阿泽', '2026-11-21T20:15:00+08:00', '在吗'],
        ['卡铺 小美', '2026-11-21T20:16:00+08:00', '在的\n您说'],
      ],
    ],
    [
      'WeChat forwarded under lines that name the day',
      '—————  2026-11-21  —————\n\n\n阿泽  20:15\n\n付款了没到账\n\n小美  20:17\n\n十分钟内到\n\n\n—————  2026-11-22  —————\n\n阿泽  09:02\n\n一晚上了',
      [
        ['阿泽', '2026-11-21T20:15:00+08:00', '付款了没到账'],
        ['小美', '2026-11-21T20:17:00+08:00', '十分钟内到'],
        ['阿泽', '2026-11-22T09:02:00+08:00', '一晚上了'],
      ],
    ],
    [
      'QQ with account numbers',
      '阿泽(10001234) 2026/11/21 20:15:08\n在吗\n\n小美(20005678) 2026/11/21 20:16:40\n在',
      [
        ['阿泽', '2026-11-21T20:15:08+08:00', '在吗'],
        ['小美', '2026-11-21T20:16:40+08:00', '在'],
      ],
    ],
    [
      'QQ with a clock alone: the day is not made up',
      '阿泽 20:15:08\n付款时间 20:14:30\n小美 20:16:40\n收到',
      [
        ['阿泽', null, '付款时间 20:14:30'],
        ['小美', null, '收到'],
      ],
    ],
    [
      'an exported QQ file',
      '消息记录（此消息记录为文本格式，不支持重新导入）\n\n================\n消息分组:我的好友\n================\n消息对象:小美\n================\n\n2026-11-21 20:15:08 阿泽(10001234)\n[图片]\n\n2026-11-21 20:16:40 【管理员】小美<mei@example.com>\n好',
      [
        ['阿泽', '2026-11-21T20:15:08+08:00', '[图片]'],
        ['小美', '2026-11-21T20:16:40+08:00', '好'],
      ],
    ],
    [
      'WhatsApp, where another line tells which number is the month',
      '[20:15, 11/9/2026] Ze: is it sent?\n[20:16, 11/21/2026] Shop: yes: use it now\nand log out first',
      [
        ['Ze', '2026-11-09T20:15:00+08:00', 'is it sent?'],
        ['Shop', '2026-11-21T20:16:00+08:00', 'yes: use it now\nand log out first'],
      ],
    ],
    [
      'WhatsApp, where no line tells it',
      '[20:15, 11/9/2026] Ze: is it sent?\n[20:16, 11/9/2026] Shop: yes',
      [
        ['Ze', null, 'is it sent?'],
        ['Shop', null, 'yes'],
      ],
    ],
    [
      'an exported WhatsApp file',
      '21/11/2026, 20:15 - Ze: hello\n21/11/26, 8:16 PM - Shop: hi',
      [
        ['Ze', '2026-11-21T20:15:00+08:00', 'hello'],
        ['Shop', '2026-11-21T20:16:00+08:00', 'hi'],
      ],
    ],
    [
      'Telegram on a computer',
      'Ze, [21.11.2026 20:15]\nis it sent?\n\nCard Shop, [21.11.2026 20:16]\nyes',
      [
        ['Ze', '2026-11-21T20:15:00+08:00', 'is it sent?'],
        ['Card Shop', '2026-11-21T20:16:00+08:00', 'yes'],
      ],
    ],
    [
      'typed line by line',
      '我: 卡用不了\n客服: 换个账号试试\n我: 试过了\n客服：不退',
      [
        ['我', null, '卡用不了'],
        ['客服', null, '换个账号试试'],
        ['我', null, '试过了'],
        ['客服', null, '不退'],
      ],
    ],
    [
      'words before the first name have no sender',
      '他后来说\n阿泽 2026-11-21 20:15\n在吗',
      [
        [null, null, '他后来说'],
        ['阿泽', '2026-11-21T20:15:00+08:00', '在吗'],
      ],
    ],
  ])('of %s is read', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it.each([
    ['an account of what happened', '9 月 18 日晚上付款 96.5 元，对方说十分钟到账。\n到现在没有。'],
    ['an order', '订单号：2026112120150813741\n金额：28.80\n状态：已完成\n下单时间：2026-11-21 20:15:08'],
    ['a receipt', '付款时间 2026-11-21 20:15:08\n到账时间 2026-11-21 20:15:09'],
    ['an address', 'https://shop.example/order/1'],
    ['nothing', '  \n '],
  ])('is not seen in %s', (_, text) => {
    expect(readCopiedChat(text)).toBeNull();
  });

  it('stays quick on bait', () => {
    expect(readCopiedChat(`${'a '.repeat(200_000)}:`)).toBeNull();
    expect(readCopiedChat(`${'['.repeat(100_000)}\n${'1:'.repeat(100_000)}`)).toBeNull();
    expect(readCopiedChat('阿泽 20:15:08\n好\n'.repeat(30_000))?.messages.length).toBeGreaterThan(10_000);
  });
});

describe('the sides of a copied chat', () => {
  const chat = readCopiedChat('阿泽 2026-11-21 20:15\n在吗\n小美 2026-11-21 20:16\n在') ?? {
    messages: [],
    names: [],
  };

  it('follow the name that the buyer calls their own', () => {
    expect(chat.names).toEqual(['阿泽', '小美']);
    expect(transcriptOf(chat, '小美').map(({ sender }) => sender)).toEqual(['merchant', 'buyer']);
  });

  it('stay unknown where nobody says it', () => {
    expect(transcriptOf(chat, null).map(({ sender }) => sender)).toEqual(['unknown', 'unknown']);
    const group = readCopiedChat('甲 2026-11-21 20:15\n1\n乙 2026-11-21 20:16\n2\n丙 2026-11-21 20:17\n3');
    expect(group && transcriptOf(group, '甲').map(({ sender }) => sender)).toEqual([
      'buyer',
      'unknown',
      'unknown',
    ]);
  });

  it('are told by names that say it', () => {
    const told = readCopiedChat('我: 卡用不了\n客服: 换一个\n我: 好');
    expect(told && transcriptOf(told, null).map(({ sender }) => sender)).toEqual([
      'buyer',
      'merchant',
      'buyer',
    ]);
  });
});
