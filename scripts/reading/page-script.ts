// Our own modules as one classic script, for a world of a page that a script opened.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Script that leaves the module's exports as global `name` in whatever world it is evaluated in. */
export async function pageScript(module: URL, name: string): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(module) });
  const { output } = await bundle.generate({ format: 'iife', name, exports: 'named' });
  await bundle.close();
  return output[0].code;
}
