// Whatever kind of bundle leaves, tools that we did not write accept it, and the README's own commands say so.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority, type LocalAuthority } from '../../tsa/local-authority.ts';
import { EXPORT_KINDS } from './export-kinds.ts';
import { bash, readmeSteps } from './readme-commands.ts';
import { bagProblems, filesBelow } from './rfc8493.ts';
import { onDisk, run } from './unzipped.ts';

const sevenZip = ['7zz', '7z'].find((name) => existsSync(`/usr/bin/${name}`)) ?? '7z';
const ACCEPT: readonly (readonly [string, readonly string[]])[] = [
  ['unzip', ['-t']],
  [sevenZip, ['t']],
  ['bsdtar', ['-tf']],
  ['python3', ['-m', 'zipfile', '-t']],
];

let authority: LocalAuthority;
beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());

describe.each(EXPORT_KINDS)('a bundle $name', ({ stamped, build }) => {
  const bags: { folder: string; zip: string; top: string }[] = [];

  beforeAll(async () => {
    for (const part of await build(authority)) {
      const { folder, zip } = await onDisk(part);
      run('unzip', ['-q', zip], folder);
      writeFileSync(join(folder, 'root.pem'), authority.rootPem);
      bags.push({ folder, zip, top: zip.replace(/\.zip$/, '') });
    }
  });

  afterAll(() => {
    for (const { folder } of bags) rmSync(folder, { recursive: true, force: true });
  });

  test.each(ACCEPT)('is accepted by %s', (command, args) => {
    expect(bags.length).toBeGreaterThan(0);
    for (const { folder, zip } of bags) {
      const { status, output } = run(command, [...args, zip], folder);
      expect(status, output).toBe(0);
    }
  });

  test('unpacks alike by Info-ZIP and bsdtar', () => {
    for (const { folder, zip, top } of bags) {
      const again = join(folder, 'again');
      run('mkdir', [again], folder);
      run('bsdtar', ['-xf', zip, '-C', again], folder);
      expect(run('diff', ['-r', top, join(again, readdirSync(again)[0] ?? '')], folder)).toEqual({
        status: 0,
        output: '',
      });
    }
  });

  test('keeps the rules of RFC 8493', () => {
    for (const { top } of bags) expect(bagProblems(top)).toEqual([]);
  });

  test('says what its README promises when its commands are pasted', () => {
    for (const { top } of bags.slice(0, 2)) {
      const readme = readFileSync(join(top, 'README-FIRST.txt'), 'utf8');
      const steps = [...readmeSteps(readme, 'Linux'), ...readmeSteps(readme, '更深的检查')];
      const [same, added, seal, key, log, items, files, time] = steps.map(({ script }) => bash(script, top));
      expect([same, added, seal]).toEqual(['ALL OK\n', 'NOTHING ADDED\n', 'Verified OK\n']);
      expect(readme).toContain(`指纹 / Thumbprint: ${key?.trim()}\n`);
      expect(log).toMatch(/^(?:record \d+ IS in the log of \d+ records \(\S+\)\n)+$/);
      expect(items).toMatch(/^(?:OK data\/items\/\d{4}\/\n)+$/);
      expect(files ?? '').toMatch(/^(?:OK data\/items\/\d{4}\/\S+\n)*$/);
      const tokens = filesBelow(top).filter((path) => path.endsWith('.tsr')).length;
      expect(tokens > 0).toBe(stamped);
      expect(time?.match(/^\S+\.tsr: \w+ +\d+ .* GMT$/gm) ?? []).toHaveLength(tokens);
      expect(time?.match(/^Verification: OK$/gm) ?? []).toHaveLength(tokens);
    }
  });
});
