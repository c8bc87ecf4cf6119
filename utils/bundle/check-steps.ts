// The commands by which a stranger checks a bundle, for README and report: stock tools only. A test runs those for Linux.
import type { TwoWords } from './honest-words.ts';

export type System = 'windows' | 'macos' | 'linux';

export interface CheckStep {
  title: TwoWords;
  /** Lines to paste; null where the system has no tool for it. */
  commands: Readonly<Record<System, readonly string[] | null>>;
  /** What is printed when all is well. */
  good: TwoWords;
}

const same = (lines: readonly string[], windows: readonly string[] | null) => ({
  windows,
  macos: lines,
  linux: lines,
});

const SEAL =
  'dgst -sha256 -verify public-key.pem -signature seal/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt';

/** The four that answer: was anything changed, and whose key was it? */
export const CHECK_STEPS: readonly CheckStep[] = [
  {
    title: { zh: '文件没有被改过', en: 'No file was changed' },
    commands: {
      windows: [
        "$bad = 0; foreach ($m in 'tagmanifest-sha256.txt','manifest-sha256.txt') { foreach ($l in Get-Content $m) {",
        '  $p = $l.Substring(66); if (-not (Test-Path $p) -or (Get-FileHash -Algorithm SHA256 $p).Hash -ne $l.Substring(0,64)) {',
        '    $bad++; "BAD $p" } } }; if ($bad -eq 0) { "ALL OK" }',
      ],
      macos: ['shasum -a 256 -c tagmanifest-sha256.txt manifest-sha256.txt && echo ALL OK'],
      linux: ['sha256sum --strict -c --quiet tagmanifest-sha256.txt manifest-sha256.txt && echo ALL OK'],
    },
    good: { zh: '最后一行是 ALL OK', en: 'the last line is ALL OK' },
  },
  {
    title: { zh: '没有多出来的文件', en: 'No file was added' },
    commands: same(
      ['find data -type f | sort | diff - <(cut -c67- manifest-sha256.txt | sort) && echo NOTHING ADDED'],
      [
        '$here = Get-ChildItem data -Recurse -File | ForEach-Object { (Resolve-Path -Relative $_.FullName).Substring(2).Replace("\\","/") }',
        '$d = Compare-Object $here (Get-Content manifest-sha256.txt | ForEach-Object { $_.Substring(66) })',
        'if ($d) { $d } else { "NOTHING ADDED" }',
      ],
    ),
    good: { zh: 'NOTHING ADDED', en: 'NOTHING ADDED' },
  },
  {
    title: { zh: '封印完好', en: 'The seal is whole' },
    commands: same([`openssl ${SEAL}`], [`& "$env:ProgramFiles\\Git\\usr\\bin\\openssl.exe" ${SEAL}`]),
    good: { zh: 'Verified OK', en: 'Verified OK' },
  },
  {
    title: {
      zh: '钥匙是谁的：和对方事先告诉您的指纹比对',
      en: 'Whose key it is: compare with the fingerprint that you were told',
    },
    commands: same(
      [
        'k() { openssl pkey -pubin -in public-key.pem -outform DER | tail -c 64; }',
        'u() { base64 | tr "/+" "_-" | tr -d "=\\n"; }',
        `printf '{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' "$(k | head -c 32 | u)" "$(k | tail -c 32 | u)" | openssl dgst -sha256 -binary | u; echo`,
      ],
      [
        '$k = [Convert]::FromBase64String(((Get-Content public-key.pem | Where-Object { $_ -notmatch "-" }) -join ""))',
        'function u($x) { [Convert]::ToBase64String($x).TrimEnd("=").Replace("+","-").Replace("/","_") }',
        `$j = '{"crv":"P-256","kty":"EC","x":"' + (u $k[27..58]) + '","y":"' + (u $k[59..90]) + '"}'`,
        'u ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($j)))',
      ],
    ),
    good: { zh: '和下面的“指纹”一样', en: 'the same as “Thumbprint” below' },
  },
];

/** On macOS an old base64 and no sha256sum; all else is the same. */
const SUM = `command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }`;

/** For whoever wants to go to the bottom: the log, each item in it, each file of it, the time. Windows: in Git Bash. */
export const DEEP_STEPS: readonly CheckStep[] = [
  {
    title: { zh: '每条记录都在日志里', en: 'Every record is in the log' },
    commands: same(
      [
        `sed -n '/^8<-/,/^>8-/p' README-FIRST.txt | sed '1d;$d' > ../check-proof.sh`,
        `for n in $(grep -o '"seq":[0-9]*,"session"' data/chain/records.jsonl | grep -o '[0-9]*'); do bash ../check-proof.sh $n; done`,
      ],
      null,
    ),
    good: { zh: '每行都有 IS in the log', en: 'every line says IS in the log' },
  },
  {
    title: { zh: '每份证据就是日志所记的那份', en: 'Every item is the one that the log names' },
    commands: same(
      [
        SUM,
        'for d in data/items/*/; do h=$(sha256sum < "$d/item.json" | cut -c1-64)',
        '  grep -q "\\"item_sha256\\":\\"$h\\"" data/chain/records.jsonl && echo "OK $d" || echo "BAD $d"; done',
      ],
      null,
    ),
    good: { zh: '每行都是 OK', en: 'every line says OK' },
  },
  {
    title: {
      zh: '每个文件就是保存时登记的那个',
      en: 'Every file is the one that was recorded when it was saved',
    },
    commands: same(
      [
        SUM,
        `for d in data/items/*/; do grep -o '"[^"]*":"[0-9a-f]*"' "$d/salts.json" | tr -d '"' | while IFS=: read -r f s; do`,
        '  c=$({ printf %s "$s" | xxd -r -p; cat "$d/$f"; } | sha256sum | cut -c1-64)',
        `  grep -q "\\"commit\\":\\"$c\\",[^{}]*\\"name\\":\\"$f\\"" "$d/item.json" && echo "OK $d$f" || echo "BAD $d$f"; done; done`,
      ],
      null,
    ),
    good: { zh: '每行都是 OK', en: 'every line says OK' },
  },
  {
    title: {
      zh: '时间戳（如果有）：先向机构索取根证书，存成 root.pem，放在这个文件夹旁边（上一层）',
      en: 'Time-stamps, where there are any: get the root certificate from the authority itself and put it beside this folder as root.pem',
    },
    commands: {
      windows: null,
      macos: timeCommands(''),
      linux: timeCommands('-attime $(date -d "$w" +%s) '),
    },
    good: {
      zh: '每个时间戳显示它的时间和 Verification: OK',
      en: 'each shows its time and Verification: OK',
    },
  },
];

/** Judged at the token's own time: its certificate may have expired since. */
function timeCommands(attime: string): string[] {
  return [
    'for t in seal/*.tsr data/chain/anchors/*.tsr; do [ -e "$t" ] || continue',
    '  case $t in seal/*) d=tagmanifest-sha256.txt;; *) d=$(echo "$t" | sed "s/[.][a-z0-9-]*[.]tsr$/.txt/");; esac',
    `  w=$(openssl ts -reply -in "$t" -text 2>/dev/null | sed -n 's/^Time stamp: //p'); echo "$t: $w"`,
    `  openssl ts -verify ${attime}-data "$d" -in "$t" -CAfile ../root.pem; done`,
  ];
}
