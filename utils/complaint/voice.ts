// Who speaks to whom. The same fact reads 贵店页面 to the seller and 商家页面 to everybody else.
import { CHANNEL_OF } from '../evidence/channel.ts';
import type { ComplaintInput } from './complaint-input.ts';

export interface Voice {
  me: '我' | '本人';
  seller: '贵店' | '商家' | '该店';
  platform: '贵平台' | '平台';
}

export function voiceOf({ paper, shopIsPlatform }: ComplaintInput): Voice {
  switch (CHANNEL_OF[paper]) {
    case 'merchant':
      return { me: '我', seller: '贵店', platform: '平台' };
    case 'platform':
      return { me: '我', seller: shopIsPlatform === false ? '贵店' : '商家', platform: '贵平台' };
    case 'payment':
    case 'community':
      return { me: '我', seller: '商家', platform: '平台' };
    default:
      return { me: '本人', seller: '该店', platform: '平台' };
  }
}
