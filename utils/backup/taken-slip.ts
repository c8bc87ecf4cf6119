// A slip for the pocket: what was taken along when a computer was cleared. It holds no evidence and no secret.
import { hexToBytes } from '../evidence/bytes.ts';
import { checkpointText } from '../log/checkpoint.ts';
import type { BackupHead } from './backup-head.ts';

export interface Taken {
  head: BackupHead;
  /** Name and size of the copy that was chosen, hex digest that ends it. */
  file: string;
  bytes: number;
  digest: string;
  /** Device clock, epoch ms. */
  now: number;
}

/** `cardproof-taken-20261122t104500z.txt` */
export function slipName(now: number): string {
  return `cardproof-taken-${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase()}z.txt`;
}

/** Chinese and English, LF. */
export function takenSlip({ head, file, bytes, digest, now }: Taken): string {
  const { locker, size, root } = head;
  const checkpoint = checkpointText({ locker, size, root: hexToBytes(root) });
  return `证据匣凭条：清空一台电脑之前带走了什么
CardProof slip: what was taken along before a computer was cleared

时间 time (device clock): ${new Date(now).toISOString()}
备份文件 backup file: ${file}
大小 bytes: ${bytes}
文件末尾的摘要 digest at its end (tail -c 32 FILE | xxd -p -c 32):
  ${digest}
备份时间 backed up: ${head.created}
证据 items: ${head.items}   订单 orders: ${head.cases}
证据柜 locker: ${locker}
记录数 records: ${size}
签名钥匙指纹 key thumbprint (RFC 7638): ${head.key}
日志根 root (RFC 9162, SHA-256): ${root}

检查点 checkpoint:
${checkpoint}
恢复后，历史里会有一条 restore 记录写着同样的记录数和日志根，可以证明恢复的就是这一份。
After a restore the history has a restore record with the same number of records and the same root: it is this one that came back.
`;
}
