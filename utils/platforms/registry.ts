import { acgFaka } from './acg-faka.ts';
import { dujiaoka } from './dujiaoka.ts';
import type { Platform } from './platform.ts';

export const PLATFORMS: readonly Platform[] = [dujiaoka, acgFaka];
