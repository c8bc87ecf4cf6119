// Writes the golden texts anew; every change of them is read before it is committed. Run with node.
import { writeFileSync } from 'node:fs';
import { goldenOf } from './golden.ts';
import { STORIES } from './stories.ts';

for (const story of Object.values(STORIES)) {
  writeFileSync(
    new URL(`../../../fixtures/complaints/${story.problem}.txt`, import.meta.url),
    goldenOf(story),
  );
}
