// Why the key's fingerprint should be told early.
export const fingerprint = {
  title: '把您的指纹早点告诉商家',
  why: '把下面这串指纹写进第一条工单或聊天里。以后谁都能核对：证据包出自您这台电脑，中途没有换过。它不是密码，可以公开。',
  copy: '复制指纹',
  message: ({ thumbprint }: { thumbprint: string }) => `我的证据指纹（证据匣）：${thumbprint}`,
  copyFailed: '没能复制，请选中后按 Ctrl+C。',
  dismiss: '不再提示',
};
