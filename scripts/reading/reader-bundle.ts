// The reader as one classic script, built from the same files that the extension ships.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Script that leaves `cardproofReader` in whatever world it is evaluated in. */
export async function buildReader(): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(new URL('./in-page.ts', import.meta.url)) });
  const { output } = await bundle.generate({ format: 'iife', name: 'cardproofReader', exports: 'named' });
  await bundle.close();
  return output[0].code;
}
