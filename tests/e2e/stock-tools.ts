// Tools that we did not write, run on the file that the browser downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** Unpacks with Info-ZIP. @returns the top directory */
export function unpack(zip: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cardproof-bundle-'));
  const { status, output } = run('unzip', ['-q', zip, '-d', folder], folder);
  if (status !== 0) throw new Error(output);
  const [top = '', ...others] = readdirSync(folder);
  if (others.length > 0) throw new Error(`more than one top directory: ${others}`);
  return join(folder, top);
}

export const sevenZip = ['7zz', '7z'].find((name) => existsSync(`/usr/bin/${name}`)) ?? '7z';

export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

/** Path in the bag → bytes, as the checks of utils/bundle want them. */
export function entriesOf(top: string): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map(filesBelow(top).map((path) => [path, new Uint8Array(readFileSync(join(top, path)))]));
}

/** Paths that a BagIt manifest lists, in its order. */
export function listed(top: string, manifest: string): string[] {
  const lines = readFileSync(join(top, manifest), 'utf8').trimEnd().split('\n');
  return lines.map((line) => /^[0-9a-f]{64} {2}(\S+)$/.exec(line)?.[1] ?? `bad line ${line}`);
}
