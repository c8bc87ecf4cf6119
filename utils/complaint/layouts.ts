// Which paper is built how.
import type { Paper } from '../evidence/channel.ts';
import type { Block } from './assemble.ts';
import type { Draft } from './draft.ts';
import { communityPost } from './papers/community.ts';
import { courtOutline } from './papers/court.ts';
import { merchantReminder, merchantRequest } from './papers/merchant.ts';
import { paymentComplaint } from './papers/payment.ts';
import { platformArbitration, platformComplaint, platformReview } from './papers/platform.ts';
import { policeOutline } from './papers/police.ts';
import { regulatorComplaint, regulatorReport } from './papers/regulator.ts';

export const LAYOUTS: Readonly<Record<Paper, (draft: Draft) => Block[]>> = {
  'merchant-request': merchantRequest,
  'merchant-reminder': merchantReminder,
  'platform-complaint': platformComplaint,
  'platform-review': platformReview,
  'platform-arbitration': platformArbitration,
  'wechat-pay': paymentComplaint,
  alipay: paymentComplaint,
  'regulator-complaint': regulatorComplaint,
  'regulator-report': regulatorReport,
  'police-outline': policeOutline,
  'court-outline': courtOutline,
  'community-post': communityPost,
};
