// The file that keeps what the chip read: words, times and what they are worth.
import type { Notice } from '../evidence/notice.ts';

const READ_BY =
  '由扩展在网页里的脚本于所示时间（本机时钟）读到，可能已不在截图中；alert/confirm/prompt 的文字经网页自身环境传来，网页可以伪造或绕过。 ' +
  'Read by our script in the page at the times shown (device clock), possibly gone from the picture; words of alert/confirm/prompt come through the page’s own world, where a page could forge or evade them.';

export function noticeNote(notices: readonly Notice[]): Blob {
  const note = { v: 1, read_by: READ_BY, notices };
  return new Blob([JSON.stringify(note, null, 2)], { type: 'application/json' });
}
