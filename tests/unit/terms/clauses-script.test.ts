import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clauseSchema } from '../../../utils/terms/clause.ts';

const ROOT = new URL('../../../', import.meta.url);
const run = async (...args: string[]): Promise<string> => {
  const script = fileURLToPath(new URL('scripts/clauses.ts', ROOT));
  return (await promisify(execFile)(process.execPath, [script, ...args], { cwd: fileURLToPath(ROOT) }))
    .stdout;
};
const summary = (json: string): string[] =>
  JSON.parse(json).map((value: unknown) => {
    const { number, path, text } = clauseSchema.parse(value);
    return `${[...path, number ?? '-'].join(' > ')} ${text}`;
  });

describe('npm run clauses', () => {
  it('prints one array of clauses for a text file', async () => {
    expect(summary(await run('tests/fixtures/terms/12-one-line-contract.txt', '--json'))).toHaveLength(6);
  });

  it('reads of a page what a buyer sees: list numbers, what scripts write, no menus, nothing hidden', async () => {
    expect(summary(await run('tests/fixtures/terms/15-page.html', '--json'))).toEqual([
      '一 本条款适用于本站全部商品。',
      '二、卡密问题 > 1 卡密无效的，商家须在收到投诉后12小时内补发。',
      '二、卡密问题 > 2 逾期未补发的，买家可申请退款。',
      '三、其他 > - 本站有权随时修改本条款，恕不另行通知。',
      '三、其他 > - 最终解释权归本站所有。',
      '三、其他 > 第十条 脚本写的条款。',
    ]);
  }, 60_000);

  it('says how it is used when no file is named', async () => {
    await expect(run('--json')).rejects.toMatchObject({ code: 2 });
  });
});
