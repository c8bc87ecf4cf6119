// npm test: lint, types, architecture and unit, real-browser layout, build, end to end. One summary at the end.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, setup } from './setup.mjs';

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const TSC = 'node_modules/typescript/bin/tsc';
const VITEST = 'node_modules/vitest/vitest.mjs';
const WXT = 'node_modules/wxt/bin/wxt.mjs';

setup('test');
const reports = mkdtempSync(join(tmpdir(), 'cardproof-test-'));

/** Tests that failed once and passed when tried again. */
const secondTries = [];

/** @returns counts of one vitest project; one failure where it wrote no report */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  const code = runTool(VITEST, [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    for (const { status, fullName, failureMessages } of testResults.flatMap((file) => file.assertionResults))
      if (status === 'passed' && failureMessages.length > 0)
        secondTries.push(`${fullName}: ${failureMessages[0].split('\n')[0]}`);
    // Tests behind a failed hook count as skipped, and are not said to be well.
    const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
    return { ok: code === 0 && numTotalTests > 0, passed: numPassedTests, failed };
  } catch {
    return { ok: false, passed: 0, failed: 1 };
  }
}

const check = (...args) => {
  const ok = runTool(...args) === 0;
  return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

const STAGES = [
  ['lint', () => check(BIOME, ['check', '.'])],
  ['types', () => check(TSC, ['--noEmit'])],
  ['unit + architecture', () => vitest('unit')],
  ['conformance', () => vitest('conformance')],
  ['browser', () => vitest('browser')],
  ['build chromium', () => check(WXT, ['build'])],
  ['build firefox', () => check(WXT, ['build', '-b', 'firefox'])],
  ['build verify.html', () => check('scripts/build-verify.ts', [])],
  ['e2e', () => vitest('e2e')],
];

const results = [];
for (const [name, stage] of STAGES) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const startedAt = Date.now();
  results.push({ name, ...stage(), seconds: (Date.now() - startedAt) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

console.log('\n── summary');
for (const { name, ok, passed, failed, seconds } of results) {
  const line = `${ok ? '✓' : '✗'} ${name.padEnd(22)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  console.log(`${line} ${seconds.toFixed(1).padStart(7)} s`);
}
for (const line of secondTries) console.log(`? passed at the second try: ${line}`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(results.every((result) => result.ok) ? 0 : 1);
