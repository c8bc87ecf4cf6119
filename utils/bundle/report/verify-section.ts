// Last page: how anybody checks this with tools that we did not write.
import { CHECK_STEPS, type System } from '../check-steps.ts';
import { escapeHtml } from '../names.ts';
import { section, text, two } from './html.ts';
import type { ReportView } from './report-view.ts';

const SYSTEMS: readonly (readonly [System, string])[] = [
  ['windows', 'Windows (PowerShell)'],
  ['macos', 'macOS'],
  ['linux', 'Linux'],
];

export function verifySection({ thumbprint }: ReportView): string {
  return section(
    { zh: '怎样核验', en: 'How to check' },
    `<p>${two({
      zh: '先把 ZIP 全部解压，在含 bagit.txt 的文件夹里打开命令行，按您的系统逐条粘贴。怎样打开命令行、日志和时间戳怎样核验，见 README-FIRST.txt。',
      en: 'Unzip everything, open a command line in the folder that holds bagit.txt and paste the lines of your system. README-FIRST.txt says how to open one, and how to check log and time-stamps.',
    })}</p>
${SYSTEMS.map(([id, name]) => `<h3>${name}</h3>${stepsOf(id)}`).join('\n')}
<p>${two({
      zh: '第 4 步显示的指纹应当是下面这个，并且和采集人事先告诉您的一样；没有比对过，签名只说明内容没有变，不说明是谁。',
      en: 'Step 4 must show this thumbprint, and it must be the one the sender told you before; without that the signature says that nothing changed, not who made it.',
    })} <code>${text(thumbprint)}</code></p>`,
    'page',
  );
}

function stepsOf(id: System): string {
  const steps = CHECK_STEPS.map(
    ({ title, commands, good }) =>
      `<li>${two(title)} → ${two(good)}<pre>${escapeHtml((commands[id] ?? []).join('\n'))}</pre></li>`,
  );
  return `<ol>${steps.join('\n')}</ol>`;
}
