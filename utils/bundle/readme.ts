// README-FIRST.txt: how a stranger checks the bundle with tools that are already on the machine, one section per system.
import { CHECK_PROOF_SCRIPT } from './check-proof-script.ts';
import { CHECK_STEPS, type CheckStep, DEEP_STEPS, type System } from './check-steps.ts';
import { PROVES, PROVES_NOT, type TwoWords } from './honest-words.ts';

export interface ReadmeFacts {
  bag: string;
  thumbprint: string;
  part: number;
  of: number;
}

const LINE = '-'.repeat(72);

export function readmeText(facts: ReadmeFacts): string {
  return `${[
    '证据包：先看这里 / READ THIS FIRST',
    facts.bag,
    LINE,
    ...begin(facts),
    ...system('windows', 'Windows', WINDOWS),
    ...system('macos', 'macOS', MACOS),
    ...system('linux', 'Linux', LINUX),
    ...deep(),
    ...meaning(facts.thumbprint),
    LINE,
    'check-proof.sh',
    '8<'.padEnd(72, '-'),
    `${CHECK_PROOF_SCRIPT}${'>8'.padEnd(72, '-')}`,
  ].join('\n')}\n`;
}

const both = ({ zh, en }: TwoWords, indent = ''): string[] => [`${indent}${zh}`, `${indent}${en}`];

function begin({ part, of }: ReadmeFacts): string[] {
  const parts =
    of === 1
      ? []
      : [
          `这是一组 ${of} 个证据包中的第 ${part} 个，每一个都可单独核验；收齐全部后才是完整的案件。`,
          `This is part ${part} of ${of}. Each part can be checked on its own; only all of them are the whole case.`,
          '',
        ];
  return [
    '1. 先解压：把整个 ZIP 解压到一个新文件夹（不要在压缩包里直接打开）。',
    '   Unzip everything into a new folder (do not open files inside the zip).',
    '2. 双击 index.html 看报告。它不含脚本，不联网。',
    '   Open index.html: the report. It has no script and loads nothing.',
    '3. 想确认证据没被改过，照下面您的系统那一节做；命令整段复制、粘贴、回车即可。',
    '   To check that nothing was changed, follow the section of your system below: copy, paste, Enter.',
    '   装有证据匣的人也可以把 ZIP 拖进它的“核验”页，结果一样。',
    '   Whoever has CardProof can drop the zip on its page 核验 (verify) instead.',
    '',
    ...parts,
  ];
}

const WINDOWS: TwoWords = {
  zh: '打开解压后含 bagit.txt 的文件夹，按住 Shift 在空白处点右键，选“在此处打开 PowerShell 窗口”或“在终端中打开”。第 3 步要先装 Git for Windows（git-scm.com），里面带 openssl。',
  en: 'Open the folder that holds bagit.txt, Shift + right-click on empty space, “Open PowerShell window here” or “Open in Terminal”. Step 3 needs Git for Windows (git-scm.com), which brings openssl.',
};
const MACOS: TwoWords = {
  zh: '打开“终端”，输入 cd 和一个空格，把解压后含 bagit.txt 的文件夹拖进窗口，回车。',
  en: 'Open Terminal, type cd and a space, drag the folder that holds bagit.txt into the window, Enter.',
};
const LINUX: TwoWords = {
  zh: '在解压后含 bagit.txt 的文件夹里打开终端（bash）。',
  en: 'Open a terminal (bash) in the folder that holds bagit.txt.',
};

function system(id: System, name: string, opening: TwoWords): string[] {
  return [
    LINE,
    `[${name}]`,
    ...both(opening),
    '',
    ...CHECK_STEPS.flatMap((step, i) => stepLines(step, `${i + 1}`, id)),
  ];
}

function stepLines({ title, commands, good }: CheckStep, number: string, id: System): string[] {
  return [
    `${number}. ${title.zh} / ${title.en}`,
    ...(commands[id] ?? []).map((line) => `    ${line}`),
    good.zh === good.en ? `   → ${good.zh}` : `   → ${good.zh} / ${good.en}`,
    '',
  ];
}

function deep(): string[] {
  return [
    LINE,
    '[更深的检查 / Going deeper]   Linux, macOS (bash), Windows (Git Bash)',
    ...both({
      zh: '对方事先告诉过您指纹，上面四步就够了。下面的给需要逐条核对的人。',
      en: 'With a fingerprint told beforehand the four steps above are enough. These are for whoever checks every line.',
    }),
    '',
    ...DEEP_STEPS.flatMap((step, i) => stepLines(step, `${CHECK_STEPS.length + i + 1}`, 'linux')),
    '   macOS: 去掉 -attime 和它后面的 $(…)；系统自带的 openssl 没有这个选项。',
    '   macOS: leave out -attime and the $(…) after it, which the openssl of the system does not know.',
    '   BagIt (RFC 8493): bagit.py --validate .     https://github.com/LibraryOfCongress/bagit-python',
    '',
    ...both({
      zh: '以后想再加一个时间戳：把 tagmanifest-sha256.txt 交给时间戳机构（选 SHA-256），拿回的 .tsr/.tsa 文件放在 ZIP 旁边，不要放进来。',
      en: 'To add a time-stamp later, have tagmanifest-sha256.txt stamped (SHA-256) and keep the token beside the zip, not in it.',
    }),
    '',
  ];
}

function meaning(thumbprint: string): string[] {
  const list = (lines: readonly TwoWords[]) =>
    lines.flatMap(({ zh, en }, i) => [`  ${i + 1}. ${zh}`, `     ${en}`]);
  return [
    LINE,
    `指纹 / Thumbprint: ${thumbprint}`,
    '',
    '能证明 / What this proves',
    ...list(PROVES),
    '不能证明 / What this does not prove',
    ...list(PROVES_NOT),
    '',
    '被遮盖的内容 / What was masked',
    '  每份证据的 redaction.json 列出被遮盖或没有附上的文件；原件由采集人保留。',
    '  redaction.json of each item names every file that was masked or held back; the originals stay with the person who',
    '  captured them.',
    '',
  ];
}
