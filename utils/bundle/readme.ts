// README-FIRST.txt: how a stranger checks the bundle with tools that are already on the machine.
import { CHECK_PROOF_SCRIPT } from './check-proof-script.ts';
import { PROVES, PROVES_NOT } from './honest-words.ts';

export interface ReadmeFacts {
  bag: string;
  thumbprint: string;
  part: number;
  of: number;
}

const LINE = '-'.repeat(72);

export function readmeText({ bag, thumbprint, part, of }: ReadmeFacts): string {
  const parts =
    of === 1
      ? []
      : [
          `这是一组 ${of} 个证据包中的第 ${part} 个，每一个都可单独核验；收齐全部后才是完整的案件。`,
          `This is part ${part} of ${of}. Each part can be checked on its own; only all of them are the whole case.`,
          '',
        ];
  return `${[
    '证据包核验说明 / HOW TO CHECK THIS BUNDLE',
    `${bag}`,
    LINE,
    '先看 index.html（不含脚本，离线即可打开）。下面的命令都是系统自带或通用工具，在解压后、含 bagit.txt 的目录里运行。',
    'Open index.html first (no script, works offline). The commands below are stock tools; run them in the',
    'unzipped folder that holds bagit.txt.',
    '',
    ...parts,
    ...commands(),
    ...meaning(thumbprint),
    LINE,
    'check-proof.sh  (把两条虚线之间的内容存成这个文件 / save what is between the cut lines under this name)',
    '8<'.padEnd(72, '-'),
    `${CHECK_PROOF_SCRIPT}${'>8'.padEnd(72, '-')}`,
  ].join('\n')}\n`;
}

function commands(): string[] {
  const verify = `openssl dgst -sha256 -verify public-key.pem -signature seal/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt`;
  return [
    '1. 文件没有改动 / No file was changed',
    '   Linux:    sha256sum --strict -c tagmanifest-sha256.txt manifest-sha256.txt',
    '   macOS:    shasum -a 256 -c tagmanifest-sha256.txt manifest-sha256.txt',
    '   Windows (PowerShell):',
    "     foreach ($m in 'tagmanifest-sha256.txt','manifest-sha256.txt') { Get-Content $m | % {",
    '       $h,$p = $_ -split \'  \',2; if ((Get-FileHash -Algorithm SHA256 $p).Hash -ne $h) { "BAD $p" } } }',
    '     （没有输出就是全部一致 / no output means that all files match）',
    '',
    '2. 没有多出的文件 / No file was added',
    '   Linux, macOS:',
    '     find data -type f | sort | diff - <(cut -c67- manifest-sha256.txt | sort) && echo OK',
    '   bagit.py --validate .     (https://github.com/LibraryOfCongress/bagit-python)',
    '',
    '3. 封印 / The seal      (Linux, macOS, Windows: openssl; 随 Git for Windows 提供 / comes with Git for Windows)',
    `   ${verify}`,
    '   → Verified OK',
    '',
    '4. 公钥指纹 / Thumbprint of the key (RFC 7638): 请与对方事先告知的指纹比对 / compare with the one you were told',
    '   k() { openssl pkey -pubin -in public-key.pem -outform DER | tail -c 64; }; u() { base64 | tr "/+" "_-" | tr -d "=\\n"; }',
    `   printf '{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' "$(k | head -c 32 | u)" "$(k | tail -c 32 | u)" |`,
    '     openssl dgst -sha256 -binary | u',
    '',
    '5. 某条记录在日志里 / A record is in the log',
    '   bash check-proof.sh 0      (0 = "seq" of a line of data/chain/records.jsonl)',
    '',
    '6. 某份证据就是日志所记的那份 / An item is the one that the log names',
    '   sha256sum data/items/0001/item.json      = "item_sha256" of its record',
    '   { printf %s SALT | xxd -r -p; cat data/items/0001/FILE; } | sha256sum      = "commit" of FILE in item.json',
    '     (SALT: salts.json)',
    '',
    '7. 时间戳，如果有 / Time-stamps, where there are any (seal/*.tsr, data/chain/anchors/*.tsr)',
    '   openssl ts -reply -in FILE.tsr -text      (看 / read "Time stamp:")',
    '   openssl ts -verify -attime SECONDS -data tagmanifest-sha256.txt -in seal/tagmanifest-sha256.txt.NAME.tsr -CAfile ROOT.pem',
    '     （SECONDS: 该时间的秒数；根证书向机构索取，不要从证据包里取 / that time in seconds since 1970; get the root from the',
    '     authority itself, never from this bundle）',
    '',
  ];
}

function meaning(thumbprint: string): string[] {
  return [
    `指纹 / Thumbprint: ${thumbprint}`,
    '',
    '能证明 / What this proves',
    ...PROVES.flatMap(({ zh, en }) => [`  · ${zh}`, `    ${en}`]),
    '不能证明 / What this does not prove',
    ...PROVES_NOT.flatMap(({ zh, en }) => [`  · ${zh}`, `    ${en}`]),
    '',
    '被遮盖的内容 / What was masked',
    '  · 卡密与查询密码默认遮盖；redaction.json 列出每个被遮盖或扣留的文件，原件由采集人保留。',
    '    Card secrets and query passwords are masked by default; redaction.json names every file that was masked or',
    '    held back. The originals stay with the person who captured them.',
    '',
  ];
}
