// One case of each kind of trouble, told as strangers would: other shops, other sums, other things missing.
import type { ProblemCode } from '../../../../utils/evidence/problem-types.ts';
import { P06, P12, P13, P14, P17, P19 } from './account-stories.ts';
import { P01, P02, P03, P04, P05, P11 } from './card-stories.ts';
import { P07, P08, P09, P10, P24 } from './delivery-stories.ts';
import { P16, P21, P25, P27 } from './money-stories.ts';
import { P15, P18, P20, P22, P23, P26 } from './platform-stories.ts';
import type { Story } from './story.ts';

export const STORIES: Readonly<Record<ProblemCode, Story>> = {
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  P10,
  P11,
  P12,
  P13,
  P14,
  P15,
  P16,
  P17,
  P18,
  P19,
  P20,
  P21,
  P22,
  P23,
  P24,
  P25,
  P26,
  P27,
};
