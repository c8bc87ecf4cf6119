import type { Widget } from '../widget.ts';

/** Widgets whose inside nobody of us has seen: the page says that they are there. */
export const NAMED_ONLY: readonly Widget[] = [
  {
    id: 'meiqia',
    name: '美洽',
    marks: [
      { in: 'asset', pattern: /static\.meiqia\.com\/|meiqia\.js/i },
      { in: 'id', pattern: /^MEIQIA-/ },
      { in: 'frame', pattern: /(?:\/\/|\.)meiqia\.com\//i },
      { in: 'link', pattern: /(?:\/\/|\.)meiqia\.com\/(?:dist\/)?(?:standalone|chat)/i },
    ],
  },
  {
    id: 'qiyu',
    name: '网易七鱼',
    marks: [
      { in: 'asset', pattern: /qiyukf\.(?:com|net)\//i },
      { in: 'id', pattern: /^YSF-(?:BTN|PANEL)/ },
      { in: 'class', pattern: /(?:^|\s)ysf-chat-layer/ },
      { in: 'frame', pattern: /qiyukf\.(?:com|net)\//i },
      { in: 'link', pattern: /qiyukf\.(?:com|net)\/client/i },
    ],
  },
  {
    id: '53kf',
    name: '53KF 快服',
    marks: [
      { in: 'asset', pattern: /(?:\/\/|\.)53kf\.com\//i },
      { in: 'frame', pattern: /(?:\/\/|\.)53kf\.com\//i },
      { in: 'link', pattern: /(?:\/\/|\.)53kf\.com\/webCompany/i },
    ],
  },
  {
    id: 'tawk',
    name: 'Tawk.to',
    marks: [
      { in: 'asset', pattern: /embed\.tawk\.to\//i },
      { in: 'class', pattern: /(?:^|\s)tawk-min-container(?:\s|$)/ },
      { in: 'frame', pattern: /(?:\/\/|\.)tawk\.to\//i },
      { in: 'link', pattern: /\/\/tawk\.to\/chat\//i },
    ],
  },
  {
    id: 'crisp',
    name: 'Crisp',
    marks: [
      { in: 'asset', pattern: /client\.crisp\.chat\//i },
      { in: 'class', pattern: /(?:^|\s)crisp-client(?:\s|$)/ },
      { in: 'id', pattern: /^crisp-chatbox$/ },
      { in: 'frame', pattern: /(?:\/\/|\.)crisp\.chat\//i },
    ],
  },
  {
    id: 'qq',
    name: 'QQ',
    marks: [
      {
        in: 'link',
        pattern:
          /wpa\.qq\.com\/msgrd|wpa1?\.qq\.com\/|tencent:\/\/message|mqqwpa:\/\/|qm\.qq\.com\/cgi-bin\/qm\/qr|qun\.qq\.com/i,
      },
    ],
  },
  {
    id: 'wechat',
    name: '微信客服',
    marks: [{ in: 'link', pattern: /work\.weixin\.qq\.com\/kfid\/|weixin:\/\/|u\.wechat\.com\//i }],
  },
  {
    id: 'telegram',
    name: 'Telegram',
    marks: [{ in: 'link', pattern: /^(?:https?:)?\/\/(?:t\.me|telegram\.me)\/|^tg:\/\//i }],
  },
];
