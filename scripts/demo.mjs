// npm run demo [-- --headless]: set-up, then the demo itself on Node 24, which builds the extension with an authority of its own.
import { runTool, setup } from './setup.mjs';

setup('demo');
process.exit(runTool('scripts/demo.ts', process.argv.slice(2)));
