import { acgFaka } from './acg-faka.ts';
import { alipay } from './alipay.ts';
import { dujiaoNext } from './dujiao-next.ts';
import { dujiaoka } from './dujiaoka.ts';
import { epay } from './epay.ts';
import { oneApi } from './one-api.ts';
import type { Platform } from './platform.ts';
import { poloFaka } from './polo-faka.ts';
import { qsFaka } from './qs-faka.ts';
import { rainbow } from './rainbow.ts';
import { wechatPay } from './wechat-pay.ts';
import { zfaka } from './zfaka.ts';

export const PLATFORMS: readonly Platform[] = [
  dujiaoka,
  dujiaoNext,
  acgFaka,
  rainbow,
  zfaka,
  qsFaka,
  poloFaka,
  oneApi,
  epay,
  alipay,
  wechatPay,
];
