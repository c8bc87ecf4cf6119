// A ticket drawn as a table says in its head row what stands in which column.
import { ancestorsOf, childrenOf, type Page, segmentsIn } from '../page/page-model.ts';

export type ColumnKind = 'name' | 'time' | 'body' | 'other';

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/时间|日期|time|date/iu, 'time'],
  [/内容|消息|回复$|留言|详情|描述|message|content|reply$|text/iu, 'body'],
  [
    /回复人|发送人|发送者|提交人|发言人|用户|角色|身份|操作人|作者|来自|姓名|昵称|name|from|author|sender|^by$|who|user|role/iu,
    'name',
  ],
];

/** null where the row is no table row or its table has no head. */
export function columnKind(page: Page, row: number, element: number): ColumnKind | null {
  if (page.elements[row]?.tag !== 'tr') return null;
  const heads = headCells(page, row);
  if (heads.length < 2) return null;
  const cells = childrenOf(page, row);
  const cell = [...ancestorsOf(page, element)].find((at) => page.elements[at]?.parent === row) ?? -1;
  const head = heads[cells.indexOf(cell)];
  if (head === undefined) return null;
  return KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? 'other';
}

function headCells(page: Page, row: number): string[] {
  const table = [...ancestorsOf(page, row)].find((at) => page.elements[at]?.tag === 'table') ?? -1;
  for (let at = table + 1; table >= 0 && at < row; at++) {
    if (page.elements[at]?.tag !== 'tr') continue;
    const cells = childrenOf(page, at);
    if (!cells.every((cell) => page.elements[cell]?.tag === 'th')) return [];
    return cells.map((cell) =>
      segmentsIn(page, cell)
        .map((segment) => segment.folded)
        .join(' '),
    );
  }
  return [];
}
