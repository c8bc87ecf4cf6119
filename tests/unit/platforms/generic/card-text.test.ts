import { expect, it } from 'vitest';
import { secretsOfLine } from '../../../../utils/platforms/generic/card-text.ts';

it.each([
  ['ABCD-1234-EFGH', ['ABCD-1234-EFGH']],
  ['卡号:6688990011 密码:55443322', ['6688990011', '55443322']],
  ['1. ABCD-1234-EFGH 复制', ['ABCD-1234-EFGH']],
  ['user@mail.example----pass123', ['user@mail.example----pass123']],
  ['充值账号:138-user-77', []],
  ['请等待人工处理', []],
  ['2026-11-21 20:15:08', []],
  ['¥58.80', []],
  ['已完成', []],
  ['https://example.org/redeem', []],
  ['您的激活码是 QWER-1234-TYUI,请尽快使用', ['QWER-1234-TYUI']],
])('%s holds %j', (line, secrets) => {
  expect(secretsOfLine(line)).toEqual(secrets);
});
