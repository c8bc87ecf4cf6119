import { rowsByClass, type Widget } from '../widget.ts';

/** go-fly (gofly) in its frame: sides by class, no names; the time of a message that follows closely is there but hidden. */
export const goFly: Widget = {
  id: 'go-fly',
  name: 'GOFLY 在线客服',
  marks: [
    { in: 'asset', pattern: /\/kefu-front\.js/ },
    { in: 'class', pattern: /(?:^|\s)(?:launchButtonBox|chatBoxMe|chatVisitorPage|chatEntTitle)(?:\s|$)/ },
    { in: 'id', pattern: /^layui-layer-iframe19911116$/ },
    { in: 'frame', pattern: /\/(?:chatIndex|livechat)\?.{0,200}kefu_id=/ },
  ],
  rows: (page) =>
    rowsByClass(
      page,
      /(?:^|\s)el-row(?:\s|$)/,
      [
        [/(?:^|\s)(?:chatBoxMe|kefuMe)(?:\s|$)/, 'buyer'],
        [/(?:^|\s)el-row(?:\s|$)/, 'merchant'],
      ],
      /(?:^|\s)chatContent(?:\s|$)/,
    ),
  unpaintedTime: /(?:^|\s)chatTime(?:\s|$)/,
};
