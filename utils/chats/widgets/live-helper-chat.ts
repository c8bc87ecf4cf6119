import { rowsByClass, type Widget } from '../widget.ts';

/** Live Helper Chat: the full time of a message stands in its `title`, on the page only the clock. */
export const liveHelperChat: Widget = {
  id: 'live-helper-chat',
  name: 'Live Helper Chat',
  marks: [
    { in: 'asset', pattern: /\/lhc_[a-z]+|\/lhc_web\/|livehelperchat/i },
    { in: 'id', pattern: /^(?:messagesBlock(?:Wrap)?|lhc_status_container|lhc_container_v2|lhc_widget_v2)$/ },
    { in: 'frame', pattern: /\/(?:chat\/(?:chatwidget|startchat|chat)|chat\/start)\// },
  ],
  rows: (page) =>
    rowsByClass(page, /(?:^|\s)message-row(?:\s|$)/, [
      [/(?:^|\s)system-response(?:\s|$)/, 'system'],
      [/(?:^|\s)response(?:\s|$)/, 'buyer'],
      [/(?:^|\s)message-admin(?:\s|$)/, 'merchant'],
    ]),
};
