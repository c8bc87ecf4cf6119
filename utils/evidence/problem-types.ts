// The 27 kinds of trouble a buyer can have. The codes are stable; the words are for complaints, which stay Chinese.
import { z } from './zod.ts';

export const PROBLEM_NAMES = {
  P01: '卡密无效',
  P02: '卡密已被使用',
  P03: '卡密过期',
  P04: '区服或版本不符',
  P05: '面值或规格不符',
  P06: '来源不明或被官方回收',
  P07: '未发货',
  P08: '延迟发货',
  P09: '直充未到账',
  P10: '充错账号',
  P11: '未明示绑定、设备或次数限制',
  P12: '账号被找回',
  P13: '权益缩水',
  P14: '商家失联',
  P15: '平台推诿',
  P16: '价格诱饵',
  P17: '诱导脱离平台付款',
  P18: '刷好评',
  P19: '拒绝或拖延退款',
  P20: '不公平条款',
  P21: '自动续费',
  P22: '个人信息',
  P23: '单方修改规则',
  P24: '涉嫌诈骗',
  P25: '预付余额',
  P26: '差评被删',
  P27: '搭售',
} as const;
export type ProblemCode = keyof typeof PROBLEM_NAMES;

export const problemCodeSchema = z.enum(Object.keys(PROBLEM_NAMES) as ProblemCode[]);
