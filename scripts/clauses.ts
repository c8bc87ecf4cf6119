// npm run clauses -- FILE [--json]: the clauses of captured terms, FILE .txt or .html.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type AssessedClause, assessClauses } from '../utils/terms/assess-clauses.ts';
import { parseClauses } from '../utils/terms/parse-clauses.ts';
import { PageReader } from './reading/page-reader.ts';

/** The page's text as the extension would keep it, the numbers that lists draw included. */
async function readHtml(path: string): Promise<string> {
  const reader = await PageReader.launch();
  try {
    return (await reader.readFile(path)).reading.snapshot.text;
  } finally {
    await reader.close();
  }
}

function describe(clause: AssessedClause, _at: number, all: readonly AssessedClause[]): string {
  const place = [...clause.path, clause.number ?? '（无编号）'].join(' › ');
  const deadlines = clause.deadlines.map(({ text, from }) => (from ? `${from} → ${text}` : text));
  return [
    `${place}${clause.heading ? `  ${clause.heading}` : ''}`,
    `  ${clause.text.replaceAll('\n', '\n  ')}`,
    ...(deadlines.length > 0 ? [`  时限：${deadlines.join('；')}`] : []),
    ...(clause.flags.length > 0 ? [`  注意：${clause.flags.join('、')}`] : []),
    ...clause.promises.map(({ kind, text }) => `  承诺（${kind}）：${text}`),
    ...(clause.statutes.length > 0 ? [`  相关法条：${clause.statutes.join(' ')}`] : []),
    ...clause.contradicts.map(({ clause: other }) => `  与此不一致：${all[other]?.text ?? ''}`),
  ].join('\n');
}

/** UTF-8, or what Windows writes where it is not. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('Usage: npm run clauses -- FILE.txt|FILE.html [--json]');
  process.exitCode = 2;
} else {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    console.error(`clauses: ${file} cannot be read (${bytes.code}). Give the path of a .txt or .html file.`);
    process.exitCode = 2;
  } else {
    await printClauses(file, bytes);
  }
}

async function printClauses(name: string, bytes: Buffer): Promise<void> {
  const isHtml = /^\.x?html?$/i.test(extname(name));
  const clauses = assessClauses(parseClauses(isHtml ? await readHtml(name) : decode(bytes)));
  const asJson = process.argv.includes('--json');
  console.log(asJson ? JSON.stringify(clauses, null, 2) : clauses.map(describe).join('\n\n'));
}
