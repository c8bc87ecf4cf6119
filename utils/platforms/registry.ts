import { acgFaka } from './acg-faka.ts';
import { alipay } from './alipay.ts';
import { dujiaoka } from './dujiaoka.ts';
import { epay } from './epay.ts';
import type { Platform } from './platform.ts';
import { rainbow } from './rainbow.ts';
import { wechatPay } from './wechat-pay.ts';
import { zfaka } from './zfaka.ts';

export const PLATFORMS: readonly Platform[] = [dujiaoka, acgFaka, rainbow, zfaka, epay, alipay, wechatPay];
