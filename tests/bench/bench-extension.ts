// A copy of the built extension with a page, a worker script and two popups for measuring. What is measured stays as built.
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { BUILT } from '../e2e/harness.ts';

const html = (script: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>bench</title></head><body>${script}</body></html>`;

export class BenchExtension {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<BenchExtension> {
    const made = new BenchExtension(await mkdtemp(join(tmpdir(), 'cardproof-bench-')));
    // However the run ends: a failed build and Ctrl-C included.
    process.once('exit', () => rmSync(made.folder, { recursive: true, force: true }));
    await cp(BUILT, made.folder, { recursive: true });
    await made.write('bench.html', html('<script src="bench-page.js"></script>'));
    await made.write('bench-page.js', await bundle('bench-page.ts'));
    await made.write('bench-worker.js', await bundle('bench-worker.ts'));
    await made.write('bench-both.js', "importScripts('/background.js', '/bench-worker.js');\n");
    // Named like the popup, so that the harness waits for it; opening it grants activeTab and saves nothing.
    await made.write('popup-blank.html', html(''));
    await made.write('bench-start.js', 'globalThis.benchStart = performance.now();\n');
    await made.write('bench-end.js', 'globalThis.benchMs = performance.now() - globalThis.benchStart;\n');
    await made.write('bench-empty.js', '(() => {})();\n');
    const manifest = JSON.parse(await made.read('manifest.json'));
    manifest.background.service_worker = 'bench-both.js';
    await made.write('manifest.json', JSON.stringify(manifest));
    return made;
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.folder, name), text);
  }
}

/** One classic script, as the policy of extension pages wants it. */
export async function bundle(file: string, minify = false): Promise<string> {
  const built = await rolldown({
    input: join(import.meta.dirname, file),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await built.generate({ format: 'iife', minify });
  await built.close();
  return output[0].code;
}
