// npm run build:verify [-- FOLDER]: the verifier as one file. Everything is inline, and the policy names the one script
// by its digest, so that nothing that a bundle says can run or load anything.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');

async function assets(): Promise<{ script: string; style: string }> {
  const built = await build({
    root: ROOT,
    configFile: false,
    // React's directives for servers are reported one by one.
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'entrypoints/verify/alone/main.tsx'),
        output: { format: 'iife' },
      },
    },
    worker: { format: 'iife' },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = outputs.flatMap((one) => (one.type === 'chunk' ? one.code : []));
  const styles = outputs.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? String(one.source) : [],
  );
  const [script] = scripts;
  if (!script || scripts.length > 1 || outputs.length !== scripts.length + styles.length)
    throw new Error(`not one script and its styles: ${outputs.map(({ fileName }) => fileName).join(' ')}`);
  return { script, style: styles.join('') };
}

/** Neither may end its own element early. */
const inert = (text: string, element: 'script' | 'style'): string =>
  text.replaceAll(new RegExp(`</(?=${element})`, 'gi'), '<\\/').replaceAll('<!--', '<\\!--');

function page(script: string, style: string): string {
  const digest = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    // The worker is part of the script and starts from a blob.
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>证据匣</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script>${script}</script>
</body>
</html>
`;
}

const folder = resolve(ROOT, process.argv[2] ?? process.env['CARDPROOF_OUT'] ?? '.output');
const { script, style } = await assets();
const html = page(inert(script, 'script'), inert(style, 'style'));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'verify.html'), html);
const size = (Buffer.byteLength(html) / 1024).toFixed(0);
console.log(`${join(folder, 'verify.html')}  ${size} kB`);
console.log(`SHA-256 ${createHash('sha256').update(html).digest('hex')}`);
