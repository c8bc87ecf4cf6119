// Runs after npm install: WXT writes the types and tsconfig that every later step extends.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const node = 'node_modules/node/bin/node';
const wxt = 'node_modules/wxt/bin/wxt.mjs';
if (existsSync(node) && existsSync(wxt)) {
  const run = spawnSync(node, [wxt, 'prepare'], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
