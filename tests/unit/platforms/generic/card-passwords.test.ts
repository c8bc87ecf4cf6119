import { expect, it } from 'vitest';
import { passwordsOfLine } from '../../../../utils/platforms/generic/card-text.ts';

it.each([
  ['卡号:XQ0522872323 卡密:LCNX-UBXV-2EU5', ['LCNX-UBXV-2EU5']],
  ['卡号:XQ0522872323 密码:77120936', ['77120936']],
  ['卡密:LCNX-UBXV-2EU5', []],
  ['LCNX-UBXV-2EU5', []],
])('knows the password in %s', (line, expected) => {
  expect(passwordsOfLine(line)).toEqual(expected);
});
