// The commands that README-FIRST.txt tells a layman to paste, as they stand there.
import { spawnSync } from 'node:child_process';

export interface ReadmeStep {
  number: number;
  title: string;
  script: string;
  /** What it says one should see. */
  good: string;
}

/** Steps of the section that begins with `[name`. */
export function readmeSteps(readme: string, name: string): ReadmeStep[] {
  const part = readme.split(/^-{72}\n/m).find((one) => one.startsWith(`[${name}`)) ?? '';
  const steps = part.matchAll(/^(\d+)\. (.*)\n((?: {4}.*\n)+) {3}→ (.*)$/gm);
  return Array.from(steps, ([, number, title = '', lines = '', good = '']) => ({
    number: Number(number),
    title,
    script: lines.replace(/^ {4}/gm, ''),
    good,
  }));
}

export function bash(script: string, cwd: string): string {
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
  return stdout + stderr;
}
