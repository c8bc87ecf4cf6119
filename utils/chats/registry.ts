import type { Widget } from './widget.ts';
import { acgLivechat } from './widgets/acg-livechat.ts';
import { acgTicket } from './widgets/acg-ticket.ts';
import { goFly } from './widgets/go-fly.ts';
import { liveHelperChat } from './widgets/live-helper-chat.ts';
import { NAMED_ONLY } from './widgets/named-only.ts';
import { qsComplaint } from './widgets/qs-complaint.ts';
import { rainbowWorkOrder } from './widgets/rainbow-work-order.ts';

export const WIDGETS: readonly Widget[] = [
  goFly,
  acgTicket,
  acgLivechat,
  liveHelperChat,
  rainbowWorkOrder,
  qsComplaint,
  ...NAMED_ONLY,
];
