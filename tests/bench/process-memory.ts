// Resident memory of the browser and all of its processes, from /proc.
import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before it may hold spaces and brackets.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** The process and everything below it. */
function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(Number(name), parentOf(Number(name)));
    } catch {
      // It ended while we looked.
    }
  }
  const belongs = (pid: number): boolean =>
    pid === root || ((parents.get(pid) ?? 0) > 0 && belongs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(belongs);
}

function residentBytes(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const total = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + residentBytes(pid), 0);

/**
 * Peak while `work` runs, over what was there before; every 20 ms.
 * @returns bytes, null where there is no /proc
 */
export async function extraMemory(
  root: number | undefined,
  work: () => Promise<unknown>,
): Promise<number | null> {
  if (root === undefined || process.platform !== 'linux') {
    await work();
    return null;
  }
  const pids = processTree(root);
  const before = total(pids);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, total(pids));
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - before;
}
