// Everything a fresh machine lacks, installed by the two commands themselves. Plain JavaScript: it runs on Node 20
// before anything else is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const MARK = join(root, 'node_modules', '.cardproof-lock');
export const node24 = join(root, 'node_modules', 'node', 'bin', 'node');

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const hasChineseFont = () =>
  has('fc-list') && spawnSync('fc-list', [':lang=zh']).stdout.toString().trim() !== '';

/** What the commands call, whether it is there, and the Debian package that brings it. */
const SYSTEM = {
  demo: [
    { name: 'Chromium', ready: () => findBrowser('chromium') !== undefined, packages: ['chromium'] },
    { name: 'Chinese fonts', ready: hasChineseFont, packages: ['fontconfig', 'fonts-noto-cjk'] },
  ],
  test: [
    {
      name: 'Firefox ESR',
      ready: () => findBrowser('firefox') !== undefined,
      packages: ['firefox-esr'],
    },
    { name: 'unzip', ready: () => has('unzip'), packages: ['unzip'] },
    { name: '7-Zip', ready: () => has('7zz') || has('7z'), packages: ['7zip'] },
    { name: 'bsdtar', ready: () => has('bsdtar'), packages: ['libarchive-tools'] },
    { name: 'openssl', ready: () => has('openssl'), packages: ['openssl'] },
    { name: 'python3', ready: () => has('python3'), packages: ['python3'] },
    { name: 'pdftotext', ready: () => has('pdftotext'), packages: ['poppler-utils'] },
    { name: 'zbarimg', ready: () => has('zbarimg'), packages: ['zbar-tools'] },
    { name: 'xxd', ready: () => has('xxd'), packages: ['xxd'] },
    { name: 'xvfb', ready: () => has('xvfb-run'), packages: ['xvfb', 'xauth'] },
    { name: 'xdotool', ready: () => has('xdotool'), packages: ['xdotool'] },
  ],
};

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed (exit ${result.status ?? result.signal}).`);
    process.exit(1);
  }
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installDependencies() {
  const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  // npm ci empties what a link points to, which belongs to somebody else.
  if (modules?.isSymbolicLink()) return;
  const wanted = lockDigest();
  const installed = existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted;
  if (!installed) {
    console.log('· installing npm packages (npm ci)');
    run('npm', ['ci', '--no-audit', '--no-fund']);
  }
  if (!existsSync(node24)) {
    console.log('· fetching Node 24 (npm package "node")');
    run('npm', ['rebuild', 'node']);
  }
  if (!installed) {
    run(node24, [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
    writeFileSync(MARK, wanted);
  }
}

function aptPrefix() {
  if (!has('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return has('sudo') ? ['sudo'] : null;
}

function installSystem(needed) {
  const missing = needed.filter((tool) => !tool.ready());
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.name).join(', ');
  const prefix = aptPrefix();
  if (!prefix) {
    console.error(
      `Missing: ${names}. Install Chrome, Edge or Chromium (or set CARDPROOF_CHROMIUM to its path)` +
        ' and the tools named, then run this command again.',
    );
    process.exit(1);
  }
  console.log(`· installing ${names} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    run(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap((tool) => tool.packages));
}

/** @param {'demo' | 'test'} command */
export function setup(command) {
  installDependencies();
  installSystem(command === 'test' ? [...SYSTEM.demo, ...SYSTEM.test] : SYSTEM.demo);
}

/** Runs a command of node_modules under Node 24. @returns the exit code */
export function runTool(path, args, env = {}) {
  const bin = join(root, 'node_modules', '.bin');
  const result = spawnSync(node24, [join(root, path), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env },
  });
  return result.status ?? 1;
}
