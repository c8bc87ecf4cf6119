// npm run demo [-- --headless]: set-up, build, then the demo itself on Node 24.
import { runTool, setup } from './setup.mjs';

setup('demo');
if (runTool('node_modules/wxt/bin/wxt.mjs', ['build']) !== 0) process.exit(1);
process.exit(runTool('scripts/demo.ts', process.argv.slice(2)));
