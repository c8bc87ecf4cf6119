// npm run bench [-- --json]: set-up, build, then the measuring itself on Node 24.
import { spawnSync } from 'node:child_process';
import { node24, root, runTool, setup } from './setup.mjs';

setup('demo');
// Standard output belongs to the figures.
const build = spawnSync(node24, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (build.status !== 0) process.exit(1);
process.exit(runTool('scripts/bench.ts', process.argv.slice(2)));
