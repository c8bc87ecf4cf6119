// The repository tests its own shape: who may import whom, how long files and functions may grow.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const MAX_LINES = 300;

function filesUnder(folder: string): string[] {
  const absolute = join(ROOT, folder);
  return readdirSync(absolute).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const SOURCES = ['entrypoints', 'components', 'utils'].flatMap(filesUnder);

interface Import {
  target: string;
  typeOnly: boolean;
}

/** Folder of a path as the table names it: `utils/log`, `components`, `entrypoints`. */
function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top !== 'utils') return top;
  return `utils/${second}`;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...statements].map(([, type, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    const target = name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
    return { target, typeOnly: type !== undefined };
  });
}

const PURE_BASE = ['utils/evidence', 'utils/errors.ts'];

/** Rooms and packages each room may import besides itself. Everything not listed is refused. */
const ALLOWED: Record<string, readonly string[]> = {
  'utils/errors.ts': [],
  'utils/evidence': ['utils/errors.ts', 'zod/mini', 'canonicalize'],
  'utils/reading': [...PURE_BASE],
  'utils/page': [...PURE_BASE],
  'utils/noticing': [...PURE_BASE],
  'utils/filling': [...PURE_BASE],
  'utils/chats': [...PURE_BASE, 'utils/page'],
  'utils/platforms': [...PURE_BASE, 'utils/page', 'utils/chats'],
  'utils/terms': [...PURE_BASE],
  'utils/casework': [...PURE_BASE, 'utils/terms'],
  'utils/complaint': [...PURE_BASE, 'utils/terms', 'utils/casework'],
  'utils/log': [...PURE_BASE, '@noble/hashes', 'canonicalize'],
  'utils/timestamp': [...PURE_BASE, 'pkijs', 'asn1js'],
  'utils/handover': [...PURE_BASE, 'qr'],
  'utils/backup': [...PURE_BASE, 'utils/log'],
  'utils/bundle': [
    ...PURE_BASE,
    'utils/supplied/exif.ts',
    'utils/log',
    'utils/timestamp',
    '@zip.js/zip.js',
    'jszip',
    'canonicalize',
    '@noble/hashes',
  ],
  'utils/capture': [...PURE_BASE, 'utils/log'],
  'utils/locker': [...PURE_BASE, 'utils/log', 'dexie', 'dexie-react-hooks'],
  'utils/supplied': [...PURE_BASE, 'postal-mime'],
  'utils/recording': [...PURE_BASE, 'utils/locker', 'mediabunny'],
  'utils/messages': [...PURE_BASE, 'utils/capture', '@webext-core/messaging'],
  'utils/browser': [
    ...PURE_BASE,
    'utils/log',
    'utils/reading',
    'utils/filling/filler-api.ts',
    'utils/handover',
    'utils/capture',
    'utils/messages',
    'utils/timestamp',
    'wxt/browser',
  ],
  'utils/delivery': [
    ...PURE_BASE,
    'utils/log',
    'utils/bundle',
    'utils/backup',
    'utils/casework',
    'utils/complaint',
    'utils/handover',
    'utils/terms',
    'utils/locker',
    'utils/messages',
    'utils/browser',
  ],
  components: [
    ...PURE_BASE,
    'utils/browser/text',
    'utils/bundle/honest-words.ts',
    'utils/bundle/names.ts',
    'utils/bundle/report/party-words.ts',
    'utils/bundle/report/report-words.ts',
    'utils/bundle/verify',
    'utils/casework',
    'utils/chats',
    'utils/complaint',
    'utils/handover',
    'utils/capture',
    'utils/locker',
    'utils/supplied',
    'utils/terms',
    'react',
    '@mantine/core',
    '@mantine/hooks',
    'lucide-react',
  ],
  entrypoints: [
    'utils/',
    'components',
    'wxt/',
    'react',
    'react-dom',
    '@mantine/core',
    '@mantine/hooks',
    'lucide-react',
    'html2canvas',
  ],
};

/** These may appear as types only: the room knows the shape, not the thing. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  'utils/messages': ['utils/capture'],
  'utils/browser': ['utils/capture', 'utils/messages'],
  components: ['utils/supplied', 'utils/locker', 'utils/capture', 'utils/chats'],
};

const covers = (prefix: string, target: string): boolean =>
  target === prefix ||
  target.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`) ||
  target === `${prefix}.ts`;

describe('imports', () => {
  it.each(SOURCES)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const allowed = ALLOWED[room];
    expect(allowed, `no rule for ${room}`).toBeDefined();
    const refused = importsOf(file)
      .map(({ target }) => target)
      .filter((target) => !covers(room, target) && !(allowed ?? []).some((prefix) => covers(prefix, target)));
    expect(refused).toEqual([]);
  });

  it.each(SOURCES)('%s imports as types what its room may only know by shape', (file) => {
    const shapes = TYPES_ONLY[roomOf(file)] ?? [];
    const values = importsOf(file).filter(
      ({ target, typeOnly }) => !typeOnly && shapes.some((prefix) => covers(prefix, target)),
    );
    expect(values).toEqual([]);
  });

  it.each([
    ['dexie', 'utils/locker'],
    ['@webext-core/messaging', 'utils/messages'],
    ['jszip', 'utils/bundle'],
    ['@zip.js/zip.js', 'utils/bundle'],
    ['mediabunny', 'utils/recording'],
    ['postal-mime', 'utils/supplied'],
    ['qr', 'utils/handover'],
    ['zod/mini', 'utils/evidence'],
  ])('%s is imported by %s alone', (name, room) => {
    const importers = SOURCES.filter((file) =>
      importsOf(file).some(({ target }) => target === name || target.startsWith(`${name}/`)),
    );
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => roomOf(file) !== room)).toEqual([]);
  });

  it.each([
    'entrypoints/chip.ts',
    'entrypoints/reader.ts',
    'entrypoints/renderer.ts',
    'entrypoints/harvester.ts',
    'entrypoints/filler.ts',
  ])('%s reaches neither the locker nor zod', (file) => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { target, typeOnly } of importsOf(path)) {
        if (!typeOnly && SOURCES.includes(target)) visit(target);
      }
    };
    visit(file);
    expect([...seen]).toContain(file);
    const heavy = [...seen].filter((path) => /utils\/locker|utils\/evidence\/zod/.test(path));
    expect(heavy).toEqual([]);
  });
});

describe('the locker', () => {
  it('is opened with the keys that all contexts share: without them it would look locked for ever', () => {
    const bare = SOURCES.filter((file) => /new Locker\(\s*\)/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(bare).toEqual([]);
  });
});

describe('size', () => {
  it.each(SOURCES)('%s stays below the line cap', (file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
    expect(lines).toBeLessThanOrEqual(MAX_LINES);
  });
});

describe('network', () => {
  it('no source names a way out: the policy forbids it and nothing tries', () => {
    const callers = SOURCES.filter((file) =>
      /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(callers).toEqual([]);
  });
});
