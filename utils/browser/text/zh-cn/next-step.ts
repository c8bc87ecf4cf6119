// The card at the top of the desk: one thing to do now.
export const next = {
  title: '现在做这一步',
  go: '去做',
  over: { what: '这一单已经了结', how: '证据和记录都还在，随时可以再看。' },
  'keep-first': {
    what: '先存一样证据',
    how: '打开订单页或出错的页面，点工具栏里的证据匣图标；手机截图在大页面里粘贴。',
  },
  'ask-seller': {
    what: '先答几个问题：钱和人还在不在',
    how: '如果钱付给了个人或对方失联，要先止损，不要先写信。',
  },
  'say-what': { what: '选一下出了什么问题', how: '选好了，才知道该找谁、要什么、写什么。' },
  evidence: ({ name }: { name: string }) => `补上：${name}`,
  until: ({ time }: { time: string }) => `最晚 ${time}`,
  wait: ({ paper }: { paper: string }) => `等答复：${paper}`,
  waitUntil: ({ time }: { time: string }) => `到 ${time} 还没答复，就走下一步。`,
  waitOpen: '有了答复就保存下来，在“下一步找谁”里记一下。',
};
