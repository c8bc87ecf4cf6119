// docs/attacks.md: every attack and every claim, from the same definitions that the test holds both verifiers to.
import { CLAIMS } from '../../utils/bundle/verify/claims.ts';
import type { Attack } from './attack.ts';
import { isCommitted } from './corpus.ts';
import { listedNumber } from './listed.ts';

const SIGNS: Readonly<Record<string, string>> = { p: '✓', n: '?', x: '✗' };

const INTRO = `# Attacks and what the verifiers say about them

Written by \`npm run corpus\`; a test compares it with the definitions in \`tests/conformance/\`. ✓ proven, ? not-proven, ✗ contradicted,
in the order ${CLAIMS.join(', ')}. Both verifiers are told the honest key's fingerprint and the roots of both authorities, so that the untouched
bundle has six ✓; where a line says otherwise, they are told less. “Outsider” has the bundle; “key holder” also has the locker's key and
can have everything stamped anew. **No.** is the number in the list of attacks that the format was designed against: those files are committed in
\`tests/fixtures/bundles/\`; the others are built by the test.

`;

export function attackTable(attacks: readonly Attack[]): string {
  const head = `| No. | file | by | what | ${CLAIMS.join(' | ')} | reasons |\n|${'---|'.repeat(CLAIMS.length + 5)}\n`;
  return INTRO + head + attacks.map(line).join('');
}

function line(attack: Attack): string {
  const { id, by, what, states, codes } = attack;
  const claims = [...states].map((state) => SIGNS[state] ?? '').join(' | ');
  const file = isCommitted(attack) ? `\`${id}.zip\`` : `\`${id}\``;
  const reasons = codes.map((code) => `\`${code}\``).join(' ');
  return `| ${listedNumber(id) ?? ''} | ${file} | ${BY[by]} | ${what} | ${claims} | ${reasons} |\n`;
}

const BY = { nobody: '', outsider: 'outsider', 'key-holder': 'key holder' } as const;
