import { expect, it } from 'vitest';
import { quotedCodes } from '../../../../utils/platforms/generic/tried-secrets.ts';

it.each([
  ['激活码 QX7M-8D2K-9K2D 已被使用', null, ['QX7M-8D2K-9K2D']],
  ['卡密AB12CD34EF56不存在', null, ['AB12CD34EF56']],
  ['该卡密已被使用，错误码 CARD-1007', 'CARD-1007', []],
  ['已于 2026-11-22 过期', null, []],
  ['Error 0xC004F050', '0xC004F050', []],
  ['please try again later', null, []],
])('%s quotes %j besides the error code', (text, code, quoted) => {
  expect(quotedCodes(text, code)).toEqual(quoted);
});
